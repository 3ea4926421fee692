/** A first network, 2-3-1: is a coffee roasted well, and why? */
@NullMarked
package dev.synapt.examples.e02_coffee_roasting;

import org.jspecify.annotations.NullMarked;
