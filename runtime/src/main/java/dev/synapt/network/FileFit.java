package dev.synapt.network;

import static dev.synapt.network.ModelFile.ARCHITECTURE;
import static dev.synapt.network.ModelFile.FINGERPRINT;

import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.SafetensorsHeader;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.Fingerprint;
import dev.synapt.spec.ModelSpec;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file fits a model: first its header, then its numbers.
 *
 * @param where what messages call the file
 * @param spec the model
 */
record FileFit(String where, ModelSpec spec) implements SafetensorsHeader.Check {

  /** Refuses all that shows without the numbers. */
  @Override
  public void check(SafetensorsHeader header) throws ModelFileException {
    requireArchitecture(header.metadata());
    try {
      ParameterShapes.of(spec).requireShapes(header.shapes());
    } catch (IllegalArgumentException e) {
      throw refusal(e.getMessage());
    }
  }

  /** The parameters of a file whose header fits. */
  Parameters parameters(SafetensorsFile file) throws ModelFileException {
    Parameters parameters = Parameters.of(file.tensors()).inOrderOf(spec);
    try {
      parameters.requireFinite();
    } catch (IllegalArgumentException e) {
      throw refusal(e.getMessage());
    }
    return parameters;
  }

  private void requireArchitecture(Map<String, String> metadata) throws ModelFileException {
    Fingerprint mine = Fingerprint.of(spec);
    String architecture = metadata.get(ARCHITECTURE);
    String hash = metadata.get(FINGERPRINT);
    if (architecture == null && hash == null) {
      throw refusal(ofAnotherTool());
    }
    Optional<String> difference = difference(mine, architecture, hash);
    if (difference.isPresent()) {
      throw refusal(difference.get() + ". Load it with the declaration that it was saved with.");
    }
  }

  /** The lines first: they say what is different. */
  private Optional<String> difference(
      Fingerprint mine, @Nullable String architecture, @Nullable String hash) {
    Optional<String> line =
        architecture == null
            ? Optional.empty()
            : mine.firstDifference(Fingerprint.parse(architecture));
    if (line.isPresent()) {
      return line;
    }
    String myHash = mine.hash();
    if (!myHash.equals(hash)) {
      return Optional.of(difference(FINGERPRINT, hash, myHash));
    }
    return mine.toString().equals(architecture)
        ? Optional.empty()
        : Optional.of(difference(ARCHITECTURE, architecture, mine.toString()));
  }

  private static String difference(String key, @Nullable String saved, String mine) {
    String received = saved == null ? "absent" : Excerpt.of(saved);
    return "the '" + key + "' in its metadata is " + received + ", not " + Excerpt.of(mine);
  }

  private String ofAnotherTool() {
    return "its metadata have no '"
        + ARCHITECTURE
        + "', so another tool wrote it, and the layout of its matrices is not guessed. Read it with"
        + " Safetensors.read, bring its tensors to the names and the layout [inputs, units] with"
        + " Tensor.named(...) and, from PyTorch, Tensor.transposed(), and give them to "
        + spec.name()
        + "Model.of(Parameters.of(...)).";
  }

  private ModelFileException refusal(String why) {
    return new ModelFileException(
        "The parameters in " + where + " do not fit '" + spec.name() + "': " + why);
  }
}
