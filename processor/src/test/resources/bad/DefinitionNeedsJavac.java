package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Itself implements Definition {
//    ^ [DefinitionNeedsJavac]
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("hidden", 3, d -> d.activation(RELU));
    net.dense("output", 1, d -> d.activation(SIGMOID));
    net.loss(BINARY_CROSSENTROPY);
  }
}

@Model
abstract class InAField {
//       ^ [DefinitionNeedsJavac]
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense(1, d -> d.activation(SIGMOID));
        net.loss(BINARY_CROSSENTROPY);
      };
}

class Outer {
  @Model
  static class Nested implements Definition {
//       ^ [DefinitionNeedsJavac]
    @Override
    public void define(Sequential net) {
      net.input(2);
      net.dense(1, d -> d.activation(SIGMOID));
      net.loss(BINARY_CROSSENTROPY);
    }
  }
}
