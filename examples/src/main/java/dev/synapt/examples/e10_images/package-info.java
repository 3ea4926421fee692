/** Example 10: MNIST and Fashion-MNIST, the two data sets that everyone compares with. */
@NullMarked
package dev.synapt.examples.e10_images;

import org.jspecify.annotations.NullMarked;
