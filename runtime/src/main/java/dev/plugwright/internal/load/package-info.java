/**
 * The implementation of the API: from a file to an instance.
 *
 * <p>Read it in this order: {@code EngineCore} loads binaries into {@code ModuleCore}s, which bind
 * contracts to {@code SpecCore}s, which make {@code InstanceCore}s. {@code ContractChecks} and
 * {@code ImportChecks} say what does not fit.
 */
@NullMarked
package dev.plugwright.internal.load;

import org.jspecify.annotations.NullMarked;
