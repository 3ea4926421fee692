package refused;

import static dev.synapt.model.Activation.*;

import dev.synapt.model.*;

/** What belongs to a variable, even to one that has the name of a type. */
class Variables {
  static class Sizes {
    static final int WIDE = 1;
  }

  static class Others {
    static final int WIDE = 2;
    final int INSTANCE = 3;
  }

  @Model
  static final class OfAField implements Definition {
    static final Others Sizes = new Others();

    @Override
    public void define(Sequential net) {
      net.input(Sizes.WIDE);
    }
  }

  @Model
  static final class OfALocalVariable implements Definition {
    @Override
    public void define(Sequential net) {
      Activation Sizes = RELU;
      net.dense(1, d -> d.l1(Sizes.DEFAULT_ALPHA));
    }
  }

  @Model
  static final class OfAnObject implements Definition {
    final Others others = new Others();

    @Override
    public void define(Sequential net) {
      net.input(this.others.INSTANCE, others.WIDE);
    }
  }

  @Model
  static final class OfANewObject implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(new Others().INSTANCE);
    }
  }

  @Model
  static final class OfAnEnumConstant implements Definition {
    @Override
    public void define(Sequential net) {
      net.dense(1, d -> d.l1(RELU.DEFAULT_ALPHA));
    }
  }

  @Model
  static final class OfAParameter implements Definition {
    static final String net = "n";
    static final String d = "d";

    @Override
    public void define(Sequential net) {
      net.dense("x" + net, 1);
    }
  }

  @Model
  static final class OfAParameterOfALambda implements Definition {
    static final boolean d = true;

    @Override
    public void define(Sequential net) {
      net.dense(1, d -> d.bias(d == null));
    }
  }
}
