package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the capacity of a {@code String} component of a {@link FixedLayout} record, in bytes of
 * UTF-8.
 *
 * <p>In memory it is its length, a {@code u32}, followed by this many bytes. Passing a longer
 * string fails.
 */
@Documented
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Capacity {
  /**
   * The number of bytes, from 1 to 65535.
   *
   * @return the number of bytes
   */
  int value();
}
