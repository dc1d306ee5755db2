/**
 * The implementation of the API: from a file to an instance.
 *
 * <p>Read it in this order: {@code EngineCore} loads binaries into {@code ModuleCore}s, which bind
 * contracts to {@code SpecCore}s, which make {@code InstanceCore}s. {@code ImportChecks} says what
 * does not fit, with {@code internal.fit}.
 */
@NullMarked
package dev.plugwright.internal.load;

import org.jspecify.annotations.NullMarked;
