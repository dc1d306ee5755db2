/** Metrics of plugins in a Micrometer registry. */
@NullMarked
package dev.plugwright.micrometer;

import org.jspecify.annotations.NullMarked;
