/** Builds small Wasm modules, instruction by instruction. */
@NullMarked
package dev.plugwright.wasm.builder;

import org.jspecify.annotations.NullMarked;
