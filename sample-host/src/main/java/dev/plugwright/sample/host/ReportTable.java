package dev.plugwright.sample.host;

import java.util.ArrayList;
import java.util.List;

/** The table at the end of the program's output: what every plugin has done. */
final class ReportTable {

  private static final List<String> HEADER =
      List.of("plugin", "calls", "time", "median", "bytes in", "bytes out");

  private ReportTable() {}

  static String of(List<PluginReport> plugins) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (PluginReport plugin : plugins) {
      rows.add(
          List.of(
              plugin.file(),
              Texts.count(plugin.calls()),
              Texts.milliseconds(plugin.time().toNanos()),
              Texts.milliseconds(plugin.median().toNanos()),
              Texts.count(plugin.bytesIn()),
              Texts.count(plugin.bytesOut())));
    }
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        String pad = " ".repeat(widths[column] - row.get(column).length());
        // Names to the left, numbers to the right.
        table.append("  ").append(column == 0 ? row.get(0) + pad : pad + row.get(column));
      }
      table.append(System.lineSeparator());
    }
    return table.toString();
  }
}
