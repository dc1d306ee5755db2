package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import java.util.List;
import java.util.Optional;

/**
 * A method of a contract.
 *
 * @param export name of the Wasm export
 * @param parameters in order
 * @param result what it returns; empty for nothing
 * @param error what it fails with, if it can fail
 * @param optional whether a plugin may lack it
 */
public record Method(
    String export,
    List<Field> parameters,
    Optional<Type> result,
    Optional<Type> error,
    boolean optional) {}
