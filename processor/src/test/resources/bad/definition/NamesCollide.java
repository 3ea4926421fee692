package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Twins implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("firstHidden", 3);
    net.dense("first_hidden", 3);
//            ^ [NamesCollide] The names of layers must differ in more than case and underscores. Received:
//              'firstHidden' and 'first_hidden', which both become FIRST_HIDDEN in generated code. Rename one of them
    net.dropout("FIRST_HIDDEN", 0.5);
//              ^ [NamesCollide] The names of layers must differ in more than case and underscores. Received:
//                'firstHidden' and 'FIRST_HIDDEN', which both become FIRST_HIDDEN in generated code. Rename one of them
    net.dense("DENSE4", 3);
    net.dense(1);
//     ^ [NamesCollide] The names of layers must differ in more than case and underscores. Received: 'DENSE4' and
//       'dense4', which both become DENSE4 in generated code. Rename one of them
    net.loss(HUBER);
  }
}
