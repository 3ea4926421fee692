package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.Tensor;
import dev.synapt.network.Parameters;
import dev.synapt.training.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A net that PyTorch trained and saved predicts the same as a generated model. */
class ImportedModelTest {
  private static final Path FOLDER = Path.of("../runtime/src/test/resources/safetensors");
  private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

  private static MlpModel model;
  private static Golden golden;

  /** What PyTorch predicted. */
  record Golden(float[][] x, float[][] probabilities) {}

  @BeforeAll
  static void load() throws IOException {
    golden = new Gson().fromJson(Files.readString(FOLDER.resolve("mlp.json")), Golden.class);
    model = MlpModel.of(imported());
  }

  /** PyTorch names layers by their position in a Sequential, and its weights are [out, in]. */
  private static Parameters imported() throws IOException {
    SafetensorsFile file = Safetensors.read(FOLDER.resolve("mlp.safetensors"));
    List<Tensor> tensors = new ArrayList<>();
    Map.of("0", "first", "2", "second", "4", "kind")
        .forEach(
            (position, layer) -> {
              Tensor weight = file.tensor(position + ".weight").orElseThrow();
              Tensor bias = file.tensor(position + ".bias").orElseThrow();
              tensors.add(weight.transposed().named(layer + ".weight"));
              tensors.add(bias.named(layer + ".bias"));
            });
    return Parameters.of(tensors);
  }

  @Test
  void predictsWhatPyTorchPredicts() {
    for (int i = 0; i < golden.x.length; i++) {
      assertThat(model.predict(golden.x[i])).containsExactly(golden.probabilities[i], CLOSE);
    }
  }

  @Test
  void isSavedAndLoaded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mlp.safetensors");
    model.save(file);
    MlpModel loaded = MlpModel.load(file);
    assertThat(loaded.parameters()).containsExactlyElementsOf(model.parameters());
    assertThat(loaded.predict(golden.x[0])).containsExactly(model.predict(golden.x[0]));
  }

  @Test
  void isTrainedFurther() {
    MlpTrainer trainer = new MlpTrainer(model, Adam.of(0.001), 1);
    double before = step(trainer);
    double after = step(trainer);
    assertThat(before).isPositive().isLessThan(0.01);
    assertThat(after).isLessThan(before);
    assertThat(model.predict(golden.x[0])).containsExactly(golden.probabilities[0], CLOSE);
  }

  /** A step towards the classes that are probable already. */
  private static double step(MlpTrainer trainer) {
    float[] rows = new float[golden.x.length * 20];
    int[] classes = new int[golden.x.length];
    for (int i = 0; i < classes.length; i++) {
      System.arraycopy(golden.x[i], 0, rows, i * 20, 20);
      classes[i] = model.classify(golden.x[i]);
    }
    return trainer.step(rows, classes);
  }
}
