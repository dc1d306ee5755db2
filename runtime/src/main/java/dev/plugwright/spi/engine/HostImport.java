package dev.plugwright.spi.engine;

import dev.plugwright.contract.FunctionType;
import org.jspecify.annotations.Nullable;

/**
 * A host function that a guest imports, in two forms; an engine uses either.
 *
 * @param module name of the Wasm module that the guest imports from
 * @param name name of the function
 * @param type its signature
 * @param typed an object of a functional interface whose parameters and result are the Java types
 *     of the signature, and whose method is {@link GuestCallable}; {@code null} if there is only
 *     the other form
 * @param raw the same function with values as raw bits
 */
public record HostImport(
    String module, String name, FunctionType type, @Nullable Object typed, RawCall raw) {}
