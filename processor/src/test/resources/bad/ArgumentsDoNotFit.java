package bad;

import static dev.synapt.model.Activation.ELU;
import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Initializer.HE_NORMAL;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Layers implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense();
//     ^ [ArgumentsDoNotFit] net.dense takes (int units), (int units, d -> ...), (String name, int units) or (String
//       name, int units, d -> ...). Received: net.dense(). Write, for example, net.dense("hidden", 128, d ->
//       d.activation(RELU))
    net.dense("output");
//     ^ [ArgumentsDoNotFit]
    net.dense(3.0);
//     ^ [ArgumentsDoNotFit]
    net.dense(3L);
//     ^ [ArgumentsDoNotFit]
    net.dense(true);
//     ^ [ArgumentsDoNotFit]
    net.dense(RELU);
//     ^ [ArgumentsDoNotFit]
    net.dense(3, "first");
//     ^ [ArgumentsDoNotFit]
    net.dense(3, 4);
//     ^ [ArgumentsDoNotFit]
    net.dense(3, RELU);
//     ^ [ArgumentsDoNotFit]
    net.dense("second", "3");
//     ^ [ArgumentsDoNotFit]
    net.dense("third", d -> d.l1(1));
//     ^ [ArgumentsDoNotFit]
    net.dense(d -> d.l1(1));
//     ^ [ArgumentsDoNotFit]
    net.dense('x', 3);
//     ^ [ArgumentsDoNotFit]
    net.dense("fourth", 3, RELU);
//     ^ [ArgumentsDoNotFit]
    net.dense(3, d -> d.l1(1), "fifth");
//     ^ [ArgumentsDoNotFit]
    net.dense("sixth", 3, d -> d.l1(1), d -> d.l2(1));
//     ^ [ArgumentsDoNotFit]
    net.dropout();
//     ^ [ArgumentsDoNotFit]
    net.dropout("first");
//     ^ [ArgumentsDoNotFit]
    net.dropout(false);
//     ^ [ArgumentsDoNotFit]
    net.dropout(0.5, 0.5);
//     ^ [ArgumentsDoNotFit]
    net.dropout(0.5, "second");
//     ^ [ArgumentsDoNotFit]
    net.dropout("last", "0.5");
//     ^ [ArgumentsDoNotFit] net.dropout takes (double rate) or (String name, double rate). Received:
//       net.dropout("last", "0.5"). Write, for example, net.dropout(0.2)
    net.dropout("fourth", 0.5, d -> d.l1(1));
//     ^ [ArgumentsDoNotFit]
    net.loss(HUBER);
  }
}

@Model
final class Texts implements Definition {
  @Override
  public void define(Sequential net) {
    net.input("28");
//     ^ [ArgumentsDoNotFit] net.input takes the extents of an example, each an int. Received: net.input("28"). Write,
//       for example, net.input(784)
    net.dense(1);
    net.loss(RELU);
//     ^ [ArgumentsDoNotFit] net.loss takes one Loss. Received: net.loss(RELU). Write, for example,
//       net.loss(MEAN_SQUARED_ERROR)
    net.labelSmoothing("none");
//     ^ [ArgumentsDoNotFit] net.labelSmoothing takes one number. Received: net.labelSmoothing("none"). Write, for
//       example, net.labelSmoothing(0.1)
  }
}

@Model
final class Numbers implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(28, 28L);
//     ^ [ArgumentsDoNotFit]
    net.dense(1);
    net.loss(HUBER, 1);
//     ^ [ArgumentsDoNotFit]
    net.labelSmoothing();
//     ^ [ArgumentsDoNotFit]
  }
}

@Model
final class Others implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(d -> d.l1(1));
//     ^ [ArgumentsDoNotFit]
    net.dense(1);
    net.loss("HUBER");
//     ^ [ArgumentsDoNotFit]
    net.labelSmoothing(0.1, 0.2);
//     ^ [ArgumentsDoNotFit]
  }
}

@Model
final class Options implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, d -> d.activation().l1());
//                     ^ [ArgumentsDoNotFit]
//                                  ^ [ArgumentsDoNotFit]
    net.dense(3, d -> d.activation(RELU, TANH));
//                     ^ [ArgumentsDoNotFit]
    net.dense(3, d -> d.activation(HUBER));
//                     ^ [ArgumentsDoNotFit] d.activation takes one Activation. Received: d.activation(HUBER). Write,
//                       for example, d.activation(RELU)
    net.dense(3, d -> d.activation("RELU"));
//                     ^ [ArgumentsDoNotFit]
    net.dense(3, d -> d.activation(LEAKY_RELU).slope("0.1"));
//                                            ^ [ArgumentsDoNotFit]
    net.dense(3, d -> d.activation(ELU).alpha(true));
//                                     ^ [ArgumentsDoNotFit]
    net.dense(3, d -> d.bias(0).biasInitializer(RELU).initializer(1));
//                     ^ [ArgumentsDoNotFit] d.bias takes true or false. Received: d.bias(0). Write, for example,
//                       d.bias(false)
//                             ^ [ArgumentsDoNotFit] d.biasInitializer takes one Initializer. Received:
//                               d.biasInitializer(RELU). Write, for example, d.biasInitializer(ZEROS)
//                                                   ^ [ArgumentsDoNotFit] d.initializer takes one Initializer.
//                                                     Received: d.initializer(1). Write, for example,
//                                                     d.initializer(HE_NORMAL)
    net.dense(3, d -> d.l1(HE_NORMAL).l2(1, 2));
//                     ^ [ArgumentsDoNotFit]
//                                   ^ [ArgumentsDoNotFit]
    net.loss(HUBER);
  }
}
