package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how many bytes of UTF-8 a {@code String} component of a {@link FixedLayout} record takes at
 * most.
 *
 * <p>It lies in memory as its length, an {@code u32}, and this many bytes. A longer text fails when
 * it is passed.
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
