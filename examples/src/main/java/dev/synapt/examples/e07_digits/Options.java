package dev.synapt.examples.e07_digits;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the command line asks for.
 *
 * @param data where IDX files are; empty to draw digits
 * @param save where the trained model stays; empty for a file that is deleted at the end
 * @param epochs passes over the training data
 * @param seed what initial weights and shuffles follow from
 * @param help whether to print the options and do nothing
 */
record Options(Optional<Path> data, Optional<Path> save, int epochs, long seed, boolean help) {
  private static final Options DEFAULTS =
      new Options(Optional.empty(), Optional.empty(), 15, 1, false);

  static final String HELP =
      """
      Trains a net that reads handwritten digits, which it draws itself unless it is given files.

        --data DIR    train on the IDX files in DIR, plain or .gz: the four files of MNIST or
                      Fashion-MNIST, or the two of digits20; images of 20 x 20 or 28 x 28 pixels
        --epochs N    passes over the training data (default %d)
        --seed N      what the initial weights and the order of the examples follow from (default %d)
        --save FILE   keep the trained model, as safetensors
        --help        print this
      """
          .formatted(DEFAULTS.epochs, DEFAULTS.seed);

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if an option is unknown, or its value missing or malformed
   */
  static Options parse(String... args) {
    Options options = DEFAULTS;
    Iterator<String> words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      options = options.with(words.next(), words);
    }
    return options;
  }

  private Options with(String option, Iterator<String> words) {
    return switch (option) {
      case "--data" -> new Options(Optional.of(path(option, words)), save, epochs, seed, help);
      case "--save" -> new Options(data, Optional.of(path(option, words)), epochs, seed, help);
      case "--epochs" -> {
        int count = number(option, words, "a whole number from 1", Options::count);
        yield new Options(data, save, count, seed, help);
      }
      case "--seed" -> {
        long any = number(option, words, "a whole number", Long::valueOf);
        yield new Options(data, save, epochs, any, help);
      }
      case "--help" -> new Options(data, save, epochs, seed, true);
      default ->
          throw new IllegalArgumentException(
              "Expected --data, --epochs, --seed, --save or --help. Received: " + option);
    };
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException("Expected a value after " + option + ". Received: none");
    }
    return words.next();
  }

  private static Path path(String option, Iterator<String> words) {
    String text = value(option, words);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "Expected a path after " + option + ". Received: " + text, e);
    }
  }

  private static <N extends Number> N number(
      String option, Iterator<String> words, String kind, Function<String, N> parse) {
    String text = value(option, words);
    try {
      return parse.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Expected %s after %s. Received: %s".formatted(kind, option, text), e);
    }
  }

  private static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 1) {
      throw new NumberFormatException("below 1");
    }
    return count;
  }
}
