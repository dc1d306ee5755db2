package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the length of an array component of a {@link FixedLayout} record.
 *
 * <p>Passing an array of another length fails.
 */
@Documented
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Length {
  /**
   * The number of elements, from 1 to 65535.
   *
   * @return the number of elements
   */
  int value();
}
