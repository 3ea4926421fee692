package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Network implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("", 3);
//            ^ [IllegalName]
    net.dense("first layer", 3);
//            ^ [IllegalName]
    net.dense("1st", 3);
//            ^ [IllegalName]
    net.dense("class", 3);
//            ^ [IllegalName] A layer's name must be a Java identifier. Received: 'class'. Use letters, digits and
//              underscores, such as hidden1
    net.dense("_", 3);
//            ^ [IllegalName]
    net.dense("a-b", 3);
//            ^ [IllegalName] A layer's name must be a Java identifier. Received: 'a-b'. Use letters, digits and
//              underscores, such as hidden1
    net.dense("line\nbreak", 3);
//            ^ [IllegalName]
    net.dense("invisible\u200b", 3);
//            ^ [IllegalName]
    net.dropout("0.5", 0.5);
//              ^ [IllegalName]
    net.dense(1);
    net.loss(HUBER);
  }
}
