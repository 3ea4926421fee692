/**
 * Examples to learn from: datasets, readers, splits, scaling and the random numbers that shuffle
 * them.
 *
 * <p>Readers ({@link dev.synapt.data.Idx}, {@link dev.synapt.data.Table}) and arrays become a
 * {@link dev.synapt.data.Dataset}, which splits into examples to learn from and to judge by; a
 * {@link dev.synapt.data.Scaler} fitted to the first scales both:
 *
 * <pre>{@code
 * ClassDataset iris =
 *     Table.readCsv(Path.of("iris.csv")).features().numbersExcept("species").classes("species");
 * Split<ClassDataset> parts = iris.stratifiedSplit(0.8, 42);
 * Standardizer scaler = Standardizer.fit(parts.train());
 * ClassDataset train = scaler.apply(parts.train());
 * ClassDataset test = scaler.apply(parts.test());
 * }</pre>
 */
@NullMarked
package dev.synapt.data;

import org.jspecify.annotations.NullMarked;
