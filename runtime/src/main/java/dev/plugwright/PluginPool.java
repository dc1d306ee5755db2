package dev.plugwright;

import java.time.Duration;

/**
 * A bounded number of instances behind one thread-safe object, opened by {@link PluginSpec#pool}.
 *
 * <pre>{@code
 * try (PluginPool<TextTools> pool = spec.pool(PoolOptions.builder().maxSize(8).build())) {
 *   TextTools tools = pool.api(); // for all threads, platform or virtual
 *   int words = tools.wordCount("to be or not to be");
 * }
 * }</pre>
 *
 * <p>Each call borrows an idle instance, or starts one if there are fewer than {@link
 * PoolOptions#maxSize}, or waits for one. An instance that a call has poisoned is replaced. A host
 * function that calls the pool borrows a second instance while its own call holds the first one.
 *
 * <p>Not meant to be implemented outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginPool<T> extends AutoCloseable {
  /**
   * Returns the object whose methods call the plugin, each call with an instance of the pool. It is
   * thread-safe and stays valid after {@link #replace(PluginModule)}.
   *
   * <p>In addition to the exceptions of an instance, its methods throw:
   *
   * <ul>
   *   <li>{@link PluginPoolExhaustedException} if no instance is free within {@link
   *       PoolOptions#borrowTimeout}
   *   <li>{@link PluginLoadException} if an instance has to be started, and fails to start
   *   <li>{@link PluginStateException} if the pool, or the engine, is closed
   *   <li>{@link PluginCancelledException} if the thread is interrupted while it waits
   * </ul>
   */
  T api();

  /**
   * Returns an object like {@link #api()} whose calls have the given deadline instead of {@link
   * PluginLimits#deadline()}. It can be kept, and used next to {@link #api()}. The deadline begins
   * when the call has its instance; waiting for one is limited by {@link
   * PoolOptions#borrowTimeout}.
   *
   * @param deadline how long a call may take, host functions included; zero for no deadline
   * @throws IllegalArgumentException if the deadline is negative
   */
  T api(Duration deadline);

  /**
   * Borrows an instance for several calls, waiting at most {@link PoolOptions#borrowTimeout}.
   *
   * @throws PluginPoolExhaustedException if no instance is free within that time
   * @throws PluginLoadException if an instance has to be started, and fails to start
   * @throws PluginStateException if the pool, or the engine, is closed
   * @throws PluginCancelledException if the thread is interrupted while it waits
   */
  PluginLease<T> lease();

  /**
   * Borrows an instance for several calls.
   *
   * @param timeout how long to wait at most; zero does not wait
   * @throws PluginPoolExhaustedException if no instance is free within that time
   * @throws PluginLoadException if an instance has to be started, and fails to start
   * @throws PluginStateException if the pool, or the engine, is closed
   * @throws PluginCancelledException if the thread is interrupted while it waits
   */
  PluginLease<T> lease(Duration timeout);

  /** Returns the module that new calls use. */
  PluginModule module();

  /** Returns the options of the pool. */
  PoolOptions options();

  /** Returns the counters and the current size of the pool. */
  PoolStatistics statistics();

  /**
   * Replaces the plugin with another version, with the host functions, WASI grant and limits of the
   * current one. The new version is checked and started first. Then new calls use it, while running
   * calls and leases end on the old version. If the check or the start fails, the pool keeps the
   * old version.
   *
   * <p>The module may be closed afterwards: the pool keeps what it needs.
   *
   * @throws PluginContractException if the plugin does not fit the contract or the host functions
   * @throws PluginLoadException if it needs imports that are not supplied, or fails to start
   * @throws PluginStateException if the pool, the module or the engine is closed
   */
  void replace(PluginModule module);

  /**
   * Replaces the plugin with another version and its own settings; otherwise like {@link
   * #replace(PluginModule)}.
   *
   * @param spec a spec created by this version of Plugwright
   * @throws PluginContractException if the plugin does not fit the host functions
   * @throws PluginLoadException if it needs imports that are not supplied, or fails to start
   * @throws PluginStateException if the pool, the module or the engine is closed
   */
  void replace(PluginSpec<T> spec);

  /** Closes the pool as {@link #close(Duration)} does, with a grace period of 5 seconds. */
  @Override
  void close();

  /**
   * Refuses new calls and leases, closes idle instances, waits for running calls and leases, and
   * interrupts those that exceed the grace period. Never throws; a second call has no effect. If
   * called from a host function, the current thread's own call is not waited for: its instance is
   * closed when it ends.
   *
   * @param grace how long running calls and leases may take
   */
  void close(Duration grace);
}
