package dev.synapt.processor.declaring;

import dev.synapt.model.Dense;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One thing that is said of a layer.
 *
 * @param word the attribute of the annotation, and the option of the definition
 * @param value a number, a flag or a constant of an enum
 */
record Said(String word, Object value) {
  /** The options of a layer in any order; those that are as by default are said or not. */
  static List<Said> options(DenseSpec dense, Random random) {
    List<Said> options = new ArrayList<>();
    options.add(new Said("activation", dense.activation().function()));
    if (dense.activation() instanceof ActivationSpec.LeakyRelu leaky) {
      options.add(new Said("slope", leaky.slope()));
    }
    if (dense.activation() instanceof ActivationSpec.Elu elu) {
      options.add(new Said("alpha", elu.alpha()));
    }
    options.add(new Said("bias", dense.bias()));
    options.add(new Said("initializer", dense.initializer()));
    if (dense.bias()) {
      options.add(new Said("biasInitializer", dense.biasInitializer()));
    }
    options.add(new Said("l1", dense.l1()));
    options.add(new Said("l2", dense.l2()));
    boolean isShort = random.nextBoolean();
    options.removeIf(option -> option.isDefault() && (isShort || random.nextInt(3) > 0));
    Collections.shuffle(options, random);
    return options;
  }

  private boolean isDefault() {
    try {
      return value.equals(Dense.class.getMethod(word).getDefaultValue());
    } catch (NoSuchMethodException e) {
      throw new AssertionError("@Dense has no " + word, e);
    }
  }
}
