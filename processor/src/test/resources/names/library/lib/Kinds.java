package lib;

/** A constant of every type: class files keep most of them as an int. */
public interface Kinds {
  byte BYTE = -100;
  short SHORT = 1000;
  char CHAR = 'A';
  int INT = 1 << 20;
  long LONG = 1L << 40;
  float FLOAT = 0.1f;
  double DOUBLE = 0.1;
  boolean YES = true;
  boolean NO = false;
  String TEXT = "te" + "xt";
}
