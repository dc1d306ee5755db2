package dev.plugwright.engine.endive;

import dev.plugwright.spi.engine.EngineException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmInterruptedException;

/**
 * Knows which thread is in an instance, and stops it by interrupting it.
 *
 * <p>An interrupt must never hit a thread that has left, and must be taken back when the thread
 * leaves. To enter and to leave costs no atomic operation: a leaving thread first writes that it is
 * outside, then looks whether someone wants to stop it. Who stops a thread first writes that he
 * wants to, then brings the thread to a safepoint, then looks whether it is inside. The safepoint
 * stands in for the memory fence that the leaving thread saves: either the thread is seen to be
 * outside, or it will see on leaving that it was stopped, and then waits in {@link #settle} until
 * the interrupt has been sent before it takes it back.
 */
final class Gate {
  private static final VarHandle DEPTH = depthHandle();

  /** Frees what the instance holds; runs once, after the last call. */
  private @Nullable Runnable release;

  /** The thread that was inside last. Stored only when it changes: that is cheaper. */
  private @Nullable Thread visitor;

  /** Calls that are running, one inside the other. Only the thread inside changes it. */
  private int depth;

  /** Whether a thread that leaves, or comes back from a host function, has to look closer. */
  private volatile boolean stopping;

  /** Whether the visitor's interrupt is ours. Guarded by this. */
  private boolean interrupted;

  /** Guarded by this. */
  private boolean closed;

  private static VarHandle depthHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Gate.class, "depth", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Lets the current thread in; {@link #exit} must follow. */
  void enter() {
    Thread thread = Thread.currentThread();
    if (visitor != thread) {
      visitor = thread;
    }
    DEPTH.setRelease(this, depth + 1);
  }

  /** Lets the current thread out. */
  void exit() {
    int left = depth - 1;
    DEPTH.setRelease(this, left);
    if (stopping && left == 0) {
      settle();
    }
  }

  private synchronized void settle() {
    if (interrupted) {
      interrupted = false;
      Thread.interrupted();
    }
    stopping = closed;
    if (closed) {
      release();
    }
  }

  /** Stops the guest if someone wants it to; called where Endive's own checks do not reach. */
  void check() {
    if (stopping) {
      throw new WasmInterruptedException("stopped");
    }
  }

  /** Returns whether someone wants the guest to stop. */
  boolean isStopping() {
    return stopping;
  }

  /** Stops the call that a thread is in, if it is in one. */
  synchronized void interrupt(Thread thread) {
    if (!stopIfInside(thread)) {
      stopping = closed;
    }
  }

  private boolean stopIfInside(Thread thread) {
    stopping = true;
    if (thread != Thread.currentThread()) {
      passSafepoint(thread);
    }
    if ((int) DEPTH.getAcquire(this) == 0 || visitor != thread) {
      return false;
    }
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

  /** Sets what {@link #close} frees. */
  synchronized void onRelease(Runnable action) {
    release = action;
  }

  /** Refuses calls, stops the running one, and frees the instance, if need be when it ends. */
  synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    stopping = true;
    Thread inside = visitor;
    while (inside != null) {
      if (stopIfInside(inside)) {
        return;
      }
      Thread now = visitor;
      inside = now == inside ? null : now;
    }
    release();
  }

  private void release() {
    Runnable action = release;
    release = null;
    if (action != null) {
      action.run();
    }
  }

  /** Returns what a call of a closed instance fails with. */
  EngineException closed() {
    return new EngineException.Interrupted(
        List.of(), new IllegalStateException("the instance is closed"));
  }
}
