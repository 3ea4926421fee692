package lib;

/** Seen in its package only: an import of all types leaves it out. */
class Hidden {
  public static final int X = 41;
}
