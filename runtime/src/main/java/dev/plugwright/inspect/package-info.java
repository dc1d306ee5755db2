/** Plugin binaries, inspected without a Wasm engine, for tools and hosts. */
@NullMarked
package dev.plugwright.inspect;

import org.jspecify.annotations.NullMarked;
