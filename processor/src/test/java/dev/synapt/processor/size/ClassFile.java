package dev.synapt.processor.size;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The length of the code of every method, read from a class file (JVM specification, chapter 4).
 */
final class ClassFile {
  private ClassFile() {}

  /** Bytes by method; overloads are told apart by their descriptors. */
  static Map<String, Integer> codeLengths(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.readInt();
      in.readInt();
      String[] texts = constants(in);
      in.skipBytes(6);
      in.skipBytes(2 * in.readUnsignedShort());
      members(in, texts, new LinkedHashMap<>());
      Map<String, Integer> lengths = new LinkedHashMap<>();
      members(in, texts, lengths);
      return lengths;
    }
  }

  private static void members(DataInputStream in, String[] texts, Map<String, Integer> lengths)
      throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.readUnsignedShort();
      String member = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
      int attributes = in.readUnsignedShort();
      for (int a = 0; a < attributes; a++) {
        String attribute = texts[in.readUnsignedShort()];
        int size = in.readInt();
        if (attribute.equals("Code")) {
          in.readInt();
          lengths.put(member, in.readInt());
          size -= 8;
        }
        in.skipNBytes(size);
      }
    }
  }

  private static String[] constants(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        default -> throw new IOException("Unknown constant tag " + tag);
      }
    }
    return texts;
  }
}
