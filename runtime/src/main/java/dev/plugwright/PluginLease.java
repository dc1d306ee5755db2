package dev.plugwright;

import java.time.Duration;

/**
 * An instance of a pool, lent to one thread for several calls.
 *
 * <pre>{@code
 * try (PluginLease<TextTools> lease = pool.lease()) {
 *   lease.api().begin();
 *   lease.api().add("to be or not to be");
 * }
 * }</pre>
 *
 * <p>A lease belongs to the thread that took it: a call from any other thread, or after the lease
 * is closed, is a {@link PluginStateException}. Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginLease<T> extends AutoCloseable {
  /** Returns the object whose methods call the instance. */
  T api();

  /**
   * Returns an object whose methods call the instance with the given deadline for each call.
   *
   * @param deadline how long each call may take; zero for no deadline
   * @throws IllegalArgumentException if the deadline is negative
   * @throws PluginStateException if the instance is poisoned or closed
   */
  T api(Duration deadline);

  /** Returns the module of the instance. */
  PluginModule module();

  /** Returns the current state; a poisoned instance is replaced when the lease is closed. */
  InstanceState state();

  /**
   * Returns the instance to the pool; a second call has no effect.
   *
   * @throws PluginStateException if the lease belongs to another thread
   */
  @Override
  void close();
}
