package dev.plugwright.internal.observe;

import dev.plugwright.PluginListener;
import dev.plugwright.PluginMetadata;
import dev.plugwright.PluginModule;
import dev.plugwright.internal.background.Background;
import dev.plugwright.internal.flight.Flight;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of an engine.
 *
 * @param listeners each is told whatever another one throws
 */
public record Observers(List<PluginListener> listeners) {
  /** Copies the list. */
  public Observers {
    listeners = List.copyOf(listeners);
  }

  /** Returns whether there is a listener. */
  boolean exist() {
    return !listeners.isEmpty();
  }

  /** Tells all listeners of an event. */
  <E> void tell(BiConsumer<PluginListener, E> method, E event) {
    for (PluginListener listener : listeners) {
      try {
        method.accept(listener, event);
      } catch (Throwable e) { // errors too: a listener must not affect what it observes
        Background.warn("a plugin listener failed on " + text(event), e);
      }
    }
  }

  /** An event has the exception of the application in its text. */
  private static String text(Object event) {
    try {
      return event.toString();
    } catch (Throwable unprintable) {
      return event.getClass().getSimpleName();
    }
  }

  /** Starts to time the loading of a module; {@link #endLoad} follows if it succeeds. */
  public static Load beginLoad() {
    return new Load(Flight.beginLoad(), System.nanoTime());
  }

  /**
   * Tells that a module was loaded.
   *
   * @param compileNanos how long compiling took; -1 if the module shares code
   */
  public void endLoad(
      Load load, PluginModule module, Optional<PluginMetadata> metadata, long compileNanos) {
    if (load.flight == null && !exist()) {
      return;
    }
    long nanos = System.nanoTime() - load.startNanos;
    Events.Module event =
        new Events.Module(
            module.name(), metadata, module.sha256(), module.size(), nanos, compileNanos);
    Flight.endLoad(load.flight, event);
    tell(PluginListener::onModuleLoaded, event);
  }

  /**
   * A module that is being loaded.
   *
   * @param flight the event to record
   * @param startNanos when it began
   */
  public record Load(@Nullable Object flight, long startNanos) {}
}
