package dev.plugwright.spi.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Encodes and decodes the values of a type of a contract, outside of calls; the annotation
 * processor generates one for each type that is both argument and result.
 *
 * @param name what the contract calls the type
 * @param type the Java type
 * @param writer appends the encoding of a value
 * @param reader reads a value
 */
public record ValueCodec<T>(
    String name,
    Class<T> type,
    BiConsumer<BincodeOutput, T> writer,
    Function<BincodeInput, T> reader) {}
