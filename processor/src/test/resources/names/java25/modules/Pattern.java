package modules;

/** Has the name of a class of java.base. */
class Pattern {
  static final int CASE_INSENSITIVE = 66;
}
