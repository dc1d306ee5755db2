package dev.plugwright.runtime;

import dev.plugwright.runtime.binding.Guest;

/**
 * An instantiated plugin behind its contract.
 *
 * <p>For one thread at a time: a call from a second thread while one is running is a {@link
 * PluginStateException}. After a trap or a panic the instance is unusable; instantiate the module
 * again.
 *
 * @param <T> the contract interface
 */
public final class PluginInstance<T> implements AutoCloseable {
  private final PluginModule module;
  private final Guest guest;
  private final T proxy;

  PluginInstance(PluginModule module, Guest guest, T proxy) {
    this.module = module;
    this.guest = guest;
    this.proxy = proxy;
  }

  /** Returns the object whose methods call the plugin. */
  public T proxy() {
    return proxy;
  }

  /** Returns the module that this is an instance of. */
  public PluginModule module() {
    return module;
  }

  /** Returns what the instance has done so far; exact between calls. */
  public PluginStatistics statistics() {
    return guest.statistics();
  }

  /**
   * Frees the instance and its memory; a second time does nothing.
   *
   * @throws PluginStateException if it is in a call
   */
  @Override
  public void close() {
    guest.close();
    module.closed(guest);
  }
}
