/** The adapter of GraalWasm; {@link dev.plugwright.engine.graalwasm.GraalWasm} opens it. */
@NullMarked
package dev.plugwright.engine.graalwasm;

import org.jspecify.annotations.NullMarked;
