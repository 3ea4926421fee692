package dev.synapt.data;

/** How one column of a table becomes features. */
sealed interface Encoding {
  /** The number of features. */
  int width();

  /** Writes the features of one row into an array of zeros, from one position on. */
  void write(int row, float[] out, int at);

  /** One feature: the number itself. */
  record Numbers(float[] values) implements Encoding {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void write(int row, float[] out, int at) {
      out[at] = values[row];
    }
  }

  /** One feature for each class, 1 for that of the row; a class of -1 leaves all at 0. */
  record OneHot(int[] classes, int width) implements Encoding {
    @Override
    public void write(int row, float[] out, int at) {
      if (classes[row] >= 0) {
        out[at + classes[row]] = 1;
      }
    }
  }
}
