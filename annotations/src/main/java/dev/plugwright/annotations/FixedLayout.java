package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record the memory layout of a C structure, which a plugin reads in place.
 *
 * <p>As a parameter or a result it is passed as the bytes of a {@code repr(C)} structure: every
 * component at its natural alignment, in declaration order, padding zero. Inside lists, options and
 * other records it is encoded like any record.
 *
 * <p>Components are primitive numbers, other {@code @FixedLayout} records, arrays of both with
 * {@link Length} and {@code String} with {@link Capacity}. {@code boolean} and {@code char} are not
 * allowed: every bit pattern of a component must be a valid value.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface FixedLayout {}
