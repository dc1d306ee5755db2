/** Reads what a Wasm module declares, for checks and messages that engines do not make. */
@NullMarked
package dev.plugwright.internal.wasm;

import org.jspecify.annotations.NullMarked;
