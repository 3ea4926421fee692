package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;

@Model
abstract class Static {
  static Definition net =
//                  ^ [DefinitionNotFinal] A definition in a field never changes. Received: static Definition net.
//                    Write: static final Definition net
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}

@Model
abstract class Final {
  private final Definition net =
//                         ^ [DefinitionNotFinal] A definition in a field never changes. Received: private final
//                           Definition net. Write: static final Definition net
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}

@Model
abstract class Neither {
  volatile Definition net =
//                    ^ [DefinitionNotFinal] A definition in a field never changes. Received: volatile Definition net.
//                      Write: static final Definition net
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}
