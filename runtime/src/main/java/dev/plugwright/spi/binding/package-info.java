/**
 * The SPI of generated code: a binding for each contract, the target of a proxy's calls, a sink for
 * arguments and a source for results.
 *
 * <p>In a call, {@link dev.plugwright.spi.binding.CallTarget#enter} gives a {@link
 * dev.plugwright.spi.binding.Call}, whose {@link dev.plugwright.spi.binding.ArgumentSink} copies
 * arguments to the guest; the export is called; the {@link dev.plugwright.spi.binding.ResultSource}
 * copies the result; {@code exit} ends it. Calls of host functions are the mirror image: {@link
 * dev.plugwright.spi.binding.HostCalls} and {@link dev.plugwright.spi.binding.HostCall}.
 * Applications use the package {@link dev.plugwright}.
 */
@NullMarked
package dev.plugwright.spi.binding;

import org.jspecify.annotations.NullMarked;
