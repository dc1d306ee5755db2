package dev.plugwright.flink;

import java.io.Serializable;

/**
 * Computes the next state of a key, and results, for each record.
 *
 * @param <C> the contract interface
 * @param <S> type of the state
 * @param <I> type of the records
 * @param <O> type of the results
 */
@FunctionalInterface
public interface PluginStep<C, S, I, O> extends Serializable {
  /**
   * Calls the plugin with the state and a record and returns the next state with the results.
   *
   * @param plugin the plugin; not to be kept
   * @param state the state of the key
   * @param in the record
   * @throws Exception the exception of the call; {@link FaultPolicy} decides how it is handled
   */
  StateAnd<S, O> next(C plugin, S state, I in) throws Exception;
}
