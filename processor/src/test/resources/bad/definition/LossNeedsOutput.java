package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.CATEGORICAL_CROSSENTROPY;
import static dev.synapt.model.Loss.HINGE;
import static dev.synapt.model.Loss.HUBER;
import static dev.synapt.model.Loss.POISSON;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Labels implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(4);
    net.dense("digit", 3, d -> d.activation(SOFTMAX));
    net.loss(BINARY_CROSSENTROPY);
//           ^ [LossNeedsOutput] BINARY_CROSSENTROPY needs SIGMOID outputs; 'digit' has 3 SOFTMAX units. Use
//             SPARSE_CATEGORICAL_CROSSENTROPY, or activation(SIGMOID) for independent labels
  }
}

@Model
final class Binary implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(4);
    net.dense("digit", 1, d -> d.activation(SOFTMAX));
    net.loss(BINARY_CROSSENTROPY);
//           ^ [LossNeedsOutput] BINARY_CROSSENTROPY needs SIGMOID outputs; 'digit' has 1 SOFTMAX unit. Use
//             SPARSE_CATEGORICAL_CROSSENTROPY with 2 units, or activation(SIGMOID) for two classes
  }
}

@Model
final class Lonely implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(4);
    net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
    net.dense("only", 1, d -> d.activation(SOFTMAX));
//                    ^ [LossNeedsOutput] SPARSE_CATEGORICAL_CROSSENTROPY needs at least 2 SOFTMAX outputs; 'only' has 1
//                      SOFTMAX unit. Use 2 units, or BINARY_CROSSENTROPY with activation(SIGMOID) for two classes
  }
}

@Model
final class Classes implements Definition {
  @Override
  public void define(Sequential net) {
    net.loss(CATEGORICAL_CROSSENTROPY);
//           ^ [LossNeedsOutput] CATEGORICAL_CROSSENTROPY needs at least 2 SOFTMAX outputs; 'dense1' has 10 RELU units.
//             Use MEAN_SQUARED_ERROR, or activation(SOFTMAX) for one of 10 classes
    net.input(4);
    net.dense(10, d -> d.activation(RELU));
  }
}

@Model
final class Numbers implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(4);
    net.dense(10, d -> d.activation(SOFTMAX));
    net.loss(HUBER);
//           ^ [LossNeedsOutput] HUBER needs element-wise (any but SOFTMAX) outputs; 'dense1' has 10 SOFTMAX units. Use
//             SPARSE_CATEGORICAL_CROSSENTROPY, or activation(LINEAR) for numbers of any sign
  }
}

@Model
abstract class Counts {
  static final Definition NET =
      net -> {
        net.input(4);
        net.dense(1);
        net.loss(POISSON);
//               ^ [LossNeedsOutput] POISSON needs RELU, SOFTPLUS or EXPONENTIAL outputs; 'dense1' has 1 LINEAR unit.
//                 Use MEAN_SQUARED_ERROR, or activation(EXPONENTIAL) for counts
      };
}

@Model
final class Margins implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(4);
    net.dense(1, d -> d.activation(SIGMOID));
    net.loss(HINGE);
//           ^ [LossNeedsOutput] HINGE needs LINEAR or TANH outputs; 'dense1' has 1 SIGMOID unit. Use
//             BINARY_CROSSENTROPY, or activation(LINEAR) for margins
  }
}
