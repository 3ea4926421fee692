package names;

import static lib.Sizes.WIDE;

import dev.synapt.model.*;
import java.util.function.Consumer;

/** A local variable comes before all else, from where it is declared to the end of its block. */
@Model
final class Locals implements Definition {
  static final int N = 2;
  static final double RATE = 0.5;
  static final String net = "net";
  static final double d = 0.125;

  @Override
  public void define(Sequential net) {
    net.input(N, WIDE);
    Consumer<DenseOptions> before = d -> d.l1(N).l2(RATE);
    {
      int N = 3;
      net.dense(N);
    }
    {
      final long N = 4;
      net.dense("a" + N, WIDE);
    }
    net.dense(N, before);
    int N = Locals.N + 3;
    double RATE = 0.75;
    int WIDE = N * N;
    net.dense(WIDE, before);
    net.dense(N, d -> d.l1(N).l2(RATE));
    net.dense(this.N, d -> d.l2(Locals.d));
    net.dropout(RATE);
    var text = Locals.net;
    final float third = 1 / 3f;
    net.dropout(text, third);
  }
}
