package dev.plugwright;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown when no instance of a pool becomes free within the borrow timeout of a call or lease. */
public final class PluginPoolExhaustedException extends PluginException {
  private static final long serialVersionUID = 1L;

  private final int maxSize;
  private final Duration waited;

  /**
   * Constructs the exception; public for integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} for a lease
   * @param maxSize the maximum size of the pool
   * @param waited how long the thread waited
   * @param waiting how many other threads wait
   */
  public PluginPoolExhaustedException(
      String plugin, @Nullable String method, int maxSize, Duration waited, int waiting) {
    super(
        plugin,
        method,
        ("no instance became free within %d ms: all %d are in calls, and %d other threads wait;"
                + " raise PoolOptions.maxSize or borrowTimeout, or make fewer calls")
            .formatted(waited.toMillis(), maxSize, waiting),
        null);
    this.maxSize = maxSize;
    this.waited = waited;
  }

  /** Returns the maximum size of the pool. */
  public int maxSize() {
    return maxSize;
  }

  /** Returns how long the thread waited. */
  public Duration waited() {
    return waited;
  }
}
