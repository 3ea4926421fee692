package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class EjmlTest {
  private final FMatrixRMaj x = new FMatrixRMaj(new float[][] {{1, 2}, {3, 4}, {5, 6}});
  private final FMatrixRMaj y = new FMatrixRMaj(new float[][] {{7}, {8}, {9}});

  @Test
  void sharesArraysThatFit() {
    int[] labels = {0, 1, 1};

    assertThat(Ejml.classes(x, labels).features()).isSameAs(x.data);
    assertThat(Ejml.classes(x, labels).classes()).isSameAs(labels);
    assertThat(Ejml.targets(x, y).features()).isSameAs(x.data);
    assertThat(Ejml.targets(x, y).targets()).isSameAs(y.data);
  }

  @Test
  void copiesTheNumbersOfALargerArray() {
    x.reshape(2, 2);
    ClassDataset dataset = Ejml.classes(x, new int[] {0, 1});

    assertThat(x.data).hasSize(6);
    assertThat(dataset.features()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void givesMatricesOverTheDatasetsArrays() {
    TargetDataset dataset = TargetDataset.of(new float[] {1, 2, 3, 4}, 2, new float[] {5, 6}, 1);

    assertThat(Ejml.features(dataset).data).isSameAs(dataset.features());
    assertThat(Ejml.features(dataset).get(1, 0)).isEqualTo(3);
    assertThat(Ejml.targets(dataset).data).isSameAs(dataset.targets());
    assertThat(Ejml.targets(dataset).get(1, 0)).isEqualTo(6);
    assertThat(Ejml.features(dataset).numRows).isEqualTo(2);
    assertThat(Ejml.features(dataset).numCols).isEqualTo(2);
  }

  @Test
  void refusesMatricesThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ejml.classes(x, new int[2]))
        .withMessage("Expected 3 labels, one for each row of x. Received: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ejml.targets(x, new FMatrixRMaj(2, 1)))
        .withMessage("Expected 3 rows of targets, one for each row of x. Received: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ejml.classes(new FMatrixRMaj(0, 2), new int[0]))
        .withMessage("A dataset needs at least one example. Received: none");
  }
}
