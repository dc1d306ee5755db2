package dev.plugwright.internal.instance;

import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineInstance;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Watches the start of an instance: the module's start function, then its initialization. */
public final class StartUp implements Watch, AutoCloseable {
  private static final long PAUSE_NANOS = 10_000_000;

  private final Thread thread = Thread.currentThread();
  private final long start = System.nanoTime();
  private final long budget;
  private final Watcher watcher;
  private final CompiledModule code;
  private final StopRequest stop = new StopRequest();
  private volatile @Nullable EngineInstance instance;
  private volatile boolean over;
  private Optional<StopReason> outcome = Optional.empty();

  /**
   * Starts a time limit for the current thread until {@link #close}.
   *
   * @param budget how many nanoseconds it may take; 0 for no deadline
   * @param code the module whose start function runs first
   */
  public StartUp(Watcher watcher, long budget, CompiledModule code) {
    this.watcher = watcher;
    this.budget = budget;
    this.code = code;
    watcher.add(this);
  }

  /** Tells that the start function has run. */
  public void started(EngineInstance running) {
    instance = running;
  }

  /** Returns why the start was stopped, when it is over. */
  public Optional<StopReason> stopReason() {
    return outcome;
  }

  /** Returns how long the start may take. */
  public Duration budget() {
    return Duration.ofNanos(budget);
  }

  @Override
  public long look(long now, Executor stoppers) {
    if (stop.isInterrupted(thread, start)) {
      stop.decide(StopReason.INTERRUPTED, thread, start, () -> !over);
    } else if (budget > 0 && now - start >= budget) {
      stop.decide(StopReason.TIMEOUT, thread, start, () -> !over);
    }
    if (stop.isPending()) {
      stoppers.execute(() -> stop.send(this::interrupt));
    }
    return PAUSE_NANOS;
  }

  private void interrupt() {
    EngineInstance running = instance;
    if (running == null) {
      code.interrupt(thread);
    } else {
      running.interrupt(thread);
    }
  }

  /** Ends the watch. The thread is then as interrupted as others have left it. */
  @Override
  public void close() {
    watcher.remove(this);
    stop.locked(() -> over = true);
    outcome = stop.reason();
    stop.end();
  }
}
