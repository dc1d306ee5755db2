package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a part of a contract was called in earlier versions, so that a host and a plugin of
 * different versions find the same part.
 *
 * <p>Goes on contract methods, on record components, on enum constants, and on the records, enums
 * and sealed interfaces themselves.
 *
 * <pre>{@code
 * record Chapter(@Was("heading") String title) {}
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Was {
  /**
   * The earlier names in Java; for a method with {@link WasmName} that name.
   *
   * @return the names
   */
  String[] value();
}
