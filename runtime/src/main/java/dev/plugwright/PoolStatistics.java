package dev.plugwright;

import java.time.Duration;

/**
 * The state and the counters of a pool. The counters of {@link PluginStatistics} are sums over all
 * instances, including closed ones, except for {@link #memoryBytes}; they are exact while no call
 * is running.
 */
public interface PoolStatistics extends PluginStatistics {
  /** Returns the number of instances, idle or borrowed. */
  int size();

  /** Returns how many instances are idle. */
  int idle();

  /** Returns how many instances are in a call or lent. */
  int borrowed();

  /** Returns how many threads wait for an instance. */
  int waiting();

  /** Returns how many instances were started. */
  long created();

  /** Returns how many instances failed to start. */
  long startFailures();

  /**
   * Returns whether the instance that the pool tried to start last did not start. A version that
   * was refused by {@link PluginPool#replace} does not count: the pool goes on with the old one.
   */
  boolean lastStartFailed();

  /** Returns how many leases were taken. */
  long leases();

  /** Returns how many instances were discarded because a call had poisoned them. */
  long poisoned();

  /**
   * Returns how many instances were discarded because of {@link PoolOptions#maxCallsPerInstance} or
   * {@link PoolOptions#recycleAboveMemoryBytes}.
   */
  long recycled();

  /** Returns how many instances were closed because they were idle for too long. */
  long shrunk();

  /** Returns how many instances were reclaimed from threads that ended without returning them. */
  long abandoned();

  /** Returns how often an instance was reset to its state after start-up. */
  long resets();

  /**
   * Returns how many instances were discarded to be rebuilt, by {@link StatePolicy#REBUILD}, or by
   * {@link StatePolicy#RESET} because they could not be reset.
   */
  long rebuilds();

  /** Returns how often the plugin was replaced with another version. */
  long swaps();

  /** Returns how many instances were discarded because their version was replaced. */
  long replaced();

  /** Returns how often a thread had to wait for an instance. */
  long waits();

  /**
   * Returns how long threads have waited for an instance, in total; starting instances does not
   * count.
   */
  Duration waitTime();

  /** Returns how often a thread timed out waiting for an instance. */
  long borrowTimeouts();
}
