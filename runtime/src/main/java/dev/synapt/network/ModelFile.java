package dev.synapt.network;

import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.Tensor;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.Fingerprint;
import dev.synapt.spec.ModelSpec;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a model in a safetensors file. The metadata tell what they belong to: {@value
 * #MODEL} the name of the model, {@value #ARCHITECTURE} the lines of its {@link Fingerprint},
 * {@value #FINGERPRINT} their SHA-256.
 *
 * <p>A file without these metadata, written by another tool, is read if names and shapes fit; a
 * matrix that stands the other way round is refused, not turned.
 *
 * <p>NaN and infinite numbers are neither written nor read, although the format has them: with them
 * a network gives NaN for every example, and a classifier answers with a class all the same. {@link
 * Safetensors} reads such files. All other numbers, subnormal ones and -0 included, come back bit
 * for bit.
 */
public final class ModelFile {
  /** The key of the model's name. */
  public static final String MODEL = "synapt.model";

  /** The key of the lines that say what the model computes. */
  public static final String ARCHITECTURE = "synapt.architecture";

  /** The key of the hash of these lines. */
  public static final String FINGERPRINT = "synapt.fingerprint";

  private ModelFile() {}

  /**
   * Writes a file; it appears whole or not at all.
   *
   * @param file where; replaced if it exists
   * @param spec the model
   * @param parameters its weights and biases
   * @throws IOException if it cannot be written; a file that was there stays as it was
   * @throws IllegalArgumentException if the parameters are not those of the model, or one is NaN or
   *     infinite; nothing is written then
   */
  public static void write(Path file, ModelSpec spec, Parameters parameters) throws IOException {
    Parameters ordered = parameters.inOrderOf(spec);
    ordered.requireFinite();
    Fingerprint fingerprint = Fingerprint.of(spec);
    Map<String, String> metadata =
        Map.of(
            MODEL, spec.name(),
            ARCHITECTURE, fingerprint.toString(),
            FINGERPRINT, fingerprint.hash());
    List<Tensor> tensors = new ArrayList<>();
    ordered.forEach(tensors::add);
    Safetensors.write(file, SafetensorsFile.of(tensors, metadata));
  }

  /**
   * Reads the parameters of a model.
   *
   * @param file a safetensors file
   * @param spec the model
   * @return parameters that fit the model, in the order of its layers
   * @throws IOException if the file cannot be read, is malformed, belongs to another architecture,
   *     or has a number that is NaN or infinite; the message names the first difference
   */
  public static Parameters read(Path file, ModelSpec spec) throws IOException {
    return fitting(Safetensors.read(file), spec, "'" + file + "'");
  }

  /**
   * Reads the parameters of a model.
   *
   * @param in a safetensors file; read to its end, not closed
   * @param spec the model
   * @return parameters that fit the model, in the order of its layers
   * @throws IOException if the file cannot be read, is malformed, belongs to another architecture,
   *     or has a number that is NaN or infinite; the message names the first difference
   */
  public static Parameters read(InputStream in, ModelSpec spec) throws IOException {
    return fitting(Safetensors.read(in), spec, "the stream");
  }

  /**
   * A resource that must be there.
   *
   * @param in what the class gave for it
   * @param beside the class
   * @param resource the name
   * @return the stream
   * @throws FileNotFoundException if the class gave nothing
   */
  public static InputStream require(@Nullable InputStream in, Class<?> beside, String resource)
      throws FileNotFoundException {
    if (in == null) {
      throw new FileNotFoundException(
          "No resource '"
              + resource
              + "' stands beside "
              + beside.getName()
              + ". Put the saved model into its package, or begin the name with '/'.");
    }
    return in;
  }

  private static Parameters fitting(SafetensorsFile file, ModelSpec spec, String where)
      throws ModelFileException {
    Optional<String> difference = difference(file.metadata(), Fingerprint.of(spec));
    if (difference.isPresent()) {
      throw refusal(
          where, spec, difference.get() + ". Load it with the declaration that it was saved with.");
    }
    try {
      Parameters parameters = Parameters.of(file.tensors()).inOrderOf(spec);
      parameters.requireFinite();
      return parameters;
    } catch (IllegalArgumentException e) {
      throw refusal(where, spec, e.getMessage());
    }
  }

  private static Optional<String> difference(Map<String, String> metadata, Fingerprint mine) {
    String architecture = metadata.get(ARCHITECTURE);
    String hash = metadata.get(FINGERPRINT);
    if (architecture == null && hash == null) {
      return Optional.empty();
    }
    if (architecture != null) {
      Optional<String> difference = mine.firstDifference(Fingerprint.parse(architecture));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return mine.hash().equals(hash)
        ? Optional.empty()
        : Optional.of(
            "the fingerprint in its metadata is "
                + (hash == null ? "absent" : Excerpt.of(hash))
                + ", not '"
                + mine.hash()
                + "'");
  }

  private static ModelFileException refusal(String where, ModelSpec spec, String why) {
    return new ModelFileException(
        "The parameters in " + where + " do not fit '" + spec.name() + "': " + why);
  }
}
