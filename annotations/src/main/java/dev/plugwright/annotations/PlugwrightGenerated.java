package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the Plugwright annotation processor wrote.
 *
 * <p>Unlike {@code javax.annotation.processing.Generated} it stays in the class file, where
 * coverage and analysis tools can see it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PlugwrightGenerated {}
