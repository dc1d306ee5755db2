package dev.plugwright.benchmarks.languages;

import dev.plugwright.benchmarks.languages.LanguageGuests.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The bytes of the same plugins in each language, built to be small. */
public final class LanguageSizes {
  private static final List<Row> ROWS =
      List.of(
          new Row("C, `-Oz`", "c", Build.SMALLEST),
          new Row("Rust, `opt-level = \"z\"`", "rust", Build.SMALLEST),
          new Row("AssemblyScript, `-Oz --runtime minimal`", "assemblyscript", Build.SMALLEST),
          new Row("AssemblyScript, `-Oz`", "assemblyscript", Build.SMALL),
          new Row("Go, `-ldflags=-s`", "go", Build.SMALLEST));

  private LanguageSizes() {}

  private record Row(String label, String language, Build how) {}

  /** Builds the plugins, and returns a Markdown table of their sizes. */
  public static String markdown() throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder("| |");
    LanguageGuests.PLUGINS.forEach(plugin -> table.append(" %s |".formatted(plugin)));
    table.append("\n|---|").append("---:|".repeat(LanguageGuests.PLUGINS.size()));
    for (Row row : ROWS) {
      table.append("\n| ").append(row.label).append(" |");
      for (String plugin : LanguageGuests.PLUGINS) {
        long size = Files.size(LanguageGuests.build(row.language, plugin, row.how));
        table.append(" %,d B |".formatted(size));
      }
    }
    return table.append("\n").toString();
  }
}
