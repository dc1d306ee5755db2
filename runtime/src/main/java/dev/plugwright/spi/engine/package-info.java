/**
 * The SPI of Wasm engines: modules, instances, raw functions, memory and faults.
 *
 * <p>An engine is found as a {@linkplain java.util.ServiceLoader service} of type {@link
 * dev.plugwright.spi.engine.WasmEngineProvider}. It reports faults as {@link
 * dev.plugwright.spi.engine.EngineException} and has no knowledge of contracts.
 */
@NullMarked
package dev.plugwright.spi.engine;

import org.jspecify.annotations.NullMarked;
