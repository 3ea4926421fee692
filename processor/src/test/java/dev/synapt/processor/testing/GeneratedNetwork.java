package dev.synapt.processor.testing;

import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.training.Optimizer;
import dev.synapt.training.Trainer;

/** The two classes that a model becomes. */
public record GeneratedNetwork(Class<?> modelClass, Class<?> trainerClass) {
  /** The classes of a model, such as {@code good.Digits}; they and it are public. */
  public static GeneratedNetwork load(ClassLoader loader, String name) {
    try {
      return new GeneratedNetwork(
          loader.loadClass(name + "Model"), loader.loadClass(name + "Trainer"));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** A trainer that starts where the initializers say. */
  public Trainer<?> trainer(Optimizer optimizer, long seed) {
    try {
      return (Trainer<?>)
          trainerClass.getConstructor(Optimizer.class, long.class).newInstance(optimizer, seed);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A trainer that starts from given parameters. */
  public Trainer<?> trainer(Parameters parameters, Optimizer optimizer, long seed) {
    try {
      return (Trainer<?>)
          trainerClass
              .getConstructor(modelClass, Optimizer.class, long.class)
              .newInstance(model(parameters), optimizer, seed);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A model with given parameters. */
  public Network model(Parameters parameters) {
    try {
      return (Network) modelClass.getMethod("of", Parameters.class).invoke(null, parameters);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
