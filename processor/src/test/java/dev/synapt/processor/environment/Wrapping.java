package dev.synapt.processor.environment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jetbrains.jps.javac.APIWrappers;

/** What build tools put around the environment of a compiler. */
public enum Wrapping {
  /** Nothing, as Maven and the command line. */
  NONE {
    @Override
    public ProcessingEnvironment around(ProcessingEnvironment original) {
      return original;
    }
  },
  /** A class with a field. */
  GRADLE {
    @Override
    public ProcessingEnvironment around(ProcessingEnvironment original) {
      return new GradleEnvironment(original);
    }
  },
  /** One tool inside of another. */
  GRADLE_TWICE {
    @Override
    public ProcessingEnvironment around(ProcessingEnvironment original) {
      return GRADLE.around(GRADLE.around(original));
    }
  },
  /** A proxy, with a class that unwraps it. */
  INTELLIJ {
    @Override
    public ProcessingEnvironment around(ProcessingEnvironment original) {
      return APIWrappers.wrap(ProcessingEnvironment.class, original);
    }
  },
  /** Both. */
  GRADLE_IN_INTELLIJ {
    @Override
    public ProcessingEnvironment around(ProcessingEnvironment original) {
      return INTELLIJ.around(GRADLE.around(original));
    }
  },
  /** A proxy whose original is a variable of a lambda: nobody gets at it. */
  HIDDEN {
    @Override
    public ProcessingEnvironment around(ProcessingEnvironment original) {
      return (ProcessingEnvironment)
          Proxy.newProxyInstance(
              Wrapping.class.getClassLoader(),
              new Class<?>[] {ProcessingEnvironment.class},
              (proxy, method, arguments) -> {
                try {
                  return method.invoke(original, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  };

  /** Wraps an environment. */
  public abstract ProcessingEnvironment around(ProcessingEnvironment original);
}
