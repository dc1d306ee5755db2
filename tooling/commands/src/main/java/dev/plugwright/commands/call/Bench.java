package dev.plugwright.commands.call;

import java.time.Duration;
import java.util.Arrays;

/** Measures a call by repeating it. */
public final class Bench {
  private Bench() {}

  /**
   * Repeats a call. Each call is measured on its own, arguments are encoded once, and results are
   * copied from the plugin's memory and not decoded.
   *
   * @param call the call
   * @param engine which engine runs it, for the report
   * @param warmUp how long the call is repeated before it is measured
   * @param calls how many calls are measured, at least 1
   */
  public static BenchReport run(PluginCall call, String engine, Duration warmUp, int calls) {
    long end = System.nanoTime() + warmUp.toNanos();
    int warm = 0;
    do {
      call.invoke();
      warm++;
    } while (System.nanoTime() - end < 0);
    long[] nanos = new long[calls];
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      call.invoke();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return new BenchReport(call.name(), engine, warm, nanos);
  }
}
