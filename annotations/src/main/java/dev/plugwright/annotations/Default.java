package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record component, or a parameter at the end of a list, the value that it has when the
 * other side was built against a version of the contract without it.
 *
 * <p>{@code Optional}, {@code @Nullable} and collections need no default: they are empty.
 *
 * <pre>{@code
 * record Chapter(String title, @Default("en") String language, @Default("0") int words) {}
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Default {
  /**
   * The value as text: a number, {@code true} or {@code false}, a string, the name of an enum
   * constant, the name of a sealed interface's record whose components have defaults, {@code {}}
   * for a record whose components have defaults, {@code PT5S}, {@code 2026-01-01T00:00:00Z}, or a
   * UUID. At most 1024 bytes of UTF-8.
   *
   * @return the value
   */
  String value();
}
