package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;
import java.util.List;

class Parent implements Definition {
  static final Definition NET = new Parent();

  @Override
  public void define(Sequential net) {
    net.input(2);
  }
}

@Model
final class Statements implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    for (int i = 1; i < 3; i++) {
//  ^ [StatementNotReadable] A definition consists of calls on net, such as net.dense("hidden", 128), and of local
//    variables that are assigned once. Received: a for loop. Write one call for each thing to say; networks that are
//    made by loops, conditions or calls are run with ModelSpec.of and compiled with ModelCompiler
      net.dense(i);
    }
    for (int units : List.of(1, 2, 3)) {
//  ^ [StatementNotReadable]
      net.dense(units);
    }
    while (Math.random() < 0.5) {
//  ^ [StatementNotReadable]
      net.dense(4);
    }
    do {
//  ^ [StatementNotReadable]
      net.dense(4);
    } while (Math.random() < 0.5);
    if (Math.random() < 0.5) {
//  ^ [StatementNotReadable]
      net.dense(4);
    } else {
      throw new IllegalStateException();
    }
    switch (3) {
//  ^ [StatementNotReadable]
      case 3:
        net.dense(4);
      default:
    }
    switch (3) {
//  ^ [StatementNotReadable]
      default -> net.dense(4);
    }
    try {
//  ^ [StatementNotReadable]
      net.dense(4);
    } finally {
      net.dense(4);
    }
    synchronized (this) {
//  ^ [StatementNotReadable]
      net.dense(4);
    }
    layers:
//  ^ [StatementNotReadable]
    {
      break layers;
    }
    assert 4 > 3;
//  ^ [StatementNotReadable]
    class Local {}
//  ^ [StatementNotReadable]
    record Pair() {}
//  ^ [StatementNotReadable]
    {
      {
        if (true) net.dense(4);
//      ^ [StatementNotReadable]
      }
    }
    net.loss(HUBER);
    return;
//  ^ [StatementNotReadable]
  }
}

@Model
final class Variables implements Definition {
  private int own;

  @Override
  public void define(Sequential net) {
    net.input(2);
    int width = 0;
    width = 3;
//        ^ [StatementNotReadable]
    width += 4;
//        ^ [StatementNotReadable] A definition consists of calls on net, such as net.dense("hidden", 128), and of local
//          variables that are assigned once. Received: width += 4, which is an assignment. Write one call for each
//          thing to say; networks that are made by loops, conditions or calls are run with ModelSpec.of and compiled
//          with ModelCompiler
    width++;
//       ^ [StatementNotReadable]
    --width;
//  ^ [StatementNotReadable]
    net.dense(width);
    int twice;
    twice = 3;
//        ^ [StatementNotReadable]
    twice = 4;
//        ^ [StatementNotReadable]
    net.dense(twice);
    int perhaps;
    if (width > 3) perhaps = 3;
//  ^ [StatementNotReadable]
    else perhaps = 4;
    net.dense(perhaps);
    own = 3;
//      ^ [StatementNotReadable]
    this.own = 3;
//           ^ [StatementNotReadable]
    net = null;
//      ^ [StatementNotReadable]
    net.loss(HUBER);
  }
}

@Model
final class Calls extends Parent {
  private static void hidden(Sequential net, int units) {
    net.dense(units);
  }

  private void define(Sequential net, int units) {}

  @Override
  public void define(Sequential net) {
    super.define(net);
//       ^ [StatementNotReadable]
    hidden(net, 3);
//  ^ [StatementNotReadable] A definition consists of calls on net, such as net.dense("hidden", 128), and of local
//    variables that are assigned once. Received: hidden(net, 3). Write one call for each thing to say; networks that
//    are made by loops, conditions or calls are run with ModelSpec.of and compiled with ModelCompiler
    Calls.hidden(net, 3);
//       ^ [StatementNotReadable]
    define(net, 3);
//  ^ [StatementNotReadable]
    NET.define(net);
//     ^ [StatementNotReadable]
    Parent.NET.define(net);
//            ^ [StatementNotReadable]
    new Parent().define(net);
//              ^ [StatementNotReadable]
    System.out.println(net);
//            ^ [StatementNotReadable]
    java.util.function.Consumer<Sequential> more = n -> n.dense(3);
    more.accept(net);
//      ^ [StatementNotReadable]
    new Parent();
//  ^ [StatementNotReadable]
    net.dense(3).l1(1);
//              ^ [StatementNotReadable]
    net.net.dense(3);
//         ^ [StatementNotReadable]
    unknown.dense(3);
//         ^ [StatementNotReadable]
  }
}

@Model
final class Options implements Definition {
  private static void leaky(DenseOptions d) {
    d.slope(0.1);
  }

  private static DenseOptions more(DenseOptions d) {
    return d.l1(1);
  }

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(
        3,
        d -> {
          for (int i = 0; i < 1; i++) {
//        ^ [StatementNotReadable]
            d.l1(i);
          }
          for (double factor : new double[] {1}) {
//        ^ [StatementNotReadable]
            d.l1(factor);
          }
          while (Math.random() < 0.5) {
//        ^ [StatementNotReadable]
            d.l1(1);
          }
          do {
//        ^ [StatementNotReadable]
            d.l1(1);
          } while (Math.random() < 0.5);
          if (Math.random() < 0.5) {
//        ^ [StatementNotReadable]
            d.l1(1);
          }
          switch (1) {
//        ^ [StatementNotReadable]
            default -> d.l1(1);
          }
          try {
//        ^ [StatementNotReadable]
            d.l1(1);
          } finally {
          }
          synchronized (d) {
//        ^ [StatementNotReadable]
          }
          options:
//        ^ [StatementNotReadable]
          {
          }
          assert true;
//        ^ [StatementNotReadable]
          class Local {}
//        ^ [StatementNotReadable]
          double factor = -1;
          factor = 2;
//               ^ [StatementNotReadable]
          factor *= 2;
//               ^ [StatementNotReadable]
          factor--;
//              ^ [StatementNotReadable]
          d.l2(factor);
          return;
//        ^ [StatementNotReadable]
        });
    net.dense(
        3,
        d -> {
          leaky(d);
//        ^ [StatementNotReadable]
          Options.leaky(d);
//               ^ [StatementNotReadable] The lambda of layer 'dense2' consists of calls on d, such as
//                 d.activation(RELU), and of local variables that are assigned once. Received: Options.leaky(d). Write
//                 one call for each thing to say; networks that are made by loops, conditions or calls are run with
//                 ModelSpec.of and compiled with ModelCompiler
          more(d).l2(1);
//        ^ [StatementNotReadable]
          define(net);
//        ^ [StatementNotReadable]
          new Object();
//        ^ [StatementNotReadable]
        });
    net.dense(3, d -> leaky(d));
//                    ^ [StatementNotReadable]
    net.dense(3, d -> more(d.activation(RELU)).l2(1));
//                    ^ [StatementNotReadable]
    net.dense(3, d -> new Object());
//                    ^ [StatementNotReadable]
    net.dense(3, d -> d);
//                    ^ [StatementNotReadable] The lambda of layer 'dense6' consists of calls on d, such as
//                      d.activation(RELU), and of local variables that are assigned once. Received: d, which is a name.
//                      Write one call for each thing to say; networks that are made by loops, conditions or calls are
//                      run with ModelSpec.of and compiled with ModelCompiler
    net.dense(3, d -> 4);
//                    ^ [StatementNotReadable]
    net.loss(HUBER);
  }
}

@Model
abstract class InAField {
  private static void define(Sequential net) {}

  static final Definition NET = net -> define(net);
//                                     ^ [StatementNotReadable]
}

@Model
abstract class Another {
  static final Definition NET = net -> InAField.NET.define(net);
//                                                 ^ [StatementNotReadable]
}

@Model
abstract class Expression {
  static final Definition NET = net -> net.hashCode() + 1;
//                                                    ^ [StatementNotReadable]
}
