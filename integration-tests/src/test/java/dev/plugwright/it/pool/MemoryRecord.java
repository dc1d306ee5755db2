package dev.plugwright.it.pool;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The memory of this process while a test runs, as a table and as a plot. */
final class MemoryRecord {
  private static final double MEBIBYTE = 1 << 20;
  private static final int WIDTH = 860;
  private static final int HEIGHT = 150;
  private static final int MARGIN = 60;

  private final String title;
  private final List<Sample> samples = new ArrayList<>();

  MemoryRecord(String title) {
    this.title = title;
  }

  /**
   * The memory after some calls, in MiB.
   *
   * @param heap after a collection
   * @param direct of direct buffers
   * @param resident of the whole process; 0 where the system does not tell it
   */
  record Sample(long calls, double heap, double direct, double resident) {}

  /** Adds a sample; collects garbage first. */
  Sample sample(long calls) throws InterruptedException, IOException {
    double heap = settledHeap();
    double direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    Sample sample = new Sample(calls, heap, direct / MEBIBYTE, settledResident());
    samples.add(sample);
    return sample;
  }

  /** A compiler of the engine that is written in Java has its work in the heap until it is done. */
  private static double settledHeap() throws InterruptedException {
    double lowest = collected();
    for (int same = 0, left = 100; same < 4 && left > 0; left--) {
      Thread.sleep(20);
      double now = collected();
      same = now < lowest - 1 ? 0 : same + 1;
      lowest = Math.min(lowest, now);
    }
    return lowest;
  }

  private static double collected() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }

  /** The collector gives memory back in a thread of its own, for a while after a collection. */
  private static double settledResident() throws InterruptedException, IOException {
    double lowest = resident();
    for (int same = 0, left = 100; same < 6 && left > 0; left--) {
      Thread.sleep(50);
      double now = resident();
      same = now < lowest - 1 ? 0 : same + 1;
      lowest = Math.min(lowest, now);
    }
    return lowest;
  }

  private static double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  /** Returns by how much a value has grown since a sample, at most. */
  double growth(int since, ToDoubleFunction<Sample> value) {
    double first = value.applyAsDouble(samples.get(since));
    return samples.stream().skip(since).mapToDouble(value).max().orElse(first) - first;
  }

  /** Writes {@code NAME.csv} and {@code NAME.svg}. */
  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    StringBuilder csv = new StringBuilder("calls,heap MiB,direct MiB,resident MiB\n");
    for (Sample it : samples) {
      csv.append(format("%d,%.1f,%.1f,%.1f%n", it.calls, it.heap, it.direct, it.resident));
    }
    Files.writeString(folder.resolve(name + ".csv"), csv);
    Files.writeString(folder.resolve(name + ".svg"), svg());
  }

  private String svg() {
    StringBuilder svg = new StringBuilder();
    int height = MARGIN + 3 * (HEIGHT + MARGIN);
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
            WIDTH, height));
    text(svg, 12, 26, "start", title);
    panel(svg, MARGIN, "heap after a collection, MiB", Sample::heap);
    panel(svg, 2 * MARGIN + HEIGHT, "direct buffers, MiB", Sample::direct);
    panel(svg, 3 * MARGIN + 2 * HEIGHT, "process, MiB", Sample::resident);
    return svg.append("</svg>\n").toString();
  }

  private void panel(StringBuilder svg, int top, String label, ToDoubleFunction<Sample> value) {
    double most = Math.max(1, samples.stream().mapToDouble(value).max().orElse(1) * 1.2);
    long last = samples.getLast().calls;
    int bottom = top + HEIGHT;
    StringBuilder points = new StringBuilder();
    for (Sample sample : samples) {
      double across = MARGIN + (double) sample.calls / last * (WIDTH - 2 * MARGIN);
      points.append(
          format("%.1f,%.1f ", across, bottom - HEIGHT * value.applyAsDouble(sample) / most));
    }
    text(svg, MARGIN, top - 8, "start", label);
    text(svg, MARGIN - 6, top + 10, "end", format("%.0f", most));
    text(svg, MARGIN - 6, bottom, "end", "0");
    text(svg, WIDTH - MARGIN, bottom + 16, "end", format("%,d calls", last));
    svg.append(
        format(
            "<path d=\"M%d %dV%dH%d\" stroke=\"#999999\" fill=\"none\"/>%n"
                + "<polyline points=\"%s\" stroke=\"#1f6f8b\" stroke-width=\"2\" fill=\"none\"/>%n",
            MARGIN, top, bottom, WIDTH - MARGIN, points.toString().strip()));
  }

  private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
    svg.append(
        format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
