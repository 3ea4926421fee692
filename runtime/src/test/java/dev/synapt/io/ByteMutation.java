package dev.synapt.io;

import dev.synapt.data.SeededRandom;
import java.util.Arrays;
import java.util.function.BiFunction;

/** A blind change of a file's bytes. */
enum ByteMutation {
  BITS_FLIPPED(
      (bytes, random) -> {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
      }),
  BYTES_REPLACED(
      (bytes, random) -> {
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextLong();
        }
        return bytes;
      }),
  CUT_OFF((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
  LENGTHENED((bytes, random) -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(99))),
  PART_COPIED(
      (bytes, random) -> {
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - Math.max(from, to)) + 1;
        System.arraycopy(bytes.clone(), from, bytes, to, length);
        return bytes;
      }),
  ALL_RANDOM(
      (bytes, random) -> {
        for (int i = random.nextInt(9); i < bytes.length; i++) {
          bytes[i] = (byte) random.nextLong();
        }
        return bytes;
      });

  private final BiFunction<byte[], SeededRandom, byte[]> change;

  ByteMutation(BiFunction<byte[], SeededRandom, byte[]> change) {
    this.change = change;
  }

  byte[] changed(byte[] bytes, SeededRandom random) {
    return change.apply(bytes.clone(), random);
  }
}
