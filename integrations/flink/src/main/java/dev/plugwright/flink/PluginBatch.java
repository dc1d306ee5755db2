package dev.plugwright.flink;

import java.io.Serializable;
import java.util.List;

/**
 * Computes the results of several records in one call.
 *
 * @param <C> the contract interface
 * @param <I> type of the records
 * @param <O> type of the results
 */
@FunctionalInterface
public interface PluginBatch<C, I, O> extends Serializable {
  /**
   * Calls the plugin with several records and returns one result for each of them, in their order.
   *
   * @param plugin the plugin; not to be kept
   * @param in the records, at least one
   * @throws Exception the exception of the call; {@link FaultPolicy} decides how it is handled
   */
  List<O> map(C plugin, List<I> in) throws Exception;
}
