package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Itself implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    define(net);
//  ^ [DefinitionRecurses]
    this.define(net);
//      ^ [DefinitionRecurses] A definition says every layer in a statement and never calls itself. Received:
//        this.define(net). Write one statement for each layer; networks that are made by loops, conditions or calls are
//        run with ModelSpec.of and compiled with ModelCompiler
    Itself.this.define(net);
//             ^ [DefinitionRecurses]
    (this).define(net);
//        ^ [DefinitionRecurses]
    ((Definition) this).define(net);
//                     ^ [DefinitionRecurses]
    new Itself().define(net);
//              ^ [DefinitionRecurses]
    new bad.Itself().define(net);
//                  ^ [DefinitionRecurses]
    {
      define(net);
//    ^ [DefinitionRecurses]
    }
    net.loss(HUBER);
  }
}

@Model
abstract class InAField {
  static final Definition NET =
      net -> {
        net.input(2);
        NET.define(net);
//         ^ [DefinitionRecurses] A definition says every layer in a statement and never calls itself. Received:
//           NET.define(net). Write one statement for each layer; networks that are made by loops, conditions or calls
//           are run with ModelSpec.of and compiled with ModelCompiler
        InAField.NET.define(net);
//                  ^ [DefinitionRecurses]
        bad.InAField.NET.define(net);
//                      ^ [DefinitionRecurses]
        net.loss(HUBER);
      };
}

@Model
abstract class Expression {
  static final Definition NET = net -> Expression.NET.define(net);
//                                                   ^ [DefinitionRecurses]
}

class Outer {
  @Model
  static class Nested implements Definition {
    @Override
    public void define(Sequential net) {
      new Nested().define(net);
//                ^ [DefinitionRecurses]
      new Outer.Nested().define(net);
//                      ^ [DefinitionRecurses]
    }
  }
}
