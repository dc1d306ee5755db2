package dev.plugwright.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.bindgen.rust.RustBackend;
import org.junit.jupiter.api.Test;

/** Backends are found by their language. */
class BackendsTest {
  @Test
  void rustIsThere() {
    assertThat(Backends.of("rust")).isInstanceOf(RustBackend.class);
    assertThat(Backends.all()).extracting(Backend::language).isSorted().contains("rust");
  }

  @Test
  void anUnknownLanguageIsToldWithThoseThatThereAre() {
    assertThatThrownBy(() -> Backends.of("cobol"))
        .isInstanceOf(BindgenException.class)
        .hasMessageStartingWith("unknown language 'cobol': choose one of ")
        .hasMessageContaining("rust");
  }
}
