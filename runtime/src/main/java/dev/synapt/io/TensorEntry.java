package dev.synapt.io;

import java.util.List;

/**
 * One tensor of float32 numbers as the header announces it: {@code end - begin} is four times the
 * product of the shape.
 *
 * @param begin its first byte, counted from the end of the header
 * @param end the byte after its last one
 */
record TensorEntry(String name, List<Integer> shape, long begin, long end)
    implements Comparable<TensorEntry> {
  /** As the data lie in the file. */
  @Override
  public int compareTo(TensorEntry other) {
    int byBegin = Long.compare(begin, other.begin);
    return byBegin == 0 ? Long.compare(end, other.end) : byBegin;
  }

  int size() {
    return (int) ((end - begin) / Float.BYTES);
  }

  String place() {
    return "tensor " + SafetensorsException.quoted(name);
  }
}
