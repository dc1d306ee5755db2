package dev.plugwright.benchmarks.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Lines over one axis, from zero. */
final class Plot {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 180;
  private static final int LEFT = 60;
  private static final int TOP = 70;

  private final String title;
  private final String axis;
  private final double[] x;
  private final StringBuilder panels = new StringBuilder();
  private int top = TOP;

  Plot(String title, String axis, double[] x) {
    this.title = title;
    this.axis = axis;
    this.x = x;
  }

  /** Adds a panel with one line of its own scale. */
  Plot line(String label, DoubleStream values) {
    double[] y = values.toArray();
    double most = Arrays.stream(y).max().orElse(1) * 1.2;
    double last = x[x.length - 1];
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < y.length; i++) {
      double across = LEFT + x[i] / last * (WIDTH - 2 * LEFT);
      double down = top + HEIGHT * (1 - y[i] / most);
      points.append(format("%.1f,%.1f ", across, down));
    }
    int bottom = top + HEIGHT;
    text(LEFT, top - 8, "start", label);
    text(LEFT - 6, top + 10, "end", format("%.1f", most));
    text(LEFT - 6, bottom, "end", "0");
    text(WIDTH - LEFT, bottom + 16, "end", format("%,.0f %s", last, axis));
    panels.append(
        format(
            "<path d=\"M%d %dV%dH%d\" stroke=\"#999999\" fill=\"none\"/>%n",
            LEFT, top, bottom, WIDTH - LEFT));
    panels.append(
        format(
            "<polyline points=\"%s\" stroke=\"#1f6f8b\" stroke-width=\"2\" fill=\"none\"/>%n",
            points.toString().strip()));
    top = bottom + TOP;
    return this;
  }

  String svg() {
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
            WIDTH, top, WIDTH, top)
        + format("<text x=\"12\" y=\"26\" font-size=\"17\" font-weight=\"bold\">%s</text>%n", title)
        + panels
        + "</svg>\n";
  }

  private void text(int across, int down, String anchor, String text) {
    panels.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", across, down, anchor, text));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
