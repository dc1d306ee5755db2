package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import dev.plugwright.processor.report.Message;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that {@code @Convert} does not admit, which javac sees before the processor does. */
class RefusedConverterTest {
  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"not-a-converter", "raw-converter"})
  void javacRefusesTheAnnotation(String name) {
    Compilation compilation = compile(name, With.JAVAC);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.diagnostics())
        .isNotEmpty()
        .allMatch(it -> it.startsWith("ERROR Contract.java:8:"))
        .allMatch(it -> it.contains("WireConverter<?,?>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-converter", "raw-converter"})
  void theProcessorRefusesTheClassInEcj(String name) {
    assertThat(compile(name, With.ECJ).diagnostics())
        .anyMatch(it -> it.startsWith("ERROR") && it.contains(Message.CONVERTER_CLASS.id()));
  }

  private Compilation compile(String name, With with) {
    return Compilation.of(
        Compilation.resource("refused/" + name), work, with, new PlugwrightProcessor());
  }
}
