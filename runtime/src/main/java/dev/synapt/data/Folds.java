package dev.synapt.data;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The splits of a cross-validation, each made when it is asked for. */
final class Folds<D extends Dataset<D>> extends AbstractList<Split<D>> implements RandomAccess {
  private final Dataset<D> dataset;
  private final Dealing dealing;

  Folds(Dataset<D> dataset, Dealing dealing) {
    this.dataset = dataset;
    this.dealing = dealing;
  }

  @Override
  public Split<D> get(int fold) {
    return dealing.split(dataset, Objects.checkIndex(fold, size()));
  }

  @Override
  public int size() {
    return dealing.parts();
  }
}
