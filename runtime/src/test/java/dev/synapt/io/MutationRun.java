package dev.synapt.io;

import dev.synapt.data.SeededRandom;
import dev.synapt.io.HeaderMutation.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Reads mutated files, through a path and through a stream, and prints how many were refused and
 * how many were well-formed; anything else ends it. Run by {@link MutationTest} with a small heap.
 */
final class MutationRun {
  private final SeededRandom random;
  private final Path file;
  private int structured;
  private int refused;
  private int wellFormed;

  private MutationRun(long seed, Path folder) {
    this.random = new SeededRandom(seed);
    this.file = folder.resolve("mutated.safetensors");
  }

  public static void main(String[] arguments) throws IOException {
    MutationRun run = new MutationRun(Long.parseLong(arguments[1]), Path.of(arguments[2]));
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      run.readOne(i);
    }
    System.out.println("structured " + run.structured);
    System.out.println("refused " + run.refused);
    System.out.println("well-formed " + run.wellFormed);
  }

  /** Seven of ten are changes of the header's structure: one of them, or two at once. */
  private void readOne(int number) throws IOException {
    Draft draft = new Draft(random);
    if (number % 10 >= 7) {
      ByteMutation mutation = pick(ByteMutation.values());
      judge(mutation.name(), mutation.changed(draft.bytes(), random), Fate.EITHER);
      return;
    }
    structured++;
    HeaderMutation mutation = pick(HeaderMutation.values());
    mutation.change(draft, random);
    if (number % 10 < 5 || draft.entries.isEmpty()) {
      judge(mutation.name(), draft.bytes(), mutation.fate());
    } else {
      HeaderMutation second = pick(HeaderMutation.values());
      second.change(draft, random);
      judge(mutation + ", " + second, draft.bytes(), Fate.EITHER);
    }
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void judge(String mutation, byte[] bytes, Fate fate) throws IOException {
    try {
      // A new file each time: some file systems wait for the disk when one is overwritten.
      Files.deleteIfExists(file);
      Files.write(file, bytes);
      Optional<SafetensorsFile> read = attempt(() -> Safetensors.read(file));
      Optional<SafetensorsFile> streamed =
          attempt(
              () -> {
                try (InputStream stream = Bytes.dribble(bytes)) {
                  return Safetensors.read(stream);
                }
              });
      require(read.equals(streamed), "path and stream agree");
      require(fate == Fate.EITHER || read.isPresent() == (fate == Fate.READ), "it is " + fate);
      if (read.isPresent()) {
        requireWellFormed(read.get(), bytes);
        wellFormed++;
      } else {
        refused++;
      }
    } catch (IOException | RuntimeException | Error e) {
      throw new AssertionError(mutation + " of " + HexFormat.of().formatHex(bytes), e);
    }
  }

  private interface Reading {
    SafetensorsFile read() throws IOException;
  }

  private static Optional<SafetensorsFile> attempt(Reading reading) throws IOException {
    try {
      return Optional.of(reading.read());
    } catch (SafetensorsException refusal) {
      require(refusal.getMessage().contains(". Received: "), "it says what was received");
      require(refusal.getMessage().length() < 1000, "it says so in short");
      return Optional.empty();
    }
  }

  private static void requireWellFormed(SafetensorsFile file, byte[] bytes) throws IOException {
    Set<String> names = new HashSet<>();
    for (Tensor tensor : file.tensors()) {
      require(names.add(tensor.name()), "names are unique");
      require(Tensor.product(tensor.shape()) == tensor.values().length, "shapes fit the values");
    }
    require(file.equals(IndependentReader.read(bytes)), "an independent reader reads the same");
    require(file.equals(Safetensors.read(Bytes.dribble(Bytes.of(file)))), "it can be written");
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("expected that " + what);
    }
  }
}
