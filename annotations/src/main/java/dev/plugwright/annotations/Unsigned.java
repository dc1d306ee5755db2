package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a {@code byte}, {@code short}, {@code int} or {@code long} to the unsigned type {@code u8},
 * {@code u16}, {@code u32} or {@code u64}.
 *
 * <p>The Java value has the same bits; {@link Integer#toUnsignedLong(int)} and similar methods
 * convert them. The annotation also works on the boxed types, on the elements of arrays and on type
 * arguments, as in {@code List<@Unsigned Integer>}. A {@code byte[]} is {@code list<u8>} without
 * it.
 */
@Documented
@Target({
  ElementType.TYPE_USE,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
public @interface Unsigned {}
