package dev.plugwright;

import java.time.Duration;

/**
 * A running plugin, called through its contract.
 *
 * <p>One thread at a time may call it: a call from a second thread while one is running is a {@link
 * PluginStateException}. {@link PluginException} lists which exceptions leave an instance usable.
 * An instance that is no longer reachable is reclaimed, as if it had been closed.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginInstance<T> extends AutoCloseable {
  /** Returns the object whose methods call the plugin. */
  T api();

  /**
   * Returns an object whose methods call the plugin with the given deadline instead of {@link
   * PluginLimits#deadline()}. It can be kept, and used next to {@link #api()}; a nested call has
   * the remaining time of the outer call.
   *
   * @param deadline how long a call may take, host functions included; zero for no deadline
   * @throws IllegalArgumentException if the deadline is negative
   * @throws PluginStateException if the instance is poisoned or closed
   */
  T api(Duration deadline);

  /** Returns the module of this instance. */
  PluginModule module();

  /** Returns the current state. */
  InstanceState state();

  /** Returns the counters of the instance; exact between calls. */
  PluginStatistics statistics();

  /**
   * Stops the running call, which then fails with {@link PluginCancelledException} and leaves the
   * instance poisoned. Has no effect if no call is running. May be called by any thread, including
   * from a host function: the call then stops when the host function returns to the plugin.
   *
   * <p>{@link Thread#interrupt} of the calling thread has the same effect, and the thread stays
   * interrupted.
   */
  void cancel();

  /**
   * Refuses new calls, interrupts the running call, if any, and frees the instance. Never throws; a
   * second call has no effect. May be called by any thread, including from a host function: the
   * instance is then freed when its call returns.
   */
  @Override
  void close();

  /**
   * Refuses new calls, waits for the running call, interrupts it after the grace period, and frees
   * the instance. Never throws.
   *
   * @param grace how long the running call may take
   */
  void close(Duration grace);
}
