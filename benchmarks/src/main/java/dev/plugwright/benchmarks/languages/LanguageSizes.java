package dev.plugwright.benchmarks.languages;

import java.io.IOException;
import java.nio.file.Files;

/** The bytes of the same plugins in each language, built to be small. */
public final class LanguageSizes {
  private LanguageSizes() {}

  /** Builds the plugins, and returns a Markdown table of their sizes. */
  public static String markdown() throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder("| language |");
    LanguageGuests.PLUGINS.forEach(plugin -> table.append(" %s |".formatted(plugin)));
    table.append("\n|---|").append("---:|".repeat(LanguageGuests.PLUGINS.size()));
    for (String language : LanguageGuests.LANGUAGES) {
      table.append("\n| ").append(language).append(" |");
      for (String plugin : LanguageGuests.PLUGINS) {
        long size = Files.size(LanguageGuests.build(language, plugin, true));
        table.append(" %,d B |".formatted(size));
      }
    }
    return table.append("\n").toString();
  }
}
