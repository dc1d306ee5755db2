package dev.plugwright.internal.observe;

import static java.lang.invoke.MethodHandles.lookup;

import dev.plugwright.internal.background.Fields;
import java.lang.invoke.VarHandle;

/**
 * Counts calls that run one after the other, and says whether one is running.
 *
 * <p>One number does both, because each call writes it when it starts and when it ends: it grows by
 * one each time, and is odd while a call is running.
 */
public class CallCount {
  private static final VarHandle TURN = Fields.handle(lookup(), "turn", long.class);

  private long turn;

  /** The turn at the start, moved by two for each correction, so that it stays even. */
  private long start;

  /**
   * Starts at zero.
   *
   * @param start an even number, far from that of any other count of the same instance
   */
  public CallCount(long start) {
    this.turn = start;
    this.start = start;
  }

  /** Begins a call; the compiler keeps this before what the thread reads next. */
  public final void begin() {
    TURN.setOpaque(this, turn + 1);
  }

  /** Ends a call; a thread that sees this sees everything that the caller wrote before. */
  public final void end() {
    TURN.setRelease(this, turn + 1);
  }

  /**
   * Corrects the number of calls: up for a call inside of the running one, down for one that did
   * not reach the plugin.
   */
  public final void correct(int calls) {
    start -= 2L * calls;
  }

  /** Returns whether a call is running, to the thread that would be inside. */
  public final boolean isBegun() {
    return isCall(turn);
  }

  /**
   * Returns the number of the running call, which is odd, or an even number if no call is running.
   * A thread that sees the end of a call sees everything that its caller wrote before.
   */
  public final long current() {
    return (long) TURN.getAcquire(this);
  }

  /** Returns whether a number that {@link #current} has returned is that of a call. */
  public static boolean isCall(long current) {
    return (current & 1) != 0;
  }

  /** Returns how many calls have begun. */
  final long calls() {
    return turn - start + 1 >> 1;
  }
}
