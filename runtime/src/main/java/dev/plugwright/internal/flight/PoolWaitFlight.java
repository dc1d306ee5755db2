package dev.plugwright.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** Records that a thread waited for an instance of a pool. */
@Name("dev.plugwright.PoolWait")
@Label("Plugin Pool Wait")
@Description("A call or lease that waited for an instance of a pool longer than the threshold")
@Category("Plugwright")
@Threshold("20 ms")
@SuppressWarnings("NullAway.Init") // The JFR writes the fields of events that are committed.
final class PoolWaitFlight extends Event {
  @Label("Plugin")
  String plugin;

  @Label("Method")
  @Description("Missing for a lease")
  @Nullable String method;

  @Label("Served")
  @Description("False if the thread timed out, was interrupted, or the pool was closed")
  boolean served;

  @Label("Waiting")
  @Description("How many threads wait when this one has ended")
  int waiting;

  static PoolWaitFlight started() {
    PoolWaitFlight event = new PoolWaitFlight();
    event.begin();
    return event;
  }

  void end(String name, @Nullable String called, boolean successful, int others) {
    end();
    if (shouldCommit()) {
      plugin = name;
      method = called;
      served = successful;
      waiting = others;
      commit();
    }
  }
}
