package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;
import java.util.function.Consumer;

@Model
final class Options implements Definition {
  private static final Consumer<DenseOptions> LEAKY = d -> d.slope(0.1);

  private static void leaky(DenseOptions d) {
    d.slope(0.1);
  }

  private static Consumer<DenseOptions> options() {
    return LEAKY;
  }

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, Options::leaky);
//               ^ [OptionsNotALambda]
    net.dense("first", 3, Options::leaky);
//                        ^ [OptionsNotALambda]
    net.dense("second", 3, DenseOptions::toString);
//                         ^ [OptionsNotALambda]
    net.dense(3, LEAKY);
//               ^ [OptionsNotALambda] Options are a lambda, which is read where it stands. Received: LEAKY, which is a
//                 name. Write: d -> d.activation(RELU)
    net.dense(3, Options.LEAKY);
//                      ^ [OptionsNotALambda]
    net.dense(3, options());
//               ^ [OptionsNotALambda] Options are a lambda, which is read where it stands. Received: options(), which
//                 is a call. Write: d -> d.activation(RELU)
    net.dense(3, LEAKY.andThen(d -> d.l1(1)));
//                    ^ [OptionsNotALambda]
    net.dense(3, true ? LEAKY : options());
//                    ^ [OptionsNotALambda]
    net.dense(3, null);
//               ^ [OptionsNotALambda]
    net.dense(3, unknown);
//               ^ [OptionsNotALambda]
    net.dense(3, () -> {});
//               ^ [OptionsNotALambda]
    net.dense(3, (d, e) -> d.l1(1));
//               ^ [OptionsNotALambda] Options are a lambda, which is read where it stands. Received: (d,e)->d.l1(1),
//                 which is a lambda with 2 parameters. Write: d -> d.activation(RELU)
    net.dense(
        3,
        new Consumer<DenseOptions>() {
//      ^ [OptionsNotALambda]
          @Override
          public void accept(DenseOptions d) {
            d.activation(RELU);
          }
        });
    Consumer<DenseOptions> read = d -> d.activation(RELU);
    net.dense(3, read);
    Consumer<DenseOptions> none = () -> {};
//                                ^ [OptionsNotALambda]
    net.dense("none", 3, none);
    net.loss(HUBER);
  }
}
