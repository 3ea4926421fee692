package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Activation;
import dev.synapt.model.Definition;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Loss;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;
import java.util.List;

@Model
final class Units implements Definition {
  private static final Integer BOXED = 3;
  private static final int COMPUTED = Integer.parseInt("3");
  private static final int[] SIZES = {3, 4};
  private static int changing = 3;

  private final int given;
  private final Units other = null;
  private int own = 3;

  Units(int given) {
    this.given = given;
  }

  private static int three() {
    return 3;
  }

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(three());
//            ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these, or a
//              local variable that is assigned once. Received: three(), which is a call. Write the value itself;
//              networks that are made by loops, conditions or calls are run with ModelSpec.of and compiled with
//              ModelCompiler
    net.dense(Units.three());
//                 ^ [ValueNotConstant]
    net.dense(3 + three());
//                ^ [ValueNotConstant]
    net.dense(-three());
//             ^ [ValueNotConstant]
    net.dense((int) Math.sqrt(9));
//                      ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with
//                        these, or a local variable that is assigned once. Received: Math.sqrt(9), which is a call.
//                        Write the value itself; networks that are made by loops, conditions or calls are run with
//                        ModelSpec.of and compiled with ModelCompiler
    net.dense(true ? 3 : three());
//                       ^ [ValueNotConstant]
    net.dense(BOXED);
//            ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these, or a
//              local variable that is assigned once. Received: BOXED, which is a field whose value javac does not know.
//              Write the value itself; networks that are made by loops, conditions or calls are run with ModelSpec.of
//              and compiled with ModelCompiler
    net.dense(Units.COMPUTED);
//                 ^ [ValueNotConstant]
    net.dense(changing);
//            ^ [ValueNotConstant]
    net.dense(own);
//            ^ [ValueNotConstant]
    net.dense(this.own);
//                ^ [ValueNotConstant]
    net.dense(given);
//            ^ [ValueNotConstant]
    net.dense(other.given);
//                 ^ [ValueNotConstant]
    net.dense(unknown);
//            ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these, or a
//              local variable that is assigned once. Received: unknown, which is not known here. Declare or import it
    net.dense(Unknown.THREE);
//                   ^ [ValueNotConstant]
    int none;
    net.dense(none);
//            ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these, or a
//              local variable that is assigned once. Received: none, which has no value yet. Write the value itself;
//              networks that are made by loops, conditions or calls are run with ModelSpec.of and compiled with
//              ModelCompiler
    net.dense(SIZES[0]);
//                 ^ [ValueNotConstant]
    net.dense(SIZES.length);
//                 ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these,
//                   or a local variable that is assigned once. Received: SIZES.length, which is read from an object.
//                   Write the value itself; networks that are made by loops, conditions or calls are run with
//                   ModelSpec.of and compiled with ModelCompiler
    net.dense(Units.SIZES.length);
//                       ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with
//                         these, or a local variable that is assigned once. Received: Units.SIZES.length, which is read
//                         from an object. Write the value itself; networks that are made by loops, conditions or calls
//                         are run with ModelSpec.of and compiled with ModelCompiler
    net.dense("three".length());
//                   ^ [ValueNotConstant]
    net.dense(Integer.valueOf(3));
//                   ^ [ValueNotConstant]
    net.dense(new Units(3).own);
//                        ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with
//                          these, or a local variable that is assigned once. Received: new Units(3).own, which is read
//                          from an object. Write the value itself; networks that are made by loops, conditions or calls
//                          are run with ModelSpec.of and compiled with ModelCompiler
    net.dense(
        switch (3) {
//      ^ [ValueNotConstant]
          default -> 3;
        });
    net.dense((Object) "three" instanceof String ? 3 : 4);
//                             ^ [ValueNotConstant]
    net.dense(own = 3);
//                ^ [ValueNotConstant]
    net.dense(own++);
//               ^ [ValueNotConstant]
    net.dense("3" * 2);
//                ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these,
//                  or a local variable that is assigned once. Received: "3" * 2, for which Java has no operator. Write
//                  the value itself; networks that are made by loops, conditions or calls are run with ModelSpec.of and
//                  compiled with ModelCompiler
    net.dense(true + 1);
//                 ^ [ValueNotConstant]
    net.dense((int) "3");
//            ^ [ValueNotConstant]
    net.dense("hidden", new Integer(3));
//                      ^ [ValueNotConstant]
    net.dense(null, 3);
//            ^ [ValueNotConstant] net.dense needs a constant: a literal, a named constant, arithmetic with these, or a
//              local variable that is assigned once. Received: null, which is no value. Write the value itself;
//              networks that are made by loops, conditions or calls are run with ModelSpec.of and compiled with
//              ModelCompiler
    net.dense("hidden" + own, 3);
//                       ^ [ValueNotConstant]
    net.dense(List.of("hidden").get(0), 3);
//                             ^ [ValueNotConstant]
    net.dropout(Math.random());
//                  ^ [ValueNotConstant]
    net.dropout("thinned" + own, 0.5);
//                          ^ [ValueNotConstant]
    net.loss(HUBER);
  }
}

@Model
final class Extents implements Definition {
  private static final int[] SHAPE = {28, 28};

  @Override
  public void define(Sequential net) {
    net.input(28, Math.max(28, 1), SHAPE[0]);
//                    ^ [ValueNotConstant]
//                                      ^ [ValueNotConstant]
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
final class Array implements Definition {
  private static final Loss LOSS = HUBER;

  @Override
  public void define(Sequential net) {
    net.input(new int[] {28, 28});
//            ^ [ValueNotConstant]
    net.dense(1);
    net.loss(LOSS);
//           ^ [ValueNotConstant]
    net.labelSmoothing(Math.random());
//                         ^ [ValueNotConstant]
  }
}

@Model
final class Options implements Definition {
  private static final Activation CHOSEN = RELU;
  private static double factor = 1;

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, d -> d.activation(CHOSEN).l2(Math.sqrt(2)).l1(factor));
//                                 ^ [ValueNotConstant]
//                                                ^ [ValueNotConstant]
//                                                             ^ [ValueNotConstant]
    net.dense(3, d -> d.activation(Activation.valueOf("RELU")));
//                                           ^ [ValueNotConstant]
    net.dense(3, d -> d.activation(null));
//                                 ^ [ValueNotConstant]
    net.dense(3, d -> d.bias(factor == 1));
//                           ^ [ValueNotConstant]
    net.dense(
        3,
        d -> {
          double root = Math.sqrt(2);
//                          ^ [ValueNotConstant]
          d.l1(root);
          d.l2(root * 2);
        });
    net.loss(HUBER);
  }
}

@Model
final class Locals implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    int computed = Math.max(3, 4);
//                     ^ [ValueNotConstant]
    net.dense(computed);
    net.dense(computed + 1);
    int[] sizes = {3, 4};
//                ^ [ValueNotConstant]
    net.dense(sizes[0]);
    net.dense(sizes.length);
    List<Integer> list = List.of(3);
//                           ^ [ValueNotConstant]
    net.dense(list.get(0));
    Sequential same = net;
//                    ^ [ValueNotConstant] same needs a constant: a literal, a named constant, arithmetic with these, or
//                      a local variable that is assigned once. Received: net, which is the network itself. Write the
//                      value itself; networks that are made by loops, conditions or calls are run with ModelSpec.of and
//                      compiled with ModelCompiler
    same.dense(3);
    Runnable more = () -> net.dense(3);
//                  ^ [ValueNotConstant]
    more.run();
    net.dense(
        3,
        d -> {
          DenseOptions copy = d;
//                            ^ [ValueNotConstant]
          copy.activation(RELU).l1(1);
          d.l2(d);
//             ^ [ValueNotConstant]
        });
    final var wide = 3L;
    int narrow = wide;
//               ^ [ValueNotConstant] narrow needs a constant: a literal, a named constant, arithmetic with these, or a
//                 local variable that is assigned once. Received: wide, which is no int. Write the value itself;
//                 networks that are made by loops, conditions or calls are run with ModelSpec.of and compiled with
//                 ModelCompiler
    net.dense(narrow);
    Activation chosen = Math.random() < 0.5 ? RELU : TANH;
//                          ^ [ValueNotConstant]
    net.dense(3, d -> d.activation(chosen));
    net.loss(HUBER);
  }
}
