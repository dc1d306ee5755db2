package dev.plugwright;

/** What a pool does with the state that a call or lease leaves in an instance. */
public enum StatePolicy {
  /** The state is kept: static variables of the plugin keep their values. */
  KEEP,
  /**
   * Every call or lease sees the state after start-up: memory and global variables are restored. An
   * instance that cannot be reset is rebuilt, which {@link PoolStatistics#rebuilds} counts.
   */
  RESET,
  /** Every call, or every lease, gets a new instance. */
  REBUILD
}
