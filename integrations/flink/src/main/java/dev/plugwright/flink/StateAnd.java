package dev.plugwright.flink;

import java.util.List;

/**
 * The next state of a key, and the emitted results.
 *
 * @param state the state that the next record of the key is processed with
 * @param results emitted in their order
 */
public record StateAnd<S, O>(S state, List<O> results) {
  /** Returns a state with one result. */
  public static <S, O> StateAnd<S, O> of(S state, O result) {
    return new StateAnd<>(state, List.of(result));
  }
}
