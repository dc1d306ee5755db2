package dev.plugwright.bindgen.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RustNamesTest {
  @ParameterizedTest
  @CsvSource({
    "wordCount, word_count",
    "words, words",
    "parseURL, parse_url",
    "URLParser, url_parser",
    "utf8Length, utf8_length",
    "already_snake, already_snake",
    "SitePlugin, site_plugin",
    "x, x",
    "self, self_",
    "match, match"
  })
  void methodsAndFieldsBecomeSnakeCase(String javaName, String name) {
    assertThat(RustNames.snakeCase(javaName)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "INFO, Info",
    "FATAL_ERROR, FatalError",
    "notFound, NotFound",
    "NotFound, NotFound",
    "UTF8, Utf8",
    "V_2, V2",
    "X, X",
    "SELF, Self_"
  })
  void constantsBecomePascalCase(String javaName, String name) {
    assertThat(RustNames.pascalCase(javaName)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"_404, _404", "_2D, _2d", "_404_NOT_FOUND, _404NotFound", "_A, A", "INFO, Info"})
  void constantsOfDigitsKeepTheirUnderscore(String javaName, String name) {
    assertThat(RustNames.constant(javaName)).isEqualTo(name);
  }

  @Test
  void onlyKeywordsAreEscaped() {
    assertThat(RustNames.escape("match")).isEqualTo("r#match");
    assertThat(RustNames.escape("self_")).isEqualTo("self_");
    assertThat(RustNames.escape("words")).isEqualTo("words");
  }

  @Test
  void identifiersAreAsciiAndNotUnescapable() {
    assertThat(RustNames.isIdentifier("word_count2")).isTrue();
    assertThat(RustNames.isIdentifier("match")).isTrue();
    assertThat(RustNames.isIdentifier("2words")).isFalse();
    assertThat(RustNames.isIdentifier("wörter")).isFalse();
    assertThat(RustNames.isIdentifier("crate")).isFalse();
    assertThat(RustNames.isIdentifier("")).isFalse();
  }
}
