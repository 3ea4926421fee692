package dev.synapt.examples.e10_images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path data;

  @Test
  void trainsOnTheFilesOfAFolder() throws IOException {
    write(IdxWriter.plain(data), 28);

    Run run = Run.of(Main::run, "--data", data.toString());

    assertThat(run.status()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines("epoch ")).hasSize(10);
    assertThat(run.output()).contains("Images: 784 inputs").contains("test accuracy: 100.00 %");
  }

  @Test
  void trainsOnBothDataSetsOneAfterTheOther() throws IOException {
    write(IdxWriter.gzip(Files.createDirectory(data.resolve("mnist"))), 28);
    write(IdxWriter.plain(Files.createDirectory(data.resolve("fashion-mnist"))), 28);

    Run run = Run.of(Main::run, "--data", data.toString());

    assertThat(run.lines("reading "))
        .containsExactly(
            "reading " + data.resolve("mnist"), "reading " + data.resolve("fashion-mnist"));
    assertThat(run.lines("test accuracy: ")).hasSize(2);
  }

  @Test
  void saysWhichFilesItNeedsAndWhere() {
    assertThat(Run.of(Main::run).error())
        .contains("--data DIR", "train-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
        .contains("DIR/mnist", "DIR/fashion-mnist")
        .endsWith("Received: nothing");
    assertThat(Run.of(Main::run, "--epochs", "3").error()).endsWith("Received: --epochs 3");
    assertThat(Run.of(Main::run, "--data", data.toString()).error())
        .contains(data.toString(), "train-images-idx3-ubyte")
        .endsWith("Received: none of them");
  }

  @Test
  void refusesImagesOfAnotherSize() throws IOException {
    write(IdxWriter.plain(data), 20);

    assertThat(Run.of(Main::run, "--data", data.toString()).error())
        .contains(data.toString(), "28 x 28 = 784", "Received: 400 pixels");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    write(IdxWriter.plain(data), 28);
    Files.write(data.resolve("t10k-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0});

    assertThat(Run.of(Main::run, "--data", data.toString()).error())
        .contains(data.resolve("t10k-labels-idx1-ubyte").toString(), "Received: 6");
  }

  private static void write(IdxWriter files, int size) throws IOException {
    files.write("train", size, size, Squares.pixels(size, 1_000), Squares.labels(1_000));
    files.write("t10k", size, size, Squares.pixels(size, 200), Squares.labels(200));
  }
}
