package dev.synapt.processor.expr;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of code each method of a class has, by its name. The layout of class files: The
 * Java Virtual Machine Specification, chapter 4.
 */
final class CodeBytes {
  private final DataInputStream in;
  private final Map<Integer, String> utf8 = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  private CodeBytes(byte[] classFile) {
    in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  static Map<String, Integer> of(byte[] classFile) throws IOException {
    CodeBytes reader = new CodeBytes(classFile);
    reader.readClass();
    return reader.sizes;
  }

  private void readClass() throws IOException {
    in.skipNBytes(8); // magic, versions
    readConstants();
    in.skipNBytes(6); // access, this, super
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    readMembers(); // fields
    readMembers(); // methods
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> utf8.put(i, in.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // long and double take two entries
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("Expected a constant's tag. Received: " + tag);
      }
    }
  }

  private void readMembers() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2); // access
      String name = utf8.get(in.readUnsignedShort());
      in.skipNBytes(2); // descriptor
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        String attribute = utf8.get(in.readUnsignedShort());
        int length = in.readInt();
        if (attribute.equals("Code")) {
          in.skipNBytes(4); // stack, locals
          sizes.put(name, in.readInt());
          in.skipNBytes(length - 8L);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
