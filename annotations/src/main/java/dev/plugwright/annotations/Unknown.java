package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the enum constant, or the record of a sealed interface, that represents values which the
 * other side sends and this version of the contract does not know.
 *
 * <p>Without it such a value is an error when it occurs. All components of a marked record need a
 * default. A record that several sealed interfaces permit is marked in all of them.
 *
 * <pre>{@code
 * enum Level { INFO, WARNING, @Unknown OTHER }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Unknown {}
