package dev.synapt.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The workloads that have names. Any other is given by its shape. */
public final class Workloads {
  private static final Set<String> SHAPE =
      Set.of("shape", "batch", "hidden", "output", "optimizer", "rate");
  private static final Map<String, String> LISTED = new LinkedHashMap<>();
  private static final Map<String, String> ODD = new LinkedHashMap<>();

  static {
    LISTED.put("W1", "--shape 2-3-1 --hidden sigmoid");
    LISTED.put("W2", "--shape 20-32-16-1");
    LISTED.put("W3", "--shape 64-10 --batch 64 --optimizer sgd");
    LISTED.put("W4", "--shape 400-25-15-10");
    LISTED.put("W5", "--shape 784-128-10");
    LISTED.put("W5b", "--shape 784-128-10 --batch 128");
    LISTED.put("W6", "--shape 784-512-512-10 --batch 256");
    // Widths that no vector divides, and a layer of one unit: nothing may be tuned to the list.
    ODD.put("O1", "--shape 9-50-50-4");
    ODD.put("O2", "--shape 700-260-30 --batch 48");
    ODD.put("O3", "--shape 100-1-1");
    ODD.put("O4", "--shape 33-65-17 --batch 37");
  }

  private Workloads() {}

  /**
   * The workloads that options of a command ask for: {@code --workload} by their names, {@code
   * --shape} and what {@link Workload#parse} reads beside it any other. Refuses options that nobody
   * reads.
   *
   * @param values the options
   * @param otherwise the names if none are given
   * @param others the other options of the command
   * @return the workloads
   */
  public static List<Workload> of(Arguments values, String otherwise, Set<String> others) {
    boolean isShape = values.values().containsKey("shape");
    Set<String> known = new TreeSet<>(others);
    known.add("workload");
    if (isShape) {
      known.addAll(SHAPE);
    }
    values.allow(known);
    return isShape ? List.of(ofShape(values)) : named(values.get("workload", otherwise));
  }

  private static Workload ofShape(Arguments values) {
    List<String> words =
        values.values().entrySet().stream()
            .filter(option -> SHAPE.contains(option.getKey()))
            .flatMap(option -> Stream.of("--" + option.getKey(), option.getValue()))
            .toList();
    return Workload.parse(values.required("shape"), words);
  }

  /**
   * Workloads by name.
   *
   * @param names {@code listed}, {@code odd}, {@code all}, or names with commas between them
   * @return the workloads, in the order of the names
   */
  public static List<Workload> named(String names) {
    return switch (names) {
      case "listed" -> of(List.copyOf(LISTED.keySet()));
      case "odd" -> of(List.copyOf(ODD.keySet()));
      case "all" -> of(concat(LISTED, ODD));
      default -> of(Arrays.asList(names.split(",")));
    };
  }

  private static List<String> concat(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.putAll(more);
    return List.copyOf(all.keySet());
  }

  private static List<Workload> of(List<String> names) {
    return names.stream().map(Workloads::of).toList();
  }

  private static Workload of(String name) {
    String arguments = LISTED.getOrDefault(name, ODD.get(name));
    if (arguments == null) {
      throw new IllegalArgumentException(
          "No workload is called %s. There are: %s".formatted(name, concat(LISTED, ODD)));
    }
    return Workload.parse(name, Arrays.asList(arguments.split(" ")));
  }
}
