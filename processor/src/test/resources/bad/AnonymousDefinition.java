package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
abstract class Digits {
  static final Definition NET =
      new Definition() {
//    ^ [AnonymousDefinition] A definition is a lambda, or a class with a name. Received: an anonymous class in 'NET'.
//      Write: static final Definition NET = net -> { ... }
        @Override
        public void define(Sequential net) {
          net.input(2);
          net.dense(1);
          net.loss(HUBER);
        }
      };
}

@Model
abstract class Wrapped {
  static final Definition NET =
      ((Definition)
          new Definition() {
//        ^ [AnonymousDefinition] A definition is a lambda, or a class with a name. Received: an anonymous class in
//          'NET'. Write: static final Definition NET = net -> { ... }
            @Override
            public void define(Sequential net) {}
          });
}
