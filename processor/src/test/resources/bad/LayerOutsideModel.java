package bad;

import static dev.synapt.model.Activation.SIGMOID;

import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;

class Lost {
  @Dense(units = 1, activation = SIGMOID) Layer output;
//                                              ^ [LayerOutsideModel]
  @Dropout(rate = 0.5) Layer thinned;
//                           ^ [LayerOutsideModel]
}
