package dev.plugwright.flink;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Creates the state of a key that has none.
 *
 * @param <S> type of the state
 */
@FunctionalInterface
public interface InitialState<S> extends Supplier<S>, Serializable {}
