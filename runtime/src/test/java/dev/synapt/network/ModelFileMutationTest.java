package dev.synapt.network;

import static dev.synapt.network.Nets.NET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import dev.synapt.io.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the file of a model, it is refused or gives parameters that fit. */
class ModelFileMutationTest {
  private static final int EACH = 500;
  private static final String LETTERS = "{}[]\":,.0123456789 \\-nhidbaswertfo";

  /** Where a file is changed. */
  private enum Part {
    /** Anywhere, bit by bit. */
    BITS,
    /** The characters of the header, its length put right. */
    CHARACTERS,
    /** Whole words and numbers of the header, its length put right. */
    WORDS,
    /** The numbers, as bits. */
    NUMBERS,
    /** The end: cut off or lengthened. */
    END
  }

  @TempDir private Path folder;
  private Path file;
  private byte[] saved;
  private int dataStart;

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("net.safetensors");
    ModelFile.write(file, NET, Nets.parameters(NET));
    saved = Files.readAllBytes(file);
    dataStart = 8 + (int) ByteBuffer.wrap(saved).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  @Test
  void everyMutationIsRefusedOrGivesParametersThatFit() throws IOException {
    SeededRandom random = new SeededRandom(20_260_102);
    Map<Part, Integer> read = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      for (int i = 0; i < EACH; i++) {
        byte[] bytes = mutated(part, random);
        read.merge(part, outcome(bytes).isPresent() ? 1 : 0, Integer::sum);
      }
    }
    // Bits of numbers mostly give other finite numbers; most other changes show.
    assertThat(read.get(Part.NUMBERS)).isBetween(EACH * 6 / 10, EACH * 9 / 10);
    assertThat(read.get(Part.BITS)).isBetween(10, EACH / 2);
    assertThat(read.get(Part.CHARACTERS)).isBetween(5, EACH / 3);
    assertThat(read.get(Part.WORDS)).isBetween(5, EACH / 3);
    assertThat(read.get(Part.END)).isZero();
  }

  private Optional<Parameters> outcome(byte[] bytes) throws IOException {
    Optional<Parameters> outcome;
    try {
      Parameters parameters = ModelFile.read(new ByteArrayInputStream(bytes), NET);
      requireFit(parameters, bytes);
      outcome = Optional.of(parameters);
    } catch (IOException refusal) {
      ModelFileRefusalTest.assertShortAndOnOneLine(refusal.getMessage());
      outcome = Optional.empty();
    } catch (RuntimeException | Error e) {
      throw new AssertionError(HexFormat.of().formatHex(bytes), e);
    }
    return outcome;
  }

  private void requireFit(Parameters parameters, byte[] bytes) {
    assertThat(parameters)
        .extracting(Tensor::toString)
        .containsExactly("hidden.weight [3, 4]", "hidden.bias [4]", "answer.weight [4, 2]");
    float[] flat = parameters.flat(NET);
    assertThat(flat).doesNotContain(Float.NaN);
    for (float number : flat) {
      assertThat(number).isBetween(-Float.MAX_VALUE, Float.MAX_VALUE);
    }
    if (Arrays.equals(bytes, 0, dataStart, saved, 0, dataStart)) {
      float[] expected = new float[flat.length];
      ByteBuffer data = ByteBuffer.wrap(bytes, dataStart, bytes.length - dataStart).slice();
      data.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(expected);
      assertThat(flat).containsExactly(expected);
    }
  }

  private byte[] mutated(Part part, SeededRandom random) {
    byte[] bytes = saved.clone();
    switch (part) {
      case BITS -> flip(bytes, random.nextInt(bytes.length), random);
      case NUMBERS -> {
        for (int i = random.nextInt(40); i >= 0; i--) {
          flip(bytes, dataStart + random.nextInt(bytes.length - dataStart), random);
        }
      }
      case CHARACTERS -> {
        StringBuilder header = header();
        int at = random.nextInt(header.length());
        switch (random.nextInt(3)) {
          case 0 -> header.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
          case 1 -> header.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
          default -> header.deleteCharAt(at);
        }
        return with(header.toString());
      }
      case WORDS -> {
        String[] words = header().toString().split("(?<=\\W)(?=\\w)|(?<=\\w)(?=\\W)");
        int at = random.nextInt(words.length);
        words[at] =
            switch (random.nextInt(4)) {
              case 0 -> "";
              case 1 -> words[at] + words[at];
              case 2 -> "" + (random.nextLong() >>> random.nextInt(64));
              default -> words[random.nextInt(words.length)];
            };
        return with(String.join("", words));
      }
      case END -> {
        int length = random.nextInt(2 * bytes.length);
        return Arrays.copyOf(bytes, length < bytes.length ? length : length + 1);
      }
    }
    return bytes;
  }

  private static void flip(byte[] bytes, int at, SeededRandom random) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
  }

  private StringBuilder header() {
    return new StringBuilder(new String(saved, 8, dataStart - 8, StandardCharsets.UTF_8));
  }

  private byte[] with(String header) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + saved.length - dataStart)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .put(saved, dataStart, saved.length - dataStart)
        .array();
  }
}
