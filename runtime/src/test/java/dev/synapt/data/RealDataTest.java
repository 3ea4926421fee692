package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads well-known data sets, where -Dsynapt.data names the folder that has them. */
class RealDataTest {
  private static Path data(String name) {
    String folder = System.getProperty("synapt.data", "");
    assumeTrue(!folder.isBlank(), () -> name + " is not read: -Dsynapt.data is not set");
    Path path = Path.of(folder, name);
    assumeTrue(Files.exists(path), () -> name + " is not read: missing in " + folder);
    return path;
  }

  private static double mean(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"mnist, 0.1307, 0.1325", "fashion-mnist, 0.2860, 0.2868"})
  void readsImagesOfTenClasses(String name, double trainMean, double testMean) throws IOException {
    Split<ClassDataset> images = Idx.folder(data(name));

    assertThat(images.train()).hasToString("60000 examples of 784 features in 10 classes");
    assertThat(images.test()).hasToString("10000 examples of 784 features in 10 classes");
    assertThat(mean(images.train().features())).isCloseTo(trainMean, within(0.00005));
    assertThat(mean(images.test().features())).isCloseTo(testMean, within(0.00005));
  }

  @Test
  void readsTheClassesOfMnist() throws IOException {
    Split<ClassDataset> digits = Idx.folder(data("mnist"));

    assertThat(digits.train().classSizes())
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(digits.test().classSizes())
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
  }

  @Test
  void readsDigitsOfTwentyPixels() throws IOException {
    Path folder = data("digits20");
    ClassDataset digits =
        Idx.dataset(
            folder.resolve("digits20-images-idx3-ubyte.gz"),
            folder.resolve("digits20-labels-idx1-ubyte.gz"));

    assertThat(digits).hasToString("5000 examples of 400 features in 10 classes");
    assertThat(digits.classSizes()).containsOnly(500);
    assertThat(digits.classes()).isSorted();
    int[] leftHalf = IntStream.range(0, 5000).filter(i -> i % 100 < 50).toArray();
    assertThat(digits.select(leftHalf).classSizes()).containsOnly(250);
  }

  @Test
  void readsIris() throws IOException {
    ClassDataset iris =
        Table.readCsv(data("iris/iris.csv")).features().numbersExcept("species").classes("species");

    assertThat(iris).hasToString("150 examples of 4 features in 3 classes");
    assertThat(iris.classNames()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(iris.classSizes()).containsExactly(50, 50, 50);
    assertThat(iris.example(34)).containsExactly(4.9f, 3.1f, 1.5f, 0.2f);
    for (Split<ClassDataset> fold : iris.stratifiedFolds(5, 0)) {
      assertThat(fold.test().classSizes()).containsExactly(10, 10, 10);
    }
  }

  @Test
  void readsWine() throws IOException {
    ClassDataset wine =
        Table.readCsv(data("wine/wine.csv"), CsvOptions::noHeader)
            .features()
            .numbersExcept("column14")
            .classes("column14");

    assertThat(wine).hasToString("178 examples of 13 features in 3 classes");
    assertThat(wine.classNames()).containsExactly("1", "2", "3");
    assertThat(wine.classSizes()).containsExactly(59, 71, 48);
    assertThat(wine.example(0)).startsWith(14.23f, 1.71f).endsWith(3.92f, 1065);
  }

  @Test
  void readsBreastCancer() throws IOException {
    Features features =
        Table.readCsv(data("breast-cancer-wisconsin/wdbc.csv"))
            .features()
            .numbersExcept("ID", "Diagnosis");
    ClassDataset cancer = features.classes("Diagnosis");

    assertThat(cancer).hasToString("569 examples of 30 features in 2 classes");
    assertThat(cancer.classNames()).containsExactly("B", "M");
    assertThat(cancer.classSizes()).containsExactly(357, 212);
    assertThat(features.names()).endsWith("symmetry_worst", "fractal_dimension_worst");
  }

  @Test
  void readsBikeSharing() throws IOException {
    TargetDataset bikes =
        Table.readCsv(data("bike-sharing/hour.csv"))
            .features()
            .oneHot("season", "mnth", "hr", "weekday", "weathersit")
            .numbers("yr", "holiday", "workingday", "temp", "atemp", "hum", "windspeed")
            .targets("cnt");

    assertThat(bikes).hasToString("17379 examples of 58 features and 1 targets");
    assertThat(mean(bikes.targets())).isCloseTo(189.5, within(0.05));
    assertThat(bikes.target(1)).containsExactly(40);
    for (int i = 0; i < bikes.size(); i++) {
      float ones = 0;
      for (int j = 0; j < 51; j++) {
        ones += bikes.features()[i * 58 + j];
      }
      assertThat(ones).isEqualTo(5);
    }
  }

  @Test
  void readsPenguinsWithMissingValues() throws IOException {
    ClassDataset penguins =
        Table.readCsv(data("penguins/penguins.csv"))
            .features()
            .numbersOrMedian("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
            .oneHot("island")
            .oneHotOrZeros("sex")
            .classes("species");

    assertThat(penguins).hasToString("344 examples of 9 features in 3 classes");
    assertThat(penguins.classNames()).containsExactly("Adelie", "Chinstrap", "Gentoo");
    assertThat(penguins.classSizes()).containsExactly(152, 68, 124);
  }

  @Test
  void readsCarsWithMissingHorsepower() throws IOException {
    TargetDataset cars =
        Table.readCsv(data("auto-mpg/mpg.csv"))
            .features()
            .numbers("cylinders", "displacement", "weight", "acceleration", "model_year")
            .numbersOrMedian("horsepower")
            .oneHot("origin")
            .targets("mpg");

    assertThat(cars).hasToString("398 examples of 9 features and 1 targets");
  }
}
