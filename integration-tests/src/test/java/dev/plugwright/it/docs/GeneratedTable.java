package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that a test generates, between the comments {@code name: begin} and {@code name:
 * end}.
 */
public final class GeneratedTable {
  private GeneratedTable() {}

  /** Checks that a page has the table, or writes it with {@code -Dplugwright.docs=rewrite}. */
  public static void check(Path page, String name, String table) throws IOException {
    String first = "<!-- " + name + ": begin -->\n";
    String text = Files.readString(page);
    int begin = text.indexOf(first) + first.length();
    int end = text.indexOf("<!-- " + name + ": end -->\n");
    assertThat(begin).isBetween(first.length(), end);
    if ("rewrite".equals(System.getProperty("plugwright.docs"))) {
      Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
    } else {
      assertThat(text.substring(begin, end)).isEqualTo(table);
    }
  }
}
