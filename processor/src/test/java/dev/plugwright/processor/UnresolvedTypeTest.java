package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import dev.plugwright.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that do not exist: the compiler reports those in sources, the processor the others. */
class UnresolvedTypeTest {
  @TempDir Path work;

  @ParameterizedTest
  @EnumSource
  void isReportedByTheCompilerAlone(With with) {
    List<String> errors =
        errors(
            Compilation.of(
                Compilation.resource("refused/unresolved"), work, with, new PlugwrightProcessor()));
    assertThat(errors).noneMatch(it -> it.contains(Message.UNRESOLVED_TYPE.id()));
    assertThat(errors.stream().map(it -> it.split(" ")[1])).doesNotHaveDuplicates();
    for (String missing : List.of("Missing", "Absent", "Lost", "Unknown", "Square")) {
      assertThat(errors).anyMatch(it -> it.contains(missing));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReportedByTheProcessorInAClassFile(With with) throws IOException {
    Path library = work.resolve("library");
    List<Path> sources =
        List.of(
            write("library/p/Missing.java", "package p;\n\npublic record Missing(int id) {}\n"),
            write(
                "library/p/Order.java",
                "package p;\n\npublic record Order(java.util.List<Missing> parts) {}\n"));
    assertThat(Compilation.of(sources, library, With.JAVAC, List.of()).success()).isTrue();
    Files.delete(library.resolve("classes/p/Missing.class"));
    String contract =
        """
        package p;

        @dev.plugwright.annotations.WasmPlugin
        public interface Tools {
          Order first();
        }
        """;
    String separator = System.getProperty("path.separator");
    String classPath = library.resolve("classes") + separator + Compilation.classPath();
    Compilation compilation =
        Compilation.of(
            List.of(write("src/p/Tools.java", contract)),
            work,
            with,
            List.of("-classpath", classPath),
            new PlugwrightProcessor());
    assertThat(compilation.success()).isFalse();
    // Ecj gives up when it reads the class file, and says so itself.
    String expected =
        with == With.JAVAC
            ? "ERROR Tools.java:5:3 "
                + Message.UNRESOLVED_TYPE.id()
                + " A class file refers to p.Missing,"
            : "ERROR The type p.Missing cannot be resolved.";
    assertThat(errors(compilation)).anyMatch(it -> it.startsWith(expected));
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.diagnostics().stream().filter(it -> it.startsWith("ERROR ")).toList();
  }

  private Path write(String path, String text) throws IOException {
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
