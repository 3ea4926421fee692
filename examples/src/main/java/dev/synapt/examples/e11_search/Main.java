package dev.synapt.examples.e11_search;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Split;
import dev.synapt.examples.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Twenty networks are defined in loops, compiled in memory and compared by cross-validation. The
 * best one is judged by examples that the search has not seen, and written as source.
 */
public final class Main {
  private static final String PACKAGE = "winner";

  private Main() {}

  /**
   * What the search found.
   *
   * @param candidates all networks, the best one first
   * @param accuracy that of the best one on the examples that were kept apart
   */
  record Result(List<Candidate> candidates, double accuracy) {
    Candidate winner() {
      return candidates.get(0);
    }
  }

  /**
   * Runs the example. The source of the winner goes to {@code target/e11_search}, or where the
   * system property {@code synapt.winner} says.
   *
   * @param args nothing, or {@code --data} and the folder that has {@code
   *     breast-cancer-wisconsin/wdbc.csv}
   * @throws IOException if the data cannot be read, or the source not be written
   */
  public static void main(String[] args) throws IOException {
    Optional<Path> folder = DataFolder.of(args);
    ClassDataset tumours = folder.isPresent() ? Tumours.read(folder.get()) : Tumours.drawn(600, 42);
    Path sources = Path.of(System.getProperty("synapt.winner", "target/e11_search"));
    print("%s tumours: %d", folder.isPresent() ? "Real" : "Made", tumours.size());

    Result result = run(tumours, 42);
    print("%-12s %-14s %10s %8s %9s", "network", "shape", "parameters", "loss", "accuracy");
    for (Candidate candidate : result.candidates) {
      print(
          "%-12s %-14s %10d %8.4f %7.1f %%",
          candidate.name(),
          candidate.shape(),
          candidate.parameters(),
          candidate.loss(),
          100 * candidate.accuracy());
    }
    print("");
    print("%s on tumours kept apart: %.1f %%", result.winner().name(), 100 * result.accuracy);
    result.winner().model().writeTo(sources, PACKAGE);
    print("written: %s", sources.resolve(PACKAGE).resolve(result.winner().name() + "Model.java"));
  }

  static Result run(ClassDataset tumours, long seed) {
    Split<ClassDataset> split = tumours.stratifiedSplit(0.25, seed);
    List<Candidate> candidates =
        Search.among(Architectures.all(tumours.inputs()), split.train(), seed);
    double accuracy = Search.evaluated(candidates.get(0).model(), split, seed).accuracy();
    return new Result(candidates, accuracy);
  }
}
