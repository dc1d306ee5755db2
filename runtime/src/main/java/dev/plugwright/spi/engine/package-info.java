/**
 * What a Wasm engine implements: modules, instances, raw functions, memory and faults.
 *
 * <p>An engine is found as a {@linkplain java.util.ServiceLoader service} of type {@link
 * dev.plugwright.spi.engine.WasmEngineProvider}. It reports its faults as {@link
 * dev.plugwright.spi.engine.EngineException} and knows nothing of contracts.
 */
@NullMarked
package dev.plugwright.spi.engine;

import org.jspecify.annotations.NullMarked;
