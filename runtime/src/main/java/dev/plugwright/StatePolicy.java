package dev.plugwright;

/** What a pool does with the state that a call or a lease leaves in an instance. */
public enum StatePolicy {
  /** The instance goes on as it is: static variables of the plugin keep their values. */
  KEEP,
  /**
   * Every call, or every lease, finds the plugin as it was after start-up: memory and global
   * variables are copied back. An instance that cannot be reset is rebuilt, which {@link
   * PoolStatistics#rebuilds} counts.
   */
  RESET,
  /** Every call, or every lease, gets a new instance. */
  REBUILD
}
