package refused;

import dev.synapt.model.*;

/** Fields that are no constants (JLS 4.12.4), whatever javac could find out about them. */
class Fields {
  static int changing = 3;
  static final int COMPUTED = Math.max(3, 4);
  static final Integer BOXED = 3;
  static final dev.synapt.model.Activation CHOSEN = Activation.TANH;
  static final int LATER;
  static final String[] LIST = {"a"};

  static {
    LATER = 4;
  }

  static class Activation {
    static final dev.synapt.model.Activation TANH = dev.synapt.model.Activation.TANH;

    /** Not what it seems to be. */
    static final dev.synapt.model.Activation RELU = dev.synapt.model.Activation.SELU;
  }

  @Model
  static final class Changing implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(changing);
    }
  }

  @Model
  static final class Computed implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(COMPUTED);
    }
  }

  @Model
  static final class Boxed implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(BOXED);
    }
  }

  @Model
  static final class Later implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(LATER);
    }
  }

  @Model
  static final class Length implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(LIST.length);
    }
  }

  @Model
  static final class Shadowed implements Definition {
    @Override
    public void define(Sequential net) {
      net.dense(1, d -> d.activation(Activation.RELU));
    }
  }

  @Model
  static final class Chosen implements Definition {
    @Override
    public void define(Sequential net) {
      net.dense(1, d -> d.activation(CHOSEN));
    }
  }
}
