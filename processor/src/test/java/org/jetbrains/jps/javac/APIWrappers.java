package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the class of IntelliJ's build process that wraps what processors get, and unwraps it
 * for those who know its name.
 */
public final class APIWrappers {
  private APIWrappers() {}

  /** What a wrapper answers besides that which it wraps. */
  public interface WrapperDelegateAccessor {
    Object getWrapperDelegate();
  }

  /** An object that hands on all calls. */
  public static <T> T wrap(Class<T> type, T original) {
    return type.cast(
        Proxy.newProxyInstance(
            APIWrappers.class.getClassLoader(),
            new Class<?>[] {type, WrapperDelegateAccessor.class},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == WrapperDelegateAccessor.class) {
                return original;
              }
              try {
                return method.invoke(original, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** The original; null if there is no wrapper of this class around it. */
  public static <T> @Nullable T unwrap(Class<? extends T> type, T wrapper) {
    return wrapper instanceof WrapperDelegateAccessor accessor
        ? type.cast(accessor.getWrapperDelegate())
        : null;
  }
}
