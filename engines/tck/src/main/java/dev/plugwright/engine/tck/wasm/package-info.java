/** Builds small Wasm modules, instruction by instruction. */
@NullMarked
package dev.plugwright.engine.tck.wasm;

import org.jspecify.annotations.NullMarked;
