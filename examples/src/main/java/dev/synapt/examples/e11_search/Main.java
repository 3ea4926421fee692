package dev.synapt.examples.e11_search;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Split;
import dev.synapt.examples.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** A heading, then a line for each network. */
    List<String> table() {
      Stream<String> heading =
          Stream.of(
              String.format(
                  "%-12s %-14s %10s %8s %9s",
                  "network", "shape", "parameters", "loss", "accuracy"));
      return Stream.concat(heading, candidates.stream().map(Candidate::row)).toList();
    }
  }

  /**
   * Runs the example. The source of the winner goes to {@code target/e11_search}.
   *
   * @param args nothing, or {@code --data} and the folder that has {@code
   *     breast-cancer-wisconsin/wdbc.csv}
   * @throws IOException if the data cannot be read, or the source not be written
   */
  public static void main(String[] args) throws IOException {
    Optional<Path> folder = DataFolder.of(args);
    ClassDataset tumours = folder.isPresent() ? Tumours.read(folder.get()) : Tumours.drawn(600, 42);
    Path sources = Path.of("target", "e11_search");
    print("%s tumours: %d", folder.isPresent() ? "Real" : "Made", tumours.size());

    Result result = run(tumours, 42);
    result.table().forEach(row -> print("%s", row));
    print("");
    print("%s on tumours kept apart: %.1f %%", result.winner().name(), 100 * result.accuracy);
    print("written: %s", write(result, sources));
  }

  /** Writes the winner, and tells where its model stands. */
  static Path write(Result result, Path sources) throws IOException {
    result.winner().model().writeTo(sources, PACKAGE);
    return sources.resolve(PACKAGE).resolve(result.winner().name() + "Model.java");
  }

  static Result run(ClassDataset tumours, long seed) {
    Split<ClassDataset> split = tumours.stratifiedSplit(0.25, seed);
    List<Candidate> candidates =
        Search.among(Architectures.all(tumours.inputs()), split.train(), seed);
    double accuracy = Search.evaluated(candidates.get(0).model(), split, seed).accuracy();
    return new Result(candidates, accuracy);
  }
}
