/**
 * Tests of the promises of the engine SPI. An engine extends {@link
 * dev.plugwright.engine.tck.EngineTck} in its own tests.
 */
@NullMarked
package dev.plugwright.engine.tck;

import org.jspecify.annotations.NullMarked;
