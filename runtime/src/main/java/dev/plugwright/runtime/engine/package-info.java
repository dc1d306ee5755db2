/**
 * The seam to the engine that runs Wasm: modules, instances, memory and faults, without a word of
 * which engine it is.
 *
 * <p>A second engine is one more package that implements these interfaces.
 */
package dev.plugwright.runtime.engine;
