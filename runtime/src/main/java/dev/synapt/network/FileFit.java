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

/**
 * Whether a file fits a model: first its header, then its numbers.
 *
 * @param where what messages call the file
 * @param spec the model
 */
record FileFit(String where, ModelSpec spec) {

  /** Refuses all that shows without the numbers. */
  void requireHeader(SafetensorsHeader header) throws ModelFileException {
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
    Optional<String> architecture = Optional.ofNullable(metadata.get(ARCHITECTURE));
    Optional<String> hash = Optional.ofNullable(metadata.get(FINGERPRINT));
    if (architecture.isEmpty() && hash.isEmpty()) {
      throw refusal(ofAnotherTool());
    }
    // The lines first: they say what is different.
    Optional<String> difference =
        architecture
            .flatMap(lines -> mine.firstDifference(Fingerprint.parse(lines)))
            .or(() -> difference(FINGERPRINT, hash, mine.hash()))
            .or(() -> difference(ARCHITECTURE, architecture, mine.toString()));
    if (difference.isPresent()) {
      throw refusal(difference.get() + ". Load it with the declaration that it was saved with.");
    }
  }

  private static Optional<String> difference(String key, Optional<String> saved, String mine) {
    return saved.filter(mine::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the '"
                + key
                + "' in its metadata is "
                + saved.map(Excerpt::of).orElse("absent")
                + ", not "
                + Excerpt.of(mine));
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
