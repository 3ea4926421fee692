package dev.synapt.network;

import static dev.synapt.network.Nets.NET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.io.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static final int SIZE = 3 * 4 + 4 + 4 * 2;

  /** 0, 1, 2, ... */
  private static float[] counting() {
    float[] flat = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      flat[i] = i;
    }
    return flat;
  }

  private static final Parameters COUNTING = Parameters.of(NET, counting());

  @Test
  void flatParametersHaveNamesAndShapes() {
    assertThat(COUNTING.names()).containsExactly("hidden.weight", "hidden.bias", "answer.weight");
    assertThat(COUNTING.get("hidden.weight").shape()).containsExactly(3, 4);
    assertThat(COUNTING.get("hidden.bias").values()).containsExactly(12, 13, 14, 15);
    assertThat(COUNTING.get("answer.weight").get(0)).isEqualTo(16);
    assertThat(COUNTING.flat(NET)).containsExactly(counting());
    assertThat(COUNTING)
        .hasToString("[hidden.weight [3, 4], hidden.bias [4], answer.weight [4, 2]]");
  }

  @Test
  void namedArraysMayComeInAnyOrder() {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (String name : List.of("answer.weight", "hidden.bias", "hidden.weight")) {
      arrays.put(name, COUNTING.get(name).values());
    }
    assertThat(Parameters.of(NET, arrays)).isEqualTo(COUNTING);
  }

  @Test
  void tensorsKeepTheirOrderAndBecomeFlatInThatOfTheLayers() {
    List<Tensor> turned = new ArrayList<>();
    COUNTING.forEach(tensor -> turned.add(0, tensor));
    Parameters parameters = Parameters.of(turned);
    assertThat(parameters).containsExactlyElementsOf(turned);
    assertThat(parameters.names()).first().isEqualTo("answer.weight");
    assertThat(parameters.flat(NET)).containsExactly(counting());
  }

  @Test
  void nothingThatGoesInOrComesOutChangesThem() {
    float[] flat = counting();
    Map<String, float[]> arrays = new LinkedHashMap<>();
    COUNTING.forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
    List<Tensor> tensors = new ArrayList<>();
    COUNTING.forEach(tensors::add);
    List<Parameters> all =
        List.of(Parameters.of(NET, flat), Parameters.of(NET, arrays), Parameters.of(tensors));
    flat[0] = -1;
    arrays.get("hidden.weight")[0] = -1;
    tensors.clear();
    for (Parameters parameters : all) {
      parameters.flat(NET)[0] = -1;
      parameters.get("hidden.weight").values()[0] = -1;
      assertThat(parameters).isEqualTo(COUNTING);
    }
    Iterator<Tensor> tensor = COUNTING.iterator();
    tensor.next();
    assertThatThrownBy(tensor::remove).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> COUNTING.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equalTensorsInTheSameOrderAreEqual() {
    float[] other = counting();
    other[SIZE - 1] = 0;
    List<Tensor> turned = new ArrayList<>();
    COUNTING.forEach(tensor -> turned.add(0, tensor));
    assertThat(COUNTING)
        .isEqualTo(Parameters.of(NET, counting()))
        .hasSameHashCodeAs(Parameters.of(NET, counting()))
        .isNotEqualTo(Parameters.of(NET, other))
        .isNotEqualTo(Parameters.of(turned))
        .isNotEqualTo(turned);
  }

  @Test
  void mistakesAreRefused() {
    Tensor bias = COUNTING.get("hidden.bias");
    refused(
        () -> Parameters.of(List.of(bias, bias)),
        "Every tensor needs a name of its own. Received twice: 'hidden.bias'");
    refused(
        () -> Parameters.of(NET, new float[SIZE - 1]),
        "Net has 24 parameters. Received: an array of length 23");
    refused(
        () -> COUNTING.get("hidden"),
        "No parameter is called 'hidden'. There are: ['hidden.weight', 'hidden.bias',"
            + " 'answer.weight']");
    refused(
        () -> Parameters.of(NET, Map.of()),
        "Net needs a tensor 'hidden.weight'. Received: []. Rename what comes from elsewhere.");
    refused(
        () -> Parameters.of(List.of(bias)).flat(NET),
        "Net needs a tensor 'hidden.weight'. Received: ['hidden.bias']. Rename what comes from"
            + " elsewhere.");
  }

  @Test
  void anArrayOfAnotherLengthOrUnknownNameIsRefused() {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    COUNTING.forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
    arrays.put("hidden.bias", new float[5]);
    refused(
        () -> Parameters.of(NET, arrays),
        "Tensor 'hidden.bias' of shape [4] needs 4 values. Received: 5");
    arrays.put("hidden.biases", arrays.put("hidden.bias", new float[4]));
    refused(
        () -> Parameters.of(NET, arrays),
        "Net has no tensor 'hidden.biases'. It has: ['hidden.weight', 'hidden.bias',"
            + " 'answer.weight']");
  }

  @Test
  void anArrayThatIsNullIsRefusedByName() {
    Map<String, float[]> arrays = new HashMap<>();
    COUNTING.forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
    arrays.put("hidden.bias", null);
    refused(
        () -> Parameters.of(NET, arrays), "Net needs an array for 'hidden.bias'. Received: null");
  }

  @Test
  void anyNumbersAreKept() {
    float[] flat = counting();
    flat[0] = Float.NaN;
    flat[1] = Float.NEGATIVE_INFINITY;
    assertThat(Parameters.of(NET, flat).flat(NET)).containsExactly(flat);
  }

  private static void refused(ThrowingCallable mistake, String message) {
    assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
