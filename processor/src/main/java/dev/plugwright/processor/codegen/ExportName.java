package dev.plugwright.processor.codegen;

import java.util.Locale;

/** The names in generated Java of what belongs to one export. */
final class ExportName {
  private ExportName() {}

  /** {@code word_count} to {@code wordCount}. */
  static String camelCase(String exportName) {
    StringBuilder name = new StringBuilder();
    for (String word : exportName.split("_")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? word : capitalised(word));
      }
    }
    return name.isEmpty() ? exportName : name.toString();
  }

  static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
