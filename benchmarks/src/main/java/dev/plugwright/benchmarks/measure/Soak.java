package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.benchmarks.measure.Mixed.Note;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Many calls of mixed sizes in one instance, and what memory does meanwhile. */
final class Soak {
  private static final int SAMPLES = 100;

  /** Samples while the JIT still makes code; they are in the plot, but not in the range. */
  private static final int WARM_UP = SAMPLES / 5;

  private static final int LARGEST = 256 << 10;
  private static final int PAGE = 64 << 10;

  private final SplittableRandom random = new SplittableRandom(5);
  private final List<Note> notes =
      IntStream.range(0, 100).mapToObj(i -> new Note(i, "note " + "x".repeat(i))).toList();
  private final byte[] bytes = new byte[LARGEST];
  private final Mixed plugin;

  private Soak(Mixed plugin) {
    this.plugin = plugin;
  }

  /** Memory after some calls. */
  private record Sample(double calls, double guest, double heap) {}

  static String markdown(Path directory) throws IOException {
    long calls = Long.getLong("calls", 1_000_000);
    try (PluginEngine engine = PluginEngine.create();
        PluginInstance<Mixed> instance = engine.load(Main.guest()).instantiate(Mixed.class)) {
      Soak soak = new Soak(instance.api());
      // The largest size comes once before the first sample; later growth is a leak.
      soak.echo(LARGEST);
      List<Sample> samples = new ArrayList<>();
      Clock start = Clock.now();
      for (int sample = 0; sample <= SAMPLES; sample++) {
        samples.add(soak.sample(calls * sample / SAMPLES));
        long end = Math.min(calls, calls * (sample + 1) / SAMPLES);
        for (long i = calls * sample / SAMPLES; i < end; i++) {
          soak.call();
        }
      }
      Files.writeString(directory.resolve("measure-soak.svg"), plot(samples));
      return Main.engine(engine) + table(calls, samples, start.passed());
    }
  }

  /** Nine of ten calls are small; the sizes of the others spread over all powers of two. */
  private void call() {
    int kind = random.nextInt(20);
    if (kind < 9) {
      plugin.add(kind, 1);
    } else if (kind < 14) {
      plugin.greet("Ada");
    } else if (kind < 18) {
      plugin.echoNotes(notes.subList(0, random.nextInt(8)));
    } else if (kind == 18) {
      plugin.echoNotes(notes.subList(0, random.nextInt(notes.size())));
    } else {
      echo(random.nextInt(1 << random.nextInt(4, 19)));
    }
  }

  private void echo(int length) {
    byte[] sent = length == LARGEST ? bytes : new byte[length];
    if (plugin.echoBytes(sent).length != length) {
      throw new AssertionError("wrong answer");
    }
  }

  private Sample sample(long calls) {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Sample(calls, (double) plugin.memoryPages() * PAGE, heap);
  }

  private static String plot(List<Sample> samples) {
    double[] calls = samples.stream().mapToDouble(Sample::calls).toArray();
    return new Plot("Memory during many calls of mixed sizes", "calls", calls)
        .line("guest memory, MiB", samples.stream().mapToDouble(s -> s.guest() / (1 << 20)))
        .line(
            "host heap after collection, MiB",
            samples.stream().mapToDouble(s -> s.heap() / (1 << 20)))
        .svg();
  }

  private static String table(long calls, List<Sample> samples, Clock time) {
    StringBuilder out = new StringBuilder();
    out.append(
        "%,d calls of mixed sizes; %.1f s elapsed, %.1f s of the thread.%n%n"
            .formatted(calls, time.elapsed() / 1e9, time.processor() / 1e9));
    out.append("| after calls | guest memory | host heap after collection |\n|---:|---:|---:|\n");
    for (int i = 0; i < samples.size(); i += SAMPLES / 10) {
      Sample sample = samples.get(i);
      out.append(
          "| %,.0f | %,.0f KiB | %,.0f KiB |%n"
              .formatted(sample.calls(), sample.guest() / 1024, sample.heap() / 1024));
    }
    DoubleSummaryStatistics warm =
        samples.stream().skip(WARM_UP).mapToDouble(Sample::heap).summaryStatistics();
    out.append(
        "%nHost heap after the first fifth of the calls: %,.0f to %,.0f KiB.%n"
            .formatted(warm.getMin() / 1024, warm.getMax() / 1024));
    return out.toString();
  }
}
