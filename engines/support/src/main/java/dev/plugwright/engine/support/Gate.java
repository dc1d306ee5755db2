package dev.plugwright.engine.support;

import dev.plugwright.spi.engine.EngineException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmInterruptedException;

/**
 * Tracks which thread is in an instance, and stops it by an interrupt.
 *
 * <p>An interrupt must never hit a thread that has left, and must be taken back when the thread
 * leaves. Entering and leaving need no atomic operation: a leaving thread first writes that it is
 * outside, then looks whether someone wants to stop it. A thread that stops another first writes
 * that it wants to, then brings the other to a safepoint, then looks whether it is inside. The
 * safepoint stands in for the memory fence that the leaving thread saves: either the thread is seen
 * to be outside, or it will see on leaving that it was stopped, and then waits in {@link #settle}
 * until the interrupt has been sent before it takes it back.
 */
public final class Gate {
  private static final VarHandle DEPTH = depthHandle();

  /** Stops guest code that does not notice an interrupt. */
  private final Runnable stopper;

  /** Frees what the instance holds; runs once. Guarded by this. */
  private @Nullable Runnable release;

  /** The thread that was inside last. Stored only when it changes: that is cheaper. */
  private @Nullable Thread visitor;

  /** Calls that are running, one inside the other. Only the thread inside changes it. */
  private int depth;

  /** Whether someone may be about to stop the thread inside, so that it settles when it leaves. */
  private volatile boolean watched;

  /** Whether the call that runs has to stop. */
  private volatile boolean stopping;

  /** Whether no call may start. */
  private volatile boolean cancelled;

  /** Whether the visitor's interrupt is ours. Guarded by this. */
  private boolean interrupted;

  /** Whether the instance is freed as soon as nobody is inside. Guarded by this. */
  private boolean closed;

  /** Creates a gate for an engine whose guests notice {@link Thread#interrupt}. */
  public Gate() {
    this(() -> {});
  }

  /**
   * Creates a gate.
   *
   * @param stopper makes guest code check {@link #isStopping} soon; called by other threads, and
   *     only while a thread is inside
   */
  public Gate(Runnable stopper) {
    this.stopper = stopper;
  }

  private static VarHandle depthHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Gate.class, "depth", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  // ---- the guest's thread ----

  /** Lets the current thread in; {@link #exit} must follow. */
  public void enter() {
    Thread thread = Thread.currentThread();
    if (visitor != thread) {
      visitor = thread;
    }
    DEPTH.setRelease(this, depth + 1);
    if (cancelled) {
      exit();
      throw refusal();
    }
  }

  /** Lets the current thread out. */
  public void exit() {
    int left = depth - 1;
    DEPTH.setRelease(this, left);
    if (watched && left == 0) {
      settle();
    }
  }

  private synchronized void settle() {
    if (interrupted) {
      interrupted = false;
      Thread.interrupted();
    }
    stopping = cancelled;
    watched = cancelled;
    if (closed) {
      release();
    }
  }

  /** Stops the guest if it has to; called where Endive's own checks do not reach. */
  public void check() {
    if (stopping) {
      throw new WasmInterruptedException("stopped");
    }
  }

  /** Returns whether the call that runs has to stop. */
  public boolean isStopping() {
    return stopping;
  }

  /** Returns the exception of a call of a cancelled or closed instance. */
  public static EngineException refusal() {
    return new EngineException.Interrupted(
        List.of(), new IllegalStateException("the instance is closed"));
  }

  // ---- other threads ----

  /** Stops the call that a thread is in, if it is in one. */
  public synchronized void interrupt(Thread thread) {
    if (!stopIfInside(thread)) {
      watched = cancelled;
    }
  }

  private boolean stopIfInside(Thread thread) {
    watched = true;
    if (thread != Thread.currentThread()) {
      passSafepoint(thread);
    }
    if ((int) DEPTH.getAcquire(this) == 0 || visitor != thread) {
      return false;
    }
    stopping = true;
    stopper.run();
    // A thread that stops itself is in a host function; it meets check() on its way back.
    if (thread != Thread.currentThread() && !thread.isInterrupted()) {
      interrupted = true;
      thread.interrupt();
    }
    return true;
  }

  /** The trace itself is of no interest: a thread has to be at a safepoint to give one. */
  private static void passSafepoint(Thread thread) {
    thread.getStackTrace();
  }

  /** Refuses calls from now on, and stops the running one; returns whether there is one. */
  public synchronized boolean cancel() {
    cancelled = true;
    stopping = true;
    watched = true;
    Thread inside = visitor;
    while (inside != null) {
      if (stopIfInside(inside)) {
        return true;
      }
      Thread now = visitor;
      inside = now == inside ? null : now;
    }
    return false;
  }

  /** Sets what {@link #close} frees. */
  public synchronized void onRelease(Runnable action) {
    release = action;
  }

  /** Cancels, and frees the instance, when a running call has ended. */
  public synchronized void close() {
    if (!closed) {
      closed = true;
      if (!cancel()) {
        release();
      }
    }
  }

  private void release() {
    Runnable action = release;
    release = null;
    if (action != null) {
      action.run();
    }
  }
}
