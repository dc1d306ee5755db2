package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the earlier names of a part of a contract, by which a host and a plugin of different
 * versions find the same part.
 *
 * <p>Applies to contract methods, record components, enum constants, records, enums and sealed
 * interfaces.
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
   * The earlier names in Java; for a method with {@link WasmName}, the names given there.
   *
   * @return the names
   */
  String[] value();
}
