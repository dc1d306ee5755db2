/** Plugins in jobs of Apache Flink. */
@NullMarked
package dev.plugwright.flink;

import org.jspecify.annotations.NullMarked;
