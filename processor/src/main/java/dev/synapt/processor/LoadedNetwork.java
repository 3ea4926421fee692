package dev.synapt.processor;

import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.training.Optimizer;
import dev.synapt.training.Trainer;
import java.lang.reflect.InvocationTargetException;

/**
 * The two classes of a model that were not there when this program was compiled. The only place
 * that calls them by reflection: their callers see the interfaces of the runtime.
 */
final class LoadedNetwork {
  private final Class<? extends Network> model;
  private final Class<?> trainer;

  private LoadedNetwork(Class<? extends Network> model, Class<?> trainer) {
    this.model = model;
    this.trainer = trainer;
  }

  static LoadedNetwork of(MemoryClasses classes, String name) {
    try {
      return new LoadedNetwork(
          classes.loadClass(name + "Model").asSubclass(Network.class),
          classes.loadClass(name + "Trainer"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("What was compiled is not there", e);
    }
  }

  Trainer<?> trainer(Optimizer optimizer, long seed) {
    return (Trainer<?>)
        called(
            () -> trainer.getConstructor(Optimizer.class, long.class).newInstance(optimizer, seed));
  }

  Trainer<?> trainer(Network start, Optimizer optimizer, long seed) {
    return (Trainer<?>)
        called(
            () ->
                trainer
                    .getConstructor(model, Optimizer.class, long.class)
                    .newInstance(start, optimizer, seed));
  }

  Network network(Parameters parameters) {
    return (Network) called(() -> model.getMethod("of", Parameters.class).invoke(null, parameters));
  }

  private interface Call {
    Object run() throws ReflectiveOperationException;
  }

  /** What a generated class throws is thrown as if it had been called directly. */
  private static Object called(Call call) {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException("A generated class threw", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A generated class has another shape than expected", e);
    }
  }
}
