/**
 * Events of the JDK Flight Recorder. {@link dev.plugwright.internal.flight.Flight} is their entry
 * point: the other classes need the module {@code jdk.jfr}, which a runtime image may lack.
 */
@NullMarked
package dev.plugwright.internal.flight;

import org.jspecify.annotations.NullMarked;
