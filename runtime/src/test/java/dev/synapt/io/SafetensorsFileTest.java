package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafetensorsFileTest {
  private static final Tensor BIAS = Tensor.of("bias", List.of(1), new float[] {1});

  @Test
  void findsTensorsByName() {
    SafetensorsFile file = SafetensorsFile.of(List.of(BIAS), Map.of());
    assertThat(file.tensor("bias")).containsSame(BIAS);
    assertThat(file.tensor("weight")).isEmpty();
  }

  @Test
  void neverChanges() {
    List<Tensor> tensors = new ArrayList<>(List.of(BIAS));
    Map<String, String> metadata = new HashMap<>(Map.of("key", "text"));
    SafetensorsFile file = SafetensorsFile.of(tensors, metadata);
    tensors.clear();
    metadata.clear();

    assertThat(file.tensors()).containsExactly(BIAS);
    assertThat(file.metadata()).containsExactly(Map.entry("key", "text"));
    assertThatThrownBy(() -> file.metadata().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isEqualToOneOfTheSameContents() {
    SafetensorsFile file = SafetensorsFile.of(List.of(BIAS), Map.of("a", "b"));
    Tensor same = Tensor.of("bias", List.of(1), new float[] {1});
    assertThat(file)
        .isEqualTo(SafetensorsFile.of(List.of(same), Map.of("a", "b")))
        .hasSameHashCodeAs(SafetensorsFile.of(List.of(same), Map.of("a", "b")))
        .isNotEqualTo(SafetensorsFile.of(List.of(BIAS), Map.of()))
        .isNotEqualTo(SafetensorsFile.of(List.of(BIAS.named("b")), Map.of("a", "b")))
        .hasToString("[bias [1]] {a=b}");
  }

  @Test
  void refusesTwoTensorsOfOneName() {
    refuses(List.of(BIAS, BIAS), Map.of(), "name of its own. Received: two named 'bias'");
  }

  @Test
  void refusesATensorNamedLikeTheMetadata() {
    refuses(List.of(BIAS.named("__metadata__")), Map.of(), "cannot be named '__metadata__'");
  }

  @Test
  void refusesHalvesOfSurrogatePairs() {
    String half = "a\uD83D";
    String message = "halves of surrogate pairs. Received: 'a\\ud83d'";
    refuses(List.of(BIAS.named(half)), Map.of(), message);
    refuses(List.of(), Map.of(half, ""), message);
    refuses(List.of(), Map.of("", half), message);
  }

  @Test
  void refusesMoreThanCouldBeRead() {
    refuses(Collections.nCopies(65_537, BIAS), Map.of(), "at most 65536 tensors. Received: 65537");
    List<Integer> shape = Collections.nCopies(65, 1);
    refuses(
        List.of(Tensor.of("x", shape, new float[1])),
        Map.of(),
        "at most 64 dimensions of tensor 'x'. Received: 65");
    Map<String, String> metadata = new HashMap<>();
    IntStream.rangeClosed(0, 65_536).forEach(i -> metadata.put("" + i, ""));
    refuses(List.of(), metadata, "at most 65536 entries of metadata. Received: 65537");
  }

  private static void refuses(List<Tensor> tensors, Map<String, String> metadata, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafetensorsFile.of(tensors, metadata))
        .withMessageContaining(message);
  }
}
