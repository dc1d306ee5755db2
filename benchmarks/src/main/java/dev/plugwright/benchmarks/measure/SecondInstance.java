package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long an instance takes from its making to its first result. */
final class SecondInstance {
  private static final int INSTANCES = 31;

  private SecondInstance() {}

  static String markdown() {
    try (PluginEngine engine = PluginEngine.create()) {
      Clock start = Clock.now();
      PluginModule module = engine.load(Main.guest());
      StringBuilder out = new StringBuilder(Main.engine(engine));
      out.append("| to the first result | elapsed | processor |\n|---|---:|---:|\n");
      firstResult(module);
      row(out, "load, and first instance", start.passed());
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      out.append(
          "| the same, since Java was started | %d ms | |%n"
              .formatted(System.currentTimeMillis() - started));
      List<Clock> later = new ArrayList<>();
      for (int i = 1; i < INSTANCES; i++) {
        later.add(firstResult(module));
      }
      row(out, "second instance", later.getFirst());
      later.sort(Comparator.comparing(Clock::elapsed));
      row(
          out,
          "median of the %d after the first".formatted(later.size()),
          later.get(later.size() / 2));
      row(out, "slowest of them", later.getLast());
      return out.toString();
    }
  }

  private static Clock firstResult(PluginModule module) {
    Clock start = Clock.now();
    try (PluginInstance<Mixed> instance = module.instantiate(Mixed.class)) {
      if (!instance.api().greet("Ada").equals("Hello, Ada!")) {
        throw new AssertionError("wrong answer");
      }
      return start.passed();
    }
  }

  private static void row(StringBuilder out, String label, Clock time) {
    out.append(
        "| %s | %.2f ms | %.2f ms |%n"
            .formatted(label, time.elapsed() / 1e6, time.processor() / 1e6));
  }
}
