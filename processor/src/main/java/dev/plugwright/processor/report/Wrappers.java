package dev.plugwright.processor.report;

import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Unwraps the compiler's environment, around which build tools such as Gradle put their own. */
final class Wrappers {
  private Wrappers() {}

  /** The compiler's own environment, or the given one if it does not show what it wraps. */
  static ProcessingEnvironment open(ProcessingEnvironment compiler) {
    return wrapped(compiler, compiler.getClass()).map(Wrappers::open).orElse(compiler);
  }

  private static Optional<ProcessingEnvironment> wrapped(
      ProcessingEnvironment outer, Class<?> type) {
    if (type == null || isOfCompiler(type)) {
      return Optional.empty();
    }
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == ProcessingEnvironment.class && field.trySetAccessible()) {
        try {
          return Optional.ofNullable((ProcessingEnvironment) field.get(outer));
        } catch (IllegalAccessException impossible) {
          return Optional.empty();
        }
      }
    }
    return wrapped(outer, type.getSuperclass());
  }

  private static boolean isOfCompiler(Class<?> type) {
    return type.getModule().isNamed() && type.getModule().getName().startsWith("jdk.");
  }
}
