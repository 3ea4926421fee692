package dev.synapt.data;

/**
 * Examples to learn from, and others to judge what was learned.
 *
 * <pre>{@code
 * Split<ClassDataset> digits = Idx.folder(Path.of("mnist"));
 * Standardizer scaler = Standardizer.fit(digits.train());
 * }</pre>
 *
 * @param <D> the kind of dataset
 * @param train the examples to learn from
 * @param test the examples to judge by
 */
public record Split<D extends Dataset<D>>(D train, D test) {}
