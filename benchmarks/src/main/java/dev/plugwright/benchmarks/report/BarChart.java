package dev.plugwright.benchmarks.report;

import dev.plugwright.benchmarks.report.Report.Figure;
import java.util.Locale;
import java.util.Map;

/** A run as bars: one block for each case, logarithmic time, errors as whiskers. */
final class BarChart {
  private static final int WIDTH = 860;
  private static final int LEFT = 110;
  private static final int BAR_SPACE = 440;
  private static final int BAR = 16;
  private static final int ROW = 22;
  private static final int HEADER = 74;
  private static final int CASE_HEADER = 30;

  private final Report report;
  private final StringBuilder out = new StringBuilder();
  private int y = HEADER;

  BarChart(Report report) {
    this.report = report;
  }

  String svg() {
    int rows = report.cases().values().stream().mapToInt(c -> c.size() * ROW + CASE_HEADER).sum();
    int height = HEADER + rows + 20;
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
        WIDTH, height, WIDTH, height);
    line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
    text(12, 24, "font-size=\"17\" font-weight=\"bold\" fill=\"#1a1a1a\"", report.title());
    text(12, 44, "font-size=\"11\" fill=\"#555555\"", report.machine());
    text(
        12,
        60,
        "font-size=\"11\" fill=\"#555555\"",
        report.effort()
            + "; processor time per operation, shorter is better, logarithmic in each block");
    report.cases().forEach(this::block);
    line("</svg>");
    return out.toString();
  }

  private void block(String name, Map<String, Figure> contestants) {
    text(12, y + 20, "font-weight=\"bold\" fill=\"#1a1a1a\"", name);
    y += CASE_HEADER;
    double least =
        contestants.values().stream().mapToDouble(Figure::nanoseconds).min().orElse(1) / 2;
    double most =
        contestants.values().stream().mapToDouble(f -> f.nanoseconds() + error(f)).max().orElse(1);
    contestants.forEach(
        (contestant, figure) -> {
          bar(contestant, figure, Report.ratio(contestants, figure), least, most);
          y += ROW;
        });
  }

  private void bar(String contestant, Figure figure, double ratio, double least, double most) {
    int end = position(figure.nanoseconds(), least, most);
    int from = position(Math.max(least, figure.nanoseconds() - error(figure)), least, most);
    int to = position(figure.nanoseconds() + error(figure), least, most);
    int middle = y + BAR / 2;
    boolean ours = contestant.equals(Report.OURS);
    text(LEFT - 8, y + 12, "text-anchor=\"end\" fill=\"#1a1a1a\"", contestant);
    line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
        LEFT, y, Math.max(1, end - LEFT), BAR, ours ? "#1f6f8b" : "#b8c4cc");
    line(
        "<path d=\"M%d %dH%dM%d %dv8M%d %dv8\" stroke=\"#333333\" fill=\"none\"/>",
        from, middle, to, from, middle - 4, to, middle - 4);
    text(
        to + 8,
        y + 12,
        ours ? "font-weight=\"bold\" fill=\"#1a1a1a\"" : "fill=\"#1a1a1a\"",
        "%s%s %s"
            .formatted(
                Report.time(figure.nanoseconds()),
                ours || Double.isNaN(ratio) ? "" : " (" + Report.digits(ratio) + " x)",
                Report.bytes(figure)));
  }

  private static double error(Figure figure) {
    return Double.isNaN(figure.error()) ? 0 : figure.error();
  }

  private static int position(double value, double least, double most) {
    return LEFT + (int) (BAR_SPACE * Math.log(value / least) / Math.log(most / least));
  }

  private void text(int x, int at, String attributes, String text) {
    line(
        "<text x=\"%d\" y=\"%d\" %s>%s</text>",
        x, at, attributes, text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
