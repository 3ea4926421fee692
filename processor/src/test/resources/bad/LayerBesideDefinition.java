package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Itself implements Definition {
  @Dense(units = 0) Layer hidden;
//                        ^ [LayerBesideDefinition] The definition of model 'Itself' says all its layers. Received: the
//                          field 'hidden' as well. Write net.dense("hidden", ...) in the definition, or remove the
//                          definition
  @Dropout(rate = 2) Layer thinned;
//                         ^ [LayerBesideDefinition] The definition of model 'Itself' says all its layers. Received: the
//                           field 'thinned' as well. Write net.dropout("thinned", ...) in the definition, or remove the
//                           definition
  static Layer bare;
//             ^ [LayerBesideDefinition]
  @Dense(units = 3) int typed;
//                      ^ [LayerBesideDefinition]

  @Override
  public void define(Sequential net) {
    net.dense("output", 1);
  }
}

@Model
abstract class InAField {
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense("output", 1);
        net.loss(HUBER);
      };

  @Dense(units = 3) @Dropout(rate = 0.5) Layer twice;
//                                             ^ [LayerBesideDefinition]
}
