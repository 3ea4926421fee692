// javac -Asynapt.vector=on
package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Digits implements Definition {
//    ^ [VectorApiMissing] -Asynapt.vector=on needs the module jdk.incubator.vector, which cannot be read from model
//      'Digits'. Add --add-modules jdk.incubator.vector to the options of the compiler; or use -Asynapt.vector=auto,
//      which then does without
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}
