package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record the memory layout of a C structure, so that a plugin reads it where it lies.
 *
 * <p>As a parameter or a result it crosses as the bytes of a {@code repr(C)} structure: every
 * component at its natural alignment, in declaration order, padding zero. Inside lists, options and
 * other records it is encoded like any record.
 *
 * <p>Components are primitive numbers, other {@code @FixedLayout} records, arrays of both with
 * {@link Length} and {@code String} with {@link Capacity}. Not {@code boolean} and {@code char}:
 * any bytes are a number, so that both sides can read whatever they are given.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface FixedLayout {}
