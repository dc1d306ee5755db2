/** Plugins as beans of a Spring Boot application. */
@NullMarked
package dev.plugwright.spring.boot;

import org.jspecify.annotations.NullMarked;
