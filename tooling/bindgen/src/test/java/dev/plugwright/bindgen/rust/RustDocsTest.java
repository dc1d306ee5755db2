package dev.plugwright.bindgen.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RustDocsTest {
  private static List<String> docs(String... markdown) {
    return RustDocs.of(List.of(markdown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "``` | ```text",
        "~~~ | ~~~text",
        "```` | ````text",
        "```rust | ```text",
        "```should_panic | ```text",
        "``` ignore, rust | ```text",
        "```edition2021 | ```text",
        "```E0277 | ```text",
        "```{.rust} | ```text",
        "```java | ```java",
        "  ```JSON title=x | ```json"
      })
  void aBlockOfCodeIsNeverRust(String start, String expected) {
    String end = expected.replaceAll("[a-z]", "");
    assertThat(docs(start, "  new A();", end, "x"))
        .containsExactly(expected, "  new A();", end, "x");
  }

  @Test
  void aBlockEndsWithTheDescription() {
    assertThat(docs("```", "~~~", "```java", "x")).endsWith("~~~", "```java", "x", "```");
    assertThat(docs("~~~", "```", "~~~~", "[x]")).endsWith("~~~", "\\[x\\]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202a", "\u202E", "\u2066", "\u2069", "\r", "\0", "\u001b", "\ud800"})
  void charactersThatRustcRefusesAreLeftOut(String character) {
    assertThat(docs("a" + character + "b", "```java", "x" + character + "y", "```"))
        .containsExactly("ab", "```java", "xy", "```");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "args[0] and [String] | args\\[0\\] and \\[String\\]",
        "\\[a\\] | \\[a\\]",
        "`args[0] < 1` | `args[0] < 1`",
        "``a ` [b]`` [c] | ``a ` [b]`` \\[c\\]",
        "[text](https://x.y/z) | [text](https://x.y/z)",
        "see https://x.y/z. | see <https://x.y/z>.",
        "<https://x.y> | <https://x.y>",
        "a List<String> | a List&lt;String>",
        "    indented | indented"
      })
  void bracketsAndAddressesAreText(String markdown, String expected) {
    assertThat(docs(markdown)).containsExactly(expected);
  }
}
