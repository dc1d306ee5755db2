package dev.plugwright.internal.observe;

import dev.plugwright.PluginListener;
import dev.plugwright.internal.flight.Flight;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens to one instance: first that it started, last that it was closed, each once.
 * Does not keep the instance from being reclaimed.
 */
public final class InstanceLog {
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final Observers observers;
  private final String plugin;
  private final String contract;
  private final List<String> methodNames;

  /** {@code Interface.method}, of the methods that were asked for. */
  private final @Nullable String[] qualifiedNames;

  private final Meter meter;
  private final boolean listeners;
  private final long number = NUMBERS.incrementAndGet();
  private final AtomicBoolean open = new AtomicBoolean();

  /**
   * Starts a log; nothing is told until {@link #started}.
   *
   * @param observers who is told
   * @param plugin name of the plugin
   * @param contract name of the contract
   * @param methodNames the Java names of its methods, in the contract's order
   * @param meter counts what the instance does
   */
  public InstanceLog(
      Observers observers, String plugin, String contract, List<String> methodNames, Meter meter) {
    this.observers = observers;
    this.plugin = plugin;
    this.contract = contract;
    this.methodNames = methodNames;
    this.qualifiedNames = new String[methodNames.size()];
    this.meter = meter;
    this.listeners = observers.exist();
  }

  /** Starts to time the start of an instance; {@link #started} follows if it succeeds. */
  public static Start begin() {
    return new Start(Flight.beginInstance(), System.nanoTime());
  }

  /** Tells that the instance is ready. */
  public void started(Start start) {
    open.set(true);
    if (start.flight == null && !listeners) {
      return;
    }
    Events.Started event =
        new Events.Started(this, Duration.ofNanos(System.nanoTime() - start.startNanos));
    Flight.endInstance(start.flight, event);
    observers.tell(PluginListener::onInstanceStarted, event);
  }

  /** Tells that the instance became unusable. */
  public void poisoned(String reason) {
    if (open.get()) {
      Events.Poisoned event = new Events.Poisoned(this, reason);
      Flight.poisoned(event);
      observers.tell(PluginListener::onInstancePoisoned, event);
    }
  }

  /** Tells that the instance was closed or reclaimed. */
  public void closed() {
    meter.memoryFreed();
    if (open.compareAndSet(true, false)) {
      Events.Closed event = new Events.Closed(this);
      Flight.closed(event);
      observers.tell(PluginListener::onInstanceClosed, event);
    }
  }

  /** Returns whether calls are observed now. */
  public boolean observesCalls() {
    return listeners || Flight.recordsCalls();
  }

  /** Returns {@code Interface.method}. */
  public String methodName(int method) {
    String name = qualifiedNames[method];
    if (name == null) {
      name = contract + "." + methodNames.get(method);
      qualifiedNames[method] = name;
    }
    return name;
  }

  Observers observers() {
    return observers;
  }

  String plugin() {
    return plugin;
  }

  String contract() {
    return contract;
  }

  long number() {
    return number;
  }

  Meter meter() {
    return meter;
  }

  /**
   * An instance that is being started.
   *
   * @param flight the event to record
   * @param startNanos when it began
   */
  public record Start(@Nullable Object flight, long startNanos) {}

  @Override
  public String toString() {
    return plugin + "#" + number;
  }
}
