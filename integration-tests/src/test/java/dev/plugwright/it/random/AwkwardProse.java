package dev.plugwright.it.random;

import java.util.List;
import java.util.Random;

/** Descriptions that are something else to Java, Markdown, rustdoc or rustc. */
final class AwkwardProse {
  private static final List<String> PIECES =
      List.of(
          "Plain words.",
          "```\nint a = load();\n```",
          "```rust\nlet a: = 1;\n```",
          "~~~\nunclosed(",
          "```java\nint a = 1;",
          "    indented(code);",
          "<pre>{@code\nif (a < b) {\n  run();\n}\n}</pre>",
          "\u2067\u05e9\u05dc\u05d5\u05dd\u2069 and \u202eabc\u202c.",
          "Ends \\u002a&#47; early, {@code *}{@literal /}.",
          "Brackets [index], [String], [a][b], a[0] and [x](https://example.com).",
          "{@link java.util.List#of(Object) a list}, {@value}, {@inheritDoc}",
          "a List&lt;String&gt; &amp; more &nbsp; &#x202e; \"quoted\" 'single' \\ back\\\\slash \\",
          "<table><tr><td>cell</table> <br/> <i>open",
          "https://example.com/a_b_*c*?d=[e]&f",
          "# heading\n#![deny(warnings)]\n//! inner /* block *&#47; // line",
          "{@code unclosed",
          "`unclosed and ``nested` code",
          "\u00e9\u00df\u4e2d\ud83d\ude00\u200b\ufeff\u2028",
          "- item\n\n      deep\n- [ ] task\n> quote\n| a | b |",
          "@throws nothing",
          "");

  private final Random random;

  AwkwardProse(Random random) {
    this.random = random;
  }

  /** A documentation comment. */
  String comment() {
    StringBuilder text = new StringBuilder("/**\n");
    for (int i = random.nextInt(4); i >= 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      piece.lines().forEach(line -> text.append(" * ").append(line).append('\n'));
      text.append(" *\n");
    }
    return text.append(" */\n").toString();
  }
}
