package names;

/** Comes before an imported class of this name, unless that is imported by its name. */
class Sizes {
  static final int WIDE = 91;
  static final int NARROW = 92;
}
