package dev.plugwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a plugin fails because its memory cannot grow beyond the limit. If the plugin was
 * running, its instance is poisoned.
 */
public final class PluginMemoryException extends PluginLimitException {
  private static final long serialVersionUID = 1L;

  private final long memoryBytes;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param method {@code Interface.method}, or {@code null} if the instance was starting
   * @param memoryBytes the limit in bytes
   * @param detail what needed the memory, or an empty string
   * @param guestStack the plugin's functions, innermost first
   * @param cause the engine's exception
   */
  public PluginMemoryException(
      String plugin,
      @Nullable String method,
      long memoryBytes,
      String detail,
      List<String> guestStack,
      @Nullable Throwable cause) {
    super(
        plugin,
        method,
        "memoryBytes",
        "out of memory (limit %s)".formatted(text(memoryBytes))
            + (detail.isEmpty() ? "" : ": " + detail),
        guestStack,
        cause);
    this.memoryBytes = memoryBytes;
  }

  /** Returns the limit in bytes. */
  public long memoryBytes() {
    return memoryBytes;
  }

  private static String text(long bytes) {
    return bytes % (1 << 20) == 0
        ? "%,d MiB".formatted(bytes >> 20)
        : "%,d KiB".formatted(bytes >> 10);
  }
}
