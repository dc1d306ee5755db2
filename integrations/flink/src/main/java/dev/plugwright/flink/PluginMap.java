package dev.plugwright.flink;

import java.io.Serializable;

/**
 * Computes one result for each record.
 *
 * @param <C> the contract interface
 * @param <I> type of the records
 * @param <O> type of the results
 */
@FunctionalInterface
public interface PluginMap<C, I, O> extends Serializable {
  /**
   * Calls the plugin with a record and returns the result.
   *
   * @param plugin the plugin; not to be kept
   * @param in the record
   * @throws Exception the exception of the call; {@link FaultPolicy} decides how it is handled
   */
  O map(C plugin, I in) throws Exception;
}
