package dev.plugwright.flink;

import java.io.Serializable;

/**
 * Decides which records are kept.
 *
 * @param <C> the contract interface
 * @param <I> type of the records
 */
@FunctionalInterface
public interface PluginFilter<C, I> extends Serializable {
  /**
   * Calls the plugin with a record and returns whether the record is kept.
   *
   * @param plugin the plugin; not to be kept
   * @param in the record
   * @throws Exception the exception of the call; {@link FaultPolicy} decides how it is handled
   */
  boolean keep(C plugin, I in) throws Exception;
}
