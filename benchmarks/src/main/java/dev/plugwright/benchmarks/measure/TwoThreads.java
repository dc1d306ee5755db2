package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.benchmarks.measure.Mixed.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Calls a second in one thread and in two, an instance each on one engine; medians of rounds. */
final class TwoThreads {
  private static final long WARM_UP = 1_000_000_000L * Integer.getInteger("warmup", 15);
  private static final long MEASURED = 700_000_000L;
  private static final int ROUNDS = 15;
  private static final List<Note> NOTES = List.of(new Note(1, "boiler room"), new Note(2, "hall"));

  private TwoThreads() {}

  /** What a thread did. */
  private record Work(long calls, Clock time) {
    double perSecond() {
      return calls * 1e9 / time.elapsed();
    }

    double perProcessorSecond() {
      return calls * 1e9 / time.processor();
    }
  }

  static String markdown() throws Exception {
    try (PluginEngine engine = PluginEngine.create();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      PluginModule module = engine.load(Main.guest());
      StringBuilder out = new StringBuilder(Main.engine(engine));
      out.append(
          "| case | one thread, a second | two threads, a second | ratio | ratio of processor time | least to most |\n");
      out.append("|---|---:|---:|---:|---:|---|\n");
      compare(out, "2 records echoed", module, threads, plugin -> plugin.echoNotes(NOTES));
      compare(out, "guest compute", module, threads, plugin -> plugin.fibonacci(15));
      return out.toString();
    }
  }

  private static void compare(
      StringBuilder out,
      String label,
      PluginModule module,
      ExecutorService threads,
      Consumer<Mixed> call)
      throws Exception {
    try (PluginInstance<Mixed> first = module.instantiate(Mixed.class);
        PluginInstance<Mixed> second = module.instantiate(Mixed.class)) {
      List<Mixed> both = List.of(first.api(), second.api());
      run(both, threads, call, WARM_UP);
      List<Work> ones = new ArrayList<>();
      List<Work> twos = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      List<Double> processorRatios = new ArrayList<>();
      // In turns, so that what else the machine does meets both; each after a collection, which
      // moves the objects: where they lie decides whether the threads share cache lines.
      for (int round = 0; round < ROUNDS; round++) {
        System.gc();
        List<Work> one = run(both.subList(0, 1), threads, call, MEASURED);
        List<Work> two = run(both, threads, call, MEASURED);
        ratios.add(sum(two, Work::perSecond) / sum(one, Work::perSecond));
        processorRatios.add(
            sum(two, Work::perProcessorSecond) / sum(one, Work::perProcessorSecond));
        ones.addAll(one);
        twos.addAll(two);
      }
      Collections.sort(ratios);
      Collections.sort(processorRatios);
      out.append(
          "| %s | %,.0f | %,.0f | %.2f | %.2f | %.2f to %.2f |%n"
              .formatted(
                  label,
                  sum(ones, Work::perSecond) / ROUNDS,
                  sum(twos, Work::perSecond) / ROUNDS,
                  ratios.get(ROUNDS / 2),
                  processorRatios.get(ROUNDS / 2),
                  processorRatios.getFirst(),
                  processorRatios.getLast()));
    }
  }

  private static double sum(List<Work> work, ToDoubleFunction<Work> figure) {
    return work.stream().mapToDouble(figure).sum();
  }

  private static List<Work> run(
      List<Mixed> plugins, ExecutorService threads, Consumer<Mixed> call, long nanoseconds)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(plugins.size());
    List<Future<Work>> futures = new ArrayList<>();
    for (Mixed plugin : plugins) {
      futures.add(
          threads.submit(
              () -> {
                start.await();
                return work(plugin, call, nanoseconds);
              }));
    }
    List<Work> done = new ArrayList<>();
    for (Future<Work> future : futures) {
      done.add(future.get());
    }
    return done;
  }

  private static Work work(Mixed plugin, Consumer<Mixed> call, long nanoseconds) {
    Clock start = Clock.now();
    long calls = 0;
    while (System.nanoTime() - start.elapsed() < nanoseconds) {
      for (int i = 0; i < 100; i++) {
        call.accept(plugin);
      }
      calls += 100;
    }
    return new Work(calls, start.passed());
  }
}
