/** What generated classes implement: prediction, parameters, save and load. */
@NullMarked
package dev.synapt.network;

import org.jspecify.annotations.NullMarked;
