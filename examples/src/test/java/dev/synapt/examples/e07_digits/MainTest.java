package dev.synapt.examples.e07_digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.examples.e07_digits.drawing.DigitImages;
import dev.synapt.examples.e07_digits.drawing.HandDrawnDigits;
import dev.synapt.examples.e10_images.IdxWriter;
import dev.synapt.examples.e10_images.Run;
import dev.synapt.examples.e10_images.Squares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Pattern ACCURACY =
      Pattern.compile("^test accuracy: (\\d{1,3}\\.\\d\\d) %$", Pattern.MULTILINE);

  @TempDir private Path data;

  @Test
  void readsNinetySevenOfAHundredDrawnDigitsAfterFiveEpochs() {
    Run run = Run.of(Main::run, "--epochs", "5");

    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(accuracy(run)).isBetween(97.0, 99.5);
    assertThat(run.lines("epoch ")).hasSize(5);
    assertThat(run.output())
        .contains("Digits: 400 inputs", "total 10,575 parameters")
        .contains("confusion matrix")
        .contains("test picture 0 is a 0; predicted: 0 with probability")
        .contains(", which is wrong")
        .contains("loaded: predicts the same for all 10,000 test pictures, bit for bit");
  }

  @Test
  void theSameSeedGivesTheSameRun() throws IOException {
    writeDigits(IdxWriter.plain(data));

    String first = withoutTimes(Run.of(Main::run, args("--epochs", "2", "--seed", "7")));

    assertThat(withoutTimes(Run.of(Main::run, args("--epochs", "2", "--seed", "7"))))
        .isEqualTo(first);
    assertThat(withoutTimes(Run.of(Main::run, args("--epochs", "2", "--seed", "8"))))
        .isNotEqualTo(first);
  }

  @Test
  void keepsTheModelWhereItIsToldTo() throws IOException {
    writeDigits(IdxWriter.gzip(data));
    Path file = data.resolve("kept.safetensors");

    Run run = Run.of(Main::run, args("--epochs", "1", "--save", file.toString()));

    assertThat(run.lines("saved ")).hasSize(1).first().asString().endsWith(file.toString());
    DigitsModel model = DigitsModel.load(file);
    DigitImages test = HandDrawnDigits.test(1, 200);
    long read = 0;
    for (int i = 0; i < test.count(); i++) {
      read += model.classify(test.picture(i)) == test.labels()[i] ? 1 : 0;
    }
    assertThat(100.0 * read / test.count()).isEqualTo(accuracy(run));
  }

  @Test
  void takesTheNetForTheSizeOfTheImages() throws IOException {
    writeSquares(IdxWriter.gzip(data), 28);

    Run run = Run.of(Main::run, args());

    assertThat(run.output()).contains("Images: 784 inputs");
    assertThat(run.lines("epoch ")).hasSize(15);
    assertThat(accuracy(run)).isEqualTo(100.0);
  }

  @Test
  void namesTheSizesThatThereAreNetsFor() throws IOException {
    writeSquares(IdxWriter.plain(data), 16);

    assertThat(Run.of(Main::run, args()).error())
        .isEqualTo(
            "error: Expected images of one of the sizes that there are nets for: 20 x 20, 28 x 28."
                + " Received: 16 x 16");
  }

  @Test
  void namesAFileThatIsMissing() throws IOException {
    assertThat(Run.of(Main::run, args()).error())
        .contains(data.toString(), "Missing: train-images-idx3-ubyte, ");
    writeDigits(IdxWriter.plain(data));
    Files.delete(data.resolve("t10k-labels-idx1-ubyte"));
    assertThat(Run.of(Main::run, args()).error()).endsWith("Missing: t10k-labels-idx1-ubyte");
    assertThat(Run.of(Main::run, "--data", data.resolve("none").toString()).error())
        .contains(data.resolve("none").toString(), "Received: none");
  }

  @Test
  void namesAFileThatIsMalformed() throws IOException {
    writeDigits(IdxWriter.plain(data));
    Path labels = data.resolve("train-labels-idx1-ubyte");
    byte[] bytes = Files.readAllBytes(labels);

    bytes[bytes.length - 1] = 11;
    Files.write(labels, bytes);
    assertThat(Run.of(Main::run, args()).error())
        .contains(labels.toString(), "Expected labels from 0 to 9. Received: 11");

    bytes[3]++;
    Files.write(labels, bytes);
    assertThat(Run.of(Main::run, args()).error())
        .contains(labels.toString(), "magic number 2049. Received: 2050");
  }

  @Test
  void refusesToSaveIntoAFolderThatIsNotThereBeforeItTrains() {
    Run run = Run.of(Main::run, "--save", data.resolve("none/model.safetensors").toString());

    assertThat(run.error()).contains("--save").contains(data.resolve("none").toString());
    assertThat(run.output()).isEmpty();
  }

  @Test
  void printsItsOptions() {
    Run run = Run.of(Main::run, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.output())
        .contains("--data DIR", "--epochs N", "--seed N", "--save FILE", "default 15");
  }

  private String[] args(String... more) {
    String[] args = new String[more.length + 2];
    System.arraycopy(more, 0, args, 2, more.length);
    args[0] = "--data";
    args[1] = data.toString();
    return args;
  }

  private static void writeDigits(IdxWriter files) throws IOException {
    write(files, "train", HandDrawnDigits.training(1, 1_000));
    write(files, "t10k", HandDrawnDigits.test(1, 200));
  }

  private static void write(IdxWriter files, String part, DigitImages images) throws IOException {
    files.write(part, DigitImages.SIZE, DigitImages.SIZE, images.pixels(), images.labels());
  }

  private static void writeSquares(IdxWriter files, int size) throws IOException {
    files.write("train", size, size, Squares.pixels(size, 600), Squares.labels(600));
    files.write("t10k", size, size, Squares.pixels(size, 100), Squares.labels(100));
  }

  private static double accuracy(Run run) {
    Matcher matcher = ACCURACY.matcher(run.output());
    assertThat(matcher.find()).as("a line of test accuracy in %s", run.output()).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  private static String withoutTimes(Run run) {
    assertThat(run.errors()).isEmpty();
    return run.output()
        .replaceAll("\\(\\d+\\.\\d+ s\\)|trained in .*|saved .*", "")
        .replaceAll("\\s+\\n", "\n");
  }
}
