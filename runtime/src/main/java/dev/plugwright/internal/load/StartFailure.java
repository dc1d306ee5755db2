package dev.plugwright.internal.load;

import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.internal.background.Background;
import dev.plugwright.internal.instance.CarriedException;
import dev.plugwright.internal.instance.MemoryFailures;
import dev.plugwright.internal.instance.PanicSlot;
import dev.plugwright.internal.instance.RustSymbol;
import dev.plugwright.internal.instance.StartUp;
import dev.plugwright.internal.instance.StopReason;
import dev.plugwright.spi.engine.EngineException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says why an instance did not start.
 *
 * @param plugin name of the plugin
 * @param watch what may have stopped it
 * @param memoryBytes the limit for its memory
 */
record StartFailure(
    String plugin, StartUp watch, long memoryBytes, Optional<PanicSlot.Panic> panic) {
  /** How many functions a message names. */
  private static final int FUNCTIONS = 5;

  /** Refuses to start an instance in a thread that is interrupted already. */
  static void requireNoInterrupt(String plugin) {
    if (Thread.currentThread().isInterrupted()) {
      throw new PluginCancelledException(
          plugin,
          null,
          "the calling thread is interrupted; the instance was not started",
          List.of());
    }
  }

  /**
   * Returns the exception to throw.
   *
   * @param thrown what was thrown
   * @param fault what it means, if it is the engine's
   */
  RuntimeException of(Throwable thrown, @Nullable EngineException fault) {
    StopReason stop = watch.stopReason().orElse(null);
    boolean unwound = fault instanceof EngineException.HostThrew;
    if (fault != null
        && (fault instanceof EngineException.Interrupted || unwound && stop != null)) {
      return stopped(stop, fault);
    }
    Throwable cause =
        fault instanceof EngineException.HostThrew threw
            ? CarriedException.unwrap(Objects.requireNonNull(threw.getCause()))
            : thrown;
    if (cause instanceof Error error && (unwound || fault == null)) {
      throw error;
    }
    if (cause instanceof RuntimeException own && (unwound || fault == null)) {
      return own;
    }
    if (fault instanceof EngineException.Trap trap) {
      String outOfMemory = MemoryFailures.detail(trap, panic, null, memoryBytes);
      if (outOfMemory != null) {
        return new PluginMemoryException(
            plugin, null, memoryBytes, outOfMemory, stack(trap), trap.getCause());
      }
    }
    if (fault instanceof EngineException.OutOfMemory) {
      return new PluginLoadException(
          plugin,
          "the JVM has no memory for another instance: %s; close instances that are not needed, or"
                  .formatted(fault.getMessage())
              + " raise -XX:MaxDirectMemorySize or -Xmx",
          fault);
    }
    String problem = fault == null ? Background.describe(thrown) : problem(fault);
    return new PluginLoadException(
        plugin, "start-up failed: " + problem, fault == null ? thrown : fault);
  }

  private String problem(EngineException fault) {
    if (panic.isPresent()) {
      return "panicked at %s: %s".formatted(panic.get().location(), panic.get().message());
    }
    List<String> stack = stack(fault);
    return stack.isEmpty()
        ? String.valueOf(fault.getMessage())
        : "%s, in %s%s"
            .formatted(
                fault.getMessage(),
                String.join(", ", stack.subList(0, Math.min(FUNCTIONS, stack.size()))),
                stack.size() > FUNCTIONS ? ", ..." : "");
  }

  private RuntimeException stopped(@Nullable StopReason reason, EngineException fault) {
    List<String> stack = stack(fault);
    return reason == StopReason.TIMEOUT
        ? new PluginTimeoutException(plugin, null, watch.budget(), stack, fault)
        : new PluginCancelledException(
            plugin, null, "the calling thread was interrupted while the instance started", stack);
  }

  private static List<String> stack(EngineException fault) {
    return RustSymbol.readable(fault.guestStack());
  }
}
