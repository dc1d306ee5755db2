package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of annotations that are constants of a class that another processor generates. */
class UnresolvedConstantTest {
  private static final String CONTRACT =
      """
      package p;

      import dev.plugwright.annotations.*;

      @WasmPlugin(revision = Names.NUMBER)
      public interface Tools {
        @WasmName(Names.TEXT)
        int first(@Default(Names.DIGIT) int limit);

        @Was({"older", Names.TEXT + "2"})
        Point move(Point point);

        @FixedLayout
        record Point(@Length(Names.NUMBER) int[] xs, @Capacity(Names.NUMBER) String name) {}
      }
      """;

  private static final String NAMES =
      """
      package p;

      public final class Names {
        public static final int NUMBER = 6;
        public static final String TEXT = "second";
        public static final String DIGIT = "5";

        private Names() {}
      }
      """;

  @TempDir Path work;

  @ParameterizedTest
  @EnumSource
  void waitsForConstantsThatOthersGenerate(With with) throws IOException {
    Compilation compilation =
        compile(with, new PlugwrightProcessor(), new SourceGenerator("*", "p.Names", NAMES));
    assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    assertThat(compilation.files().get("tools.contract"))
        .contains(
            "interface Tools revision 6\n",
            "fn move(point: Point) -> Point was older was second2\n",
            "fn second(limit: i32 = '5') -> i32\n",
            "layout Point { xs: [i32; 6], name: text<6> }");
  }

  /** The compiler reports them, and nothing is generated without them. */
  @ParameterizedTest
  @EnumSource
  void saysNothingOfConstantsThatDoNotExist(With with) throws IOException {
    Compilation compilation = compile(with, new PlugwrightProcessor());
    assertThat(compilation.diagnostics())
        .anyMatch(it -> it.startsWith("ERROR"))
        .noneMatch(it -> it.contains("[PW-"));
    assertThat(compilation.files()).isEmpty();
  }

  private Compilation compile(With with, Processor... processors) throws IOException {
    Path source = Files.createDirectories(work.resolve("src/p")).resolve("Tools.java");
    Files.writeString(source, CONTRACT);
    List<String> options = new ArrayList<>(List.of("-classpath", Compilation.classPath()));
    if (with == With.JAVAC) {
      options.add("-Xlint:-processing"); // it would say that nobody claims the annotations
    }
    return Compilation.of(List.of(source), work, with, options, processors);
  }
}
