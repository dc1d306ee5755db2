package dev.plugwright.flink;

import java.io.Serializable;
import java.util.List;

/**
 * Computes any number of results for each record.
 *
 * @param <C> the contract interface
 * @param <I> type of the records
 * @param <O> type of the results
 */
@FunctionalInterface
public interface PluginFlatMap<C, I, O> extends Serializable {
  /**
   * Calls the plugin with a record and returns the results, which are emitted together.
   *
   * @param plugin the plugin; not to be kept
   * @param in the record
   * @throws Exception the exception of the call; {@link FaultPolicy} decides how it is handled
   */
  List<O> flatMap(C plugin, I in) throws Exception;
}
