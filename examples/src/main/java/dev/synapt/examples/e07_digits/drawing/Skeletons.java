package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;
import java.util.List;

/** The ways to write each digit that people are taught: what all writers start from. */
final class Skeletons {
  private static final List<List<Skeleton>> OF_DIGIT =
      List.of(
          zeros(), ones(), twos(), threes(), fours(), fives(), sixes(), sevens(), eights(),
          nines());

  private Skeletons() {}

  /** The ways to write a digit from 0 to 9; their frequencies add up to 10. */
  static List<Skeleton> of(int digit) {
    return OF_DIGIT.get(digit);
  }

  /** One of the ways to write a digit, each as likely as it is frequent. */
  static Skeleton pick(int digit, SeededRandom random) {
    int person = random.nextInt(10);
    for (Skeleton skeleton : of(digit)) {
      person -= skeleton.frequency();
      if (person < 0) {
        return skeleton;
      }
    }
    throw new IllegalStateException("The frequencies of " + digit + " do not add up to 10.");
  }

  private static List<Skeleton> zeros() {
    Stroke wide = Stroke.of("55,0 18,14 2,50 16,86 50,100 84,86 98,50 84,14 52,0 42,2");
    Stroke slim = Stroke.of("52,0 33,14 25,50 33,87 50,100 67,87 75,50 67,14 52,0 44,4");
    return List.of(Skeleton.of(6, wide), Skeleton.of(4, slim));
  }

  private static List<Skeleton> ones() {
    Stroke down = Stroke.of("50,0 50,50 50,100");
    Stroke flagged = Stroke.of("18,30 38,16 55,0 55,0 55,50 55,100");
    Stroke base = Stroke.of("22,100 55,100 88,100");
    return List.of(Skeleton.of(4, down), Skeleton.of(4, flagged), Skeleton.of(2, flagged, base));
  }

  private static List<Skeleton> twos() {
    Stroke angular = Stroke.of("10,24 26,5 52,0 80,10 86,30 70,54 38,80 8,100 8,100 50,99 95,98");
    Stroke looped =
        Stroke.of("10,22 28,3 55,0 82,12 84,34 64,64 36,90 14,98 8,86 22,78 46,90 72,100 98,90");
    Stroke zigzag = Stroke.of("8,6 48,2 90,4 90,4 52,50 8,98 8,98 50,98 96,96");
    return List.of(Skeleton.of(5, angular), Skeleton.of(4, looped), Skeleton.of(1, zigzag));
  }

  private static List<Skeleton> threes() {
    Stroke round =
        Stroke.of("12,14 38,0 72,4 82,24 66,42 40,48 40,48 74,54 90,74 74,95 40,100 8,86");
    Stroke flat = Stroke.of("10,3 48,2 86,2 86,2 64,22 42,42 42,42 78,50 90,72 76,94 42,100 10,90");
    return List.of(Skeleton.of(7, round), Skeleton.of(3, flat));
  }

  private static List<Skeleton> fours() {
    Stroke open = Stroke.of("22,0 16,28 8,58 8,58 50,57 98,54");
    Stroke upright = Stroke.of("74,6 70,50 66,100");
    Stroke closed = Stroke.of("66,0 36,32 2,66 2,66 50,66 98,65");
    Stroke stem = Stroke.of("66,0 66,50 66,100");
    return List.of(Skeleton.of(6, open, upright), Skeleton.of(4, closed, stem));
  }

  private static List<Skeleton> fives() {
    Stroke belly = Stroke.of("24,2 20,22 16,46 16,46 48,36 80,46 90,68 74,92 42,100 8,90");
    Stroke hat = Stroke.of("24,2 56,2 92,0");
    Stroke flowing =
        Stroke.of("92,2 58,3 26,4 26,4 20,24 22,40 50,42 82,54 86,76 66,96 36,100 8,92");
    return List.of(Skeleton.of(6, belly, hat), Skeleton.of(4, flowing));
  }

  private static List<Skeleton> sixes() {
    Stroke round = Stroke.of("78,4 46,12 18,40 10,70 24,94 54,100 84,86 84,62 58,50 30,58 14,76");
    Stroke straight = Stroke.of("62,0 40,28 20,60 20,84 44,100 74,92 80,72 60,58 36,64 22,78");
    return List.of(Skeleton.of(6, round), Skeleton.of(4, straight));
  }

  private static List<Skeleton> sevens() {
    Stroke plain = Stroke.of("6,4 48,3 92,2 92,2 66,46 42,100");
    Stroke serif = Stroke.of("10,20 12,4 12,4 50,5 92,2 92,2 58,48 46,100");
    Stroke bar = Stroke.of("34,52 60,51 86,50");
    return List.of(
        Skeleton.of(4, plain),
        Skeleton.of(3, plain, bar),
        Skeleton.of(2, serif),
        Skeleton.of(1, serif, bar));
  }

  private static List<Skeleton> eights() {
    Stroke flowing =
        Stroke.of("78,12 50,0 22,10 24,32 52,48 82,66 82,90 50,100 18,90 18,68 48,50 76,32 80,14");
    Stroke upper = Stroke.of("50,0 26,8 22,26 46,45 74,36 78,12 50,0");
    Stroke lower = Stroke.of("48,46 18,58 14,84 48,100 84,86 82,58 50,46");
    return List.of(Skeleton.of(7, flowing), Skeleton.of(3, upper, lower));
  }

  private static List<Skeleton> nines() {
    Stroke straight = Stroke.of("82,14 52,0 20,12 16,36 42,50 72,38 82,14 82,14 80,55 76,100");
    Stroke curved =
        Stroke.of("82,16 52,0 20,12 16,36 42,48 72,38 84,14 84,14 86,52 74,88 46,100 20,92");
    return List.of(Skeleton.of(6, straight), Skeleton.of(4, curved));
  }
}
