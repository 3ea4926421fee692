package dev.synapt.examples.e10_images;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files: big-endian header, then one unsigned byte for each pixel or label. */
public final class IdxWriter {
  private static final int IMAGES = 2051;
  private static final int LABELS = 2049;

  private final Path folder;
  private final String ending;

  private IdxWriter(Path folder, String ending) {
    this.folder = folder;
    this.ending = ending;
  }

  public static IdxWriter plain(Path folder) {
    return new IdxWriter(folder, "");
  }

  public static IdxWriter gzip(Path folder) {
    return new IdxWriter(folder, ".gz");
  }

  /** Writes the images, grey values from 0 to 1, and the labels of one part. */
  public void write(String part, int rows, int columns, float[] pixels, int[] labels)
      throws IOException {
    try (DataOutputStream out = open(part + "-images-idx3-ubyte")) {
      out.writeInt(IMAGES);
      out.writeInt(labels.length);
      out.writeInt(rows);
      out.writeInt(columns);
      for (float pixel : pixels) {
        out.writeByte(Math.round(255 * pixel));
      }
    }
    try (DataOutputStream out = open(part + "-labels-idx1-ubyte")) {
      out.writeInt(LABELS);
      out.writeInt(labels.length);
      for (int label : labels) {
        out.writeByte(label);
      }
    }
  }

  private DataOutputStream open(String name) throws IOException {
    OutputStream file = Files.newOutputStream(folder.resolve(name + ending));
    return new DataOutputStream(ending.isEmpty() ? file : new GZIPOutputStream(file));
  }
}
