package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a {@link java.math.BigInteger} to the unsigned 128-bit type {@code u128}.
 *
 * <p>Values from 0 to 2<sup>128</sup>-1 are supported; encoding any other value fails.
 */
@Documented
@Target({
  ElementType.TYPE_USE,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
public @interface U128 {}
