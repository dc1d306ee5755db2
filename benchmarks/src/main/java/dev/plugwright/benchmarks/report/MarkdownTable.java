package dev.plugwright.benchmarks.report;

import dev.plugwright.benchmarks.report.Report.Figure;
import java.util.Map;

/** A run as Markdown tables: times with their errors, ratios, and bytes allocated. */
final class MarkdownTable {
  private final Report report;

  MarkdownTable(Report report) {
    this.report = report;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    out.append("### ").append(report.title()).append("\n\n");
    out.append(report.machine()).append(".  \n");
    out.append(report.effort())
        .append(
            "; time is processor time of the calling thread, ± half of its 99.9 % confidence interval.\n\n");
    out.append("| case | contestant | time | ± | times ours | elapsed | allocated |\n");
    out.append("|---|---|---:|---:|---:|---:|---:|\n");
    report.cases().forEach((name, contestants) -> rows(out, name, contestants));
    return out.toString();
  }

  private static void rows(StringBuilder out, String name, Map<String, Figure> contestants) {
    String label = name;
    for (Map.Entry<String, Figure> entry : contestants.entrySet()) {
      Figure figure = entry.getValue();
      out.append(
          "| %s | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  label,
                  entry.getKey(),
                  Report.time(figure.nanoseconds()),
                  error(figure),
                  Report.digits(Report.ratio(contestants, figure)),
                  Report.time(figure.elapsed()),
                  Report.bytes(figure)));
      label = "";
    }
  }

  private static String error(Figure figure) {
    double share = figure.error() / figure.nanoseconds() * 100;
    return Double.isNaN(share) ? "?" : "%.0f %%".formatted(share);
  }
}
