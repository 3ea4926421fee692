package bad;

import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Early implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("hidden", 3, d -> d.l1(1).activation(SOFTMAX));
//                                                 ^ [SoftmaxNotLast] SOFTMAX belongs to the last dense layer; 'hidden'
//                                                   is followed by 'output'. Use activation(RELU) here
    net.dropout(0.5);
    net.dense("output", 3, d -> d.activation(SOFTMAX));
    net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
  }
}
