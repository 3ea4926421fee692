package bad;

import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Nothing {}
//       ^ [LayersMissing]
