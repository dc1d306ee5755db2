/**
 * Typed WebAssembly plugins: engine, modules, specs, instances and the exceptions they throw.
 *
 * <p>Start with {@link dev.plugwright.PluginEngine}.
 */
@NullMarked
package dev.plugwright;

import org.jspecify.annotations.NullMarked;
