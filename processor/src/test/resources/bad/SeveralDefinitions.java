package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Both implements Definition {
  static final Definition NET = net -> net.dense(1);
//                        ^ [SeveralDefinitions] Model 'Both' needs one definition. Received: the class itself and the
//                          field 'NET'. Keep one of them

  Definition other = NET;
//           ^ [SeveralDefinitions]

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
abstract class Three {
  static final Definition FIRST =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };

  static final Definition SECOND = FIRST;
//                        ^ [SeveralDefinitions] Model 'Three' needs one definition. Received: the field 'FIRST' and the
//                          field 'SECOND'. Keep one of them

  static final Both THIRD = new Both();
//                  ^ [SeveralDefinitions]
}
