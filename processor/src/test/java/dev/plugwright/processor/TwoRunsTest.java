package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two runs of a compiler that write to one folder. */
class TwoRunsTest {
  @TempDir Path work;

  @ParameterizedTest
  @EnumSource
  void aContractOfAnotherPackageKeepsItsFiles(With with) throws IOException {
    Compilation first = compile(with, "one", "interface Tools { int add(int a, int b); }");
    assertThat(first.success()).as("%s", first.diagnostics()).isTrue();
    String before = first.files().get("tools.rs");
    Compilation second = compile(with, "two", "interface Tools { int length(String text); }");
    assertThat(second.diagnostics())
        .filteredOn(it -> it.startsWith("ERROR"))
        .map(it -> it.replaceFirst(".*? \\[", "["))
        .containsExactly(
            "[PW-RESOURCE-TAKEN] META-INF/plugwright/tools.rs is already generated for the"
                + " contract one.Tools, which was compiled to the same folder. Rename one of the"
                + " interfaces, or compile them to different folders.");
    assertThat(second.files()).containsEntry("tools.rs", before);
  }

  @ParameterizedTest
  @EnumSource
  void aNestedContractKeepsItsFiles(With with) throws IOException {
    compile(
        with,
        "one",
        "final class Outer { @dev.plugwright.annotations.WasmPlugin interface Tools { int a(); } }",
        "");
    Compilation second = compile(with, "two", "interface Tools { int length(String text); }");
    assertThat(second.diagnostics()).anyMatch(it -> it.contains("the contract one.Outer$Tools,"));
  }

  @ParameterizedTest
  @EnumSource
  void aContractIsCompiledAgain(With with) throws IOException {
    compile(with, "one", "interface Tools { int add(int a, int b); }");
    Compilation second = compile(with, "one", "interface Tools { int length(String text); }");
    assertThat(second.success()).as("%s", second.diagnostics()).isTrue();
    assertThat(second.files().get("tools.rs")).contains("fn length");
  }

  @ParameterizedTest
  @EnumSource
  void aContractMovesToAnotherPackage(With with) throws IOException {
    Compilation first = compile(with, "one", "interface Tools { int add(int a, int b); }");
    Files.delete(first.output().resolve("one/Tools.class"));
    Compilation second = compile(with, "two", "interface Tools { int length(String text); }");
    assertThat(second.success()).as("%s", second.diagnostics()).isTrue();
    assertThat(second.files().get("tools.rs")).startsWith("// Java interface two.Tools\n");
  }

  private Compilation compile(With with, String packageName, String contract) throws IOException {
    return compile(with, packageName, contract, "@dev.plugwright.annotations.WasmPlugin");
  }

  private Compilation compile(With with, String packageName, String type, String annotation)
      throws IOException {
    Path folder = Files.createDirectories(work.resolve(packageName));
    Path source =
        Files.writeString(
            folder.resolve(type.startsWith("final") ? "Outer.java" : "Tools.java"),
            "package %s;%n%s%n%s%n".formatted(packageName, annotation, type));
    return Compilation.of(List.of(source), work, with, List.of(), new PlugwrightProcessor());
  }
}
