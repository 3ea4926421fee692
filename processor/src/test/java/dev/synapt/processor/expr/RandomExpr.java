package dev.synapt.processor.expr;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random trees from a seed, for what must hold for every tree. */
final class RandomExpr {
  private static final List<Expr> LEAVES =
      List.of(
          Variable.Z,
          Variable.Z,
          Variable.A,
          Variable.Y,
          new Constant(0),
          new Constant(1),
          new Constant(-1),
          new Constant(0.5),
          new Constant(-2),
          new Constant(3));

  private final RandomGenerator random;

  RandomExpr(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Any tree. */
  Expr any(int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return LEAVES.get(random.nextInt(LEAVES.size()));
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Fma(any(depth - 1), any(depth - 1), any(depth - 1));
      case 1 -> new Select(any(depth - 1), any(depth - 1), any(depth - 1));
      case 2, 3 -> pick(Function.values()).of(any(depth - 1));
      default -> new Operation(pick(Operator.values()), any(depth - 1), any(depth - 1));
    };
  }

  /** A tree without kinks, poles or large values. */
  Expr smooth(int depth) {
    if (depth == 0) {
      return LEAVES.get(random.nextInt(LEAVES.size()));
    }
    return switch (random.nextInt(7)) {
      case 0 -> smooth(depth - 1).plus(smooth(depth - 1));
      case 1 -> smooth(depth - 1).minus(smooth(depth - 1));
      case 2 -> smooth(depth - 1).times(Notation.sigmoid(smooth(depth - 1)));
      case 3 -> smooth(depth - 1).over(Constant.ONE.plus(Notation.square(smooth(depth - 1))));
      case 4 -> Notation.tanh(smooth(depth - 1));
      case 5 -> new Fma(smooth(depth - 1), Notation.erf(smooth(depth - 1)), smooth(depth - 1));
      default -> Notation.softplus(smooth(depth - 1));
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
