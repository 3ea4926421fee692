package refused;

import dev.synapt.model.*;
import java.util.function.Consumer;

/** Lambdas of interfaces that do more than the lambda says. */
class Interfaces {
  interface Doubled extends Consumer<DenseOptions> {
    void say(DenseOptions d);

    @Override
    default void accept(DenseOptions d) {
      d.l2(2);
      say(d);
    }
  }

  interface Framed extends Definition {
    void inside(Sequential net);

    @Override
    default void define(Sequential net) {
      net.input(3);
      inside(net);
    }
  }

  @Model
  static final class Local implements Definition {
    @Override
    public void define(Sequential net) {
      Doubled options = d -> d.l1(1);
      net.dense(1, options);
    }
  }

  @Model
  static final class Cast implements Definition {
    @Override
    public void define(Sequential net) {
      net.dense(1, (Doubled) d -> d.l1(1));
    }
  }

  @Model
  abstract static class Field {
    static final Framed NET = net -> net.dense(1);
  }

  @Model
  abstract static class CastField {
    static final Definition NET = (Framed) net -> net.dense(1);
  }
}
