package dev.synapt.network;

import dev.synapt.io.SafetensorsHeader;
import dev.synapt.io.Tensor;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The files that a model saves, of which the processor knows every byte but those of the numbers:
 * the same names, shapes and metadata always give the same header. Such a file is read without a
 * parser, a specification and a layout, which are two thirds of the classes that a starting JVM
 * would load for it, and 10 ms. Whatever is another file, {@link ModelFile} reads as any other.
 */
public abstract class SavedFile {
  /** 16 MB of numbers: of more, a second copy in memory matters more than a quick start. */
  private static final int MOST_VALUES = 1 << 22;

  private final int values;
  private final byte[] head;

  /** The bytes of a file; -1, which none has, where they are too many to be read at once. */
  private final int length;

  /**
   * A file.
   *
   * @param values how many numbers there are
   * @param header the texts that the JSON of the header is cut into
   */
  protected SavedFile(int values, String... header) {
    this.values = values;
    head = SafetensorsHeader.framed(String.join("", header));
    length = values > MOST_VALUES ? -1 : head.length + Float.BYTES * values;
  }

  /**
   * What was declared: asked for where a file is another one.
   *
   * @return the model that saves such files
   */
  protected abstract ModelSpec spec();

  /**
   * Reads the parameters of the model.
   *
   * @param file a safetensors file
   * @return a new array, as {@link ParameterLayout} says
   * @throws IOException if the file cannot be read, is malformed, belongs to another architecture
   *     or tool, or has a number that is NaN or infinite; the message names the first difference
   */
  public final float[] read(Path file) throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) == length) {
      try (InputStream in = Files.newInputStream(file)) {
        float[] flat = flat(in.readNBytes(length + 1));
        if (flat != null) {
          return flat;
        }
      }
    }
    return ModelFile.read(file, spec()).flat(spec());
  }

  /**
   * Reads the parameters of the model.
   *
   * @param in a safetensors file; read to its end, not closed
   * @return a new array, as {@link ParameterLayout} says
   * @throws IOException if the stream cannot be read, is malformed, belongs to another architecture
   *     or tool, or has a number that is NaN or infinite; the message names the first difference
   */
  public final float[] read(InputStream in) throws IOException {
    byte[] bytes = begin(in);
    float[] flat = flat(bytes);
    return flat == null ? ModelFile.read(again(bytes, in), spec()).flat(spec()) : flat;
  }

  /**
   * Reads the parameters of the model.
   *
   * @param in a safetensors file; read to its end, not closed
   * @param name what messages call it, such as the name of a resource
   * @return a new array, as {@link ParameterLayout} says
   * @throws IOException if the stream cannot be read, is malformed, belongs to another architecture
   *     or tool, or has a number that is NaN or infinite; the message names the first difference
   */
  public final float[] read(InputStream in, String name) throws IOException {
    byte[] bytes = begin(in);
    float[] flat = flat(bytes);
    return flat == null ? ModelFile.read(again(bytes, in), name, spec()).flat(spec()) : flat;
  }

  /**
   * All bytes of the model's own file, and one more if there is one; of another file as many as
   * show that it is one. So a stream that stays open is not waited for in vain, and no numbers are
   * read that may not fit.
   */
  private byte[] begin(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(length < 0 ? 0 : Long.BYTES);
    if (!isHead(bytes, Long.BYTES)) {
      return bytes;
    }
    bytes = more(bytes, in.readNBytes(head.length - Long.BYTES));
    return isHead(bytes, head.length)
        ? more(bytes, in.readNBytes(length + 1 - head.length))
        : bytes;
  }

  private boolean isHead(byte[] bytes, int count) {
    return bytes.length >= count && Arrays.equals(bytes, 0, count, head, 0, count);
  }

  private static byte[] more(byte[] bytes, byte[] behind) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + behind.length);
    System.arraycopy(behind, 0, all, bytes.length, behind.length);
    return all;
  }

  /** The stream from its beginning; a sequence closes what has come to its end. */
  private static InputStream again(byte[] read, InputStream rest) {
    InputStream left =
        new FilterInputStream(rest) {
          @Override
          public void close() {
            // The stream belongs to the caller.
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(read), left);
  }

  /** The numbers in the bytes of a file; null if it is another one, or one is not finite. */
  private float @Nullable [] flat(byte[] file) {
    if (file.length != length || !isHead(file, head.length)) {
      return null;
    }
    float[] flat = new float[values];
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(head.length)
        .asFloatBuffer()
        .get(flat);
    return Tensor.areFinite(flat) ? flat : null;
  }
}
