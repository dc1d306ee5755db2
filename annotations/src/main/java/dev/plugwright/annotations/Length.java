package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how many elements an array component of a {@link FixedLayout} record has.
 *
 * <p>An array of another length fails when it is passed.
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
