/** The adapter of wasmtime; {@link dev.plugwright.engine.wasmtime.Wasmtime} opens it. */
@NullMarked
package dev.plugwright.engine.wasmtime;

import org.jspecify.annotations.NullMarked;
