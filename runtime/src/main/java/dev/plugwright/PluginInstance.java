package dev.plugwright;

import java.time.Duration;

/**
 * A running plugin behind its contract.
 *
 * <p>One thread at a time may call it: a call from a second thread while one is running is a {@link
 * PluginStateException}. {@link PluginException} says which faults leave an instance usable. An
 * instance that is no longer reachable is reclaimed, as if it had been closed.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginInstance<T> extends AutoCloseable {
  /** Returns the object whose methods call the plugin. */
  T api();

  /**
   * Returns an object whose methods call the plugin with a deadline of their own, in place of
   * {@link PluginLimits#deadline()}. It may be kept, and used next to {@link #api()}; a call within
   * a call has what is left of the outer one's time.
   *
   * @param deadline how long a call may take, host functions included; zero for no deadline
   * @throws IllegalArgumentException if the deadline is negative
   */
  T api(Duration deadline);

  /** Returns the module that this is an instance of. */
  PluginModule module();

  /** Returns what the instance can do now. */
  InstanceState state();

  /** Returns what the instance has done so far; exact between calls. */
  PluginStatistics statistics();

  /**
   * Stops the running call, which then fails with {@link PluginCancelledException} and leaves the
   * instance poisoned. Has no effect if no call is running. May be called by any thread, also from
   * within a host function: the call is then stopped when it comes back to the plugin.
   *
   * <p>{@link Thread#interrupt} of the calling thread has the same effect, and the thread stays
   * interrupted.
   */
  void cancel();

  /**
   * Refuses new calls, interrupts the running one, if any, and frees the instance. Never throws; a
   * second call has no effect. May be called by any thread, also from within a host function: the
   * instance is then freed when its call returns.
   */
  @Override
  void close();

  /**
   * Refuses new calls, lets the running one end, and interrupts it if that takes longer than the
   * grace period; then frees the instance. Never throws.
   *
   * @param grace how long the running call may take
   */
  void close(Duration grace);
}
