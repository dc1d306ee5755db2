package dev.plugwright.internal.instance;

import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;

/**
 * Watches the calls of an instance, without keeping it reachable.
 *
 * <p>A call publishes its number when it starts, not the time: reading a clock would cost more than
 * the rest of a short call. So its time is counted from the first check that finds it running.
 */
public final class InstanceWatch extends WeakReference<Instance> implements Watch {
  private static final long FIRST_PAUSE_NANOS = 10_000_000;
  private static final long LONGEST_PAUSE_NANOS = 250_000_000;

  private long call = -1;
  private long since;

  /** When to interrupt a stopped call again if it continues. */
  private long again;

  private long pause;

  /** Watches an instance. */
  public InstanceWatch(Instance instance) {
    super(instance);
  }

  @Override
  public long look(long now, Executor stoppers) {
    Instance instance = get();
    if (instance == null) {
      return Long.MAX_VALUE;
    }
    Lifecycle life = instance.life();
    long running = life.running();
    if (running < 0) {
      return Long.MAX_VALUE;
    }
    if (running != call) {
      call = running;
      since = now;
      again = now;
      pause = FIRST_PAUSE_NANOS;
      life.seen(running, now);
    }
    long left = left(life, now);
    if (life.isInterrupted()) {
      life.stop(StopReason.INTERRUPTED, running);
    } else if (left <= 0) {
      life.stop(StopReason.TIMEOUT, running);
    }
    return life.isStopping() ? interrupt(life, now, stoppers) : left;
  }

  private long left(Lifecycle life, long now) {
    long budget = life.budgetNanos();
    return budget == 0 ? Long.MAX_VALUE : budget - (now - since);
  }

  /** A call in a host function continues until it returns to the guest. */
  private long interrupt(Lifecycle life, long now, Executor stoppers) {
    if (now - again >= 0) {
      stoppers.execute(life::interrupt);
      again = now + pause;
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
    return again - now;
  }
}
