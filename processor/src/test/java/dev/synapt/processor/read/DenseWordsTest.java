package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.DenseOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of a dense layer is said by its name. */
class DenseWordsTest {
  /** Values that differ from those that stand for what cannot be read. */
  private static final OptionValue VALUE =
      new OptionValue() {
        @Override
        public double real(double substitute) {
          return 0.125;
        }

        @Override
        public boolean flag(boolean substitute) {
          return !substitute;
        }

        @Override
        public <E extends Enum<E>> E constant(E substitute) {
          return substitute.getDeclaringClass().getEnumConstants()[1];
        }
      };

  private final List<List<Object>> said = new ArrayList<>();
  private final DenseOptions listener =
      (DenseOptions)
          Proxy.newProxyInstance(
              DenseOptions.class.getClassLoader(),
              new Class<?>[] {DenseOptions.class},
              (self, method, arguments) -> {
                said.add(List.of(method.getName(), arguments[0]));
                return self;
              });

  static List<Method> options() {
    return List.of(DenseOptions.class.getMethods());
  }

  @ParameterizedTest
  @MethodSource("options")
  void saysTheOptionOfTheName(Method option) {
    DenseWords.say(listener, option.getName(), VALUE);
    assertThat(said).containsExactly(List.of(option.getName(), value(option)));
  }

  private static Object value(Method option) {
    Class<?> type = option.getParameterTypes()[0];
    if (type.isEnum()) {
      return type.getEnumConstants()[1];
    }
    return type == boolean.class ? VALUE.flag(true) : VALUE.real(0);
  }

  @Test
  void saysNothingElse() {
    DenseWords.say(listener, "units", VALUE);
    assertThat(said).isEmpty();
  }
}
