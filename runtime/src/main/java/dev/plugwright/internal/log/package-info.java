/** Lines that plugins log: bounded, checked and passed to {@link java.lang.System.Logger}. */
@NullMarked
package dev.plugwright.internal.log;

import org.jspecify.annotations.NullMarked;
