package dev.synapt.network;

import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.SafetensorsHeader;
import dev.synapt.io.Tensor;
import dev.synapt.spec.Fingerprint;
import dev.synapt.spec.ModelSpec;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a model in a safetensors file. The metadata tell what they belong to: {@value
 * #MODEL} the name of the model, {@value #ARCHITECTURE} the lines of its {@link Fingerprint},
 * {@value #FINGERPRINT} their SHA-256.
 *
 * <p>They are compared, with the names and shapes, before any of the numbers is read; a generated
 * model knows the whole header of its own files ({@link SavedFile}). A file without them comes from
 * another tool and is refused even if its shapes fit: whether a square matrix is [inputs, units],
 * as here, or [units, inputs], as in PyTorch, its shape does not tell. Such a file is read like
 * this:
 *
 * <pre>{@code
 * SafetensorsFile file = Safetensors.read(Path.of("torch.safetensors"));
 * List<Tensor> tensors = List.of(
 *     file.tensor("0.weight").orElseThrow().transposed().named("hidden.weight"),
 *     file.tensor("0.bias").orElseThrow().named("hidden.bias"));
 * XorModel model = XorModel.of(Parameters.of(tensors));
 * }</pre>
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
    List<Tensor> tensors = new ArrayList<>();
    ordered.forEach(tensors::add);
    Safetensors.write(file, SafetensorsFile.of(tensors, metadata(spec)));
  }

  /**
   * What a file says before its numbers.
   *
   * @param spec the model
   * @return the JSON of the header of every file that {@link #write} makes of it
   */
  public static String header(ModelSpec spec) {
    return new SafetensorsHeader(ParameterShapes.of(spec).shapes(), metadata(spec)).json();
  }

  private static Map<String, String> metadata(ModelSpec spec) {
    Fingerprint fingerprint = Fingerprint.of(spec);
    Map<String, String> metadata = new TreeMap<>();
    metadata.put(MODEL, spec.name());
    metadata.put(ARCHITECTURE, fingerprint.toString());
    metadata.put(FINGERPRINT, fingerprint.hash());
    return metadata;
  }

  /**
   * Reads the parameters of a model.
   *
   * @param file a safetensors file
   * @param spec the model
   * @return parameters that fit the model, in the order of its layers
   * @throws IOException if the file cannot be read, is malformed, belongs to another architecture
   *     or tool, or has a number that is NaN or infinite; the message names the first difference
   */
  public static Parameters read(Path file, ModelSpec spec) throws IOException {
    FileFit fit = new FileFit("'" + file + "'", spec);
    return fit.parameters(Safetensors.read(file, fit));
  }

  /**
   * Reads the parameters of a model.
   *
   * @param in a safetensors file; read to its end, not closed
   * @param spec the model
   * @return parameters that fit the model, in the order of its layers
   * @throws IOException if the file cannot be read, is malformed, belongs to another architecture
   *     or tool, or has a number that is NaN or infinite; the message names the first difference
   */
  public static Parameters read(InputStream in, ModelSpec spec) throws IOException {
    return read(in, "the stream", new FileFit("the stream", spec));
  }

  /**
   * Reads the parameters of a model.
   *
   * @param in a safetensors file; read to its end, not closed
   * @param name what messages call it, such as the name of a resource
   * @param spec the model
   * @return parameters that fit the model, in the order of its layers
   * @throws IOException if the file cannot be read, is malformed, belongs to another architecture
   *     or tool, or has a number that is NaN or infinite; the message names the first difference
   */
  public static Parameters read(InputStream in, String name, ModelSpec spec) throws IOException {
    return read(in, name, new FileFit("'" + name + "'", spec));
  }

  private static Parameters read(InputStream in, String name, FileFit fit) throws IOException {
    return fit.parameters(Safetensors.read(in, name, fit));
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
}
