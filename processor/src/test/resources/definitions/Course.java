package good;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Initializer.HE_NORMAL;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Model;
import java.util.function.Consumer;

/** A definition in a field, and options that two layers share. */
@Model
public abstract class Course {
  static final Definition NET =
      net -> {
        Consumer<DenseOptions> rectified = d -> d.activation(RELU).initializer(HE_NORMAL);
        net.input(20 * 20);
        net.dense("layer" + 1, 25, rectified);
        net.dense("layer" + 2, 15, rectified);
        net.dense("digit", 10, d -> d.activation(SOFTMAX));
        net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
      };
}
