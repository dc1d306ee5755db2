package dev.plugwright.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Options with any difference have compiled code of their own. */
class TransformOptionsTest {
  private static final Object[] SOME = {1L << 20, 100L, false, true};

  @Test
  void everyComponentCounts() throws Exception {
    RecordComponent[] components = TransformOptions.class.getRecordComponents();
    TransformOptions options = with(components, SOME);
    assertThat(options).isEqualTo(with(components, SOME)).hasSameHashCodeAs(with(components, SOME));
    for (int i = 0; i < components.length; i++) {
      Object[] others = SOME.clone();
      others[i] = others[i] instanceof Boolean flag ? !flag : (Object) ((Long) others[i] + 1);
      assertThat(with(components, others)).as(components[i].getName()).isNotEqualTo(options);
    }
  }

  private static TransformOptions with(RecordComponent[] components, Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<TransformOptions> constructor =
        TransformOptions.class.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }
}
