package dev.plugwright.bindgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackendsTest {
  private static final String TEXT = "plugwright-contract 1\ninterface Tools\nfn f(a: i32)\n";

  static List<String> languages() {
    return Backends.languages();
  }

  @Test
  void rustIsTheFirstLanguage() {
    assertThat(languages()).doesNotHaveDuplicates().first().isEqualTo("rust");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasABackendThatIsDeterministic(String language) throws Exception {
    Backend backend = Backends.of(language);
    assertThat(backend.language()).isEqualTo(language);
    List<SourceFile> files = backend.generate(Contract.parse(TEXT));
    assertThat(files).isNotEmpty().isEqualTo(backend.generate(Contract.parse(TEXT)));
    assertThat(files).allMatch(file -> file.text().endsWith("\n"));
    assertThat(files.stream().map(SourceFile::name)).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownLanguageIsRefusedWithTheChoices() {
    assertThatThrownBy(() -> Backends.of("cobol"))
        .isInstanceOf(BindgenException.class)
        .hasMessage(
            "unknown language 'cobol'; choose one of: " + String.join(", ", Backends.languages()));
  }
}
