package bad;

import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
interface Shape {}
//< [NotAClass]

@Model(input = 2, loss = BINARY_CROSSENTROPY)
enum Choice {}
//< [NotAClass]

class Outer {
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  @interface Mark {}
// ^ [NotAClass]
}
