package dev.plugwright.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Elapsed time and processor time of the thread that measures. */
record Clock(long elapsed, long processor) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static Clock now() {
    return new Clock(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
  }

  Clock passed() {
    Clock now = now();
    return new Clock(now.elapsed - elapsed, now.processor - processor);
  }
}
