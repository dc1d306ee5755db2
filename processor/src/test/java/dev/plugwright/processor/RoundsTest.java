package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor among other processors, modules and class files. */
class RoundsTest {
  private static final String CONTRACT =
      """
      package p;

      import dev.plugwright.annotations.WasmPlugin;

      @WasmPlugin
      public interface Tools {
        Order first(Order order);
      }
      """;

  @TempDir Path work;

  @ParameterizedTest
  @EnumSource
  void waitsForTypesThatOthersGenerate(With with) throws IOException {
    Path source = write("src/p/Tools.java", CONTRACT);
    List<String> options = new ArrayList<>(List.of("-classpath", Compilation.classPath()));
    if (with == With.JAVAC) {
      options.add("-Xlint:-processing"); // it would say that nobody claims @WasmPlugin
    }
    assertGenerated(
        Compilation.of(
            List.of(source), work, with, options, new PlugwrightProcessor(), orderGenerator("*")));
  }

  @ParameterizedTest
  @EnumSource
  void waitsForTypesThatOthersGenerateFromAnnotations(With with) throws IOException {
    List<Path> sources =
        List.of(
            write("src/p/Tools.java", CONTRACT),
            write("src/p/Make.java", "package p;\n\n@interface Make {}\n"),
            write("src/p/Maker.java", "package p;\n\n@Make class Maker {}\n"));
    assertGenerated(
        Compilation.of(
            sources, work, with, List.of(), new PlugwrightProcessor(), orderGenerator("p.Make")));
  }

  private static void assertGenerated(Compilation compilation) {
    assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    assertThat(compilation.files()).containsKeys("Order.java", "ToolsProxy.java", "tools.rs");
    assertThat(compilation.files().get("tools.contract")).contains("record Order { id: i32 }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WasmPlugin", "HostFunctions"})
  void claimsItsAnnotations(String kind) throws IOException {
    Path source =
        write("src/p/Tools.java", CONTRACT.replace("WasmPlugin", kind).replace("Order", "int"));
    Compilation compilation =
        Compilation.of(List.of(source), work, With.JAVAC, List.of(), new PlugwrightProcessor());
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.files()).containsKey("tools.rs");
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheAnnotationsOfOthersAlone(With with) throws IOException {
    List<Path> sources =
        List.of(
            write("src/p/Tools.java", CONTRACT.replace("Order", "int")),
            write("src/p/Make.java", "package p;\n\n@interface Make {}\n"),
            write("src/p/Maker.java", "package p;\n\n@Make class Maker {}\n"));
    SourceGenerator other = orderGenerator("p.Make");
    Compilation compilation =
        Compilation.of(sources, work, with, List.of(), new PlugwrightProcessor(), other);
    assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    assertThat(compilation.files()).containsKeys("Order.java", "tools.rs");
  }

  @Test
  void generatesTheSameTwice() {
    Path everything = Compilation.resource("good/shapes");
    Compilation one =
        Compilation.of(everything, work.resolve("1"), With.JAVAC, new PlugwrightProcessor());
    Compilation two =
        Compilation.of(everything, work.resolve("2"), With.JAVAC, new PlugwrightProcessor());
    assertThat(one.files()).isNotEmpty().isEqualTo(two.files());
  }

  /** The module java.compiler may be there because another module needs it. */
  @ParameterizedTest
  @ValueSource(strings = {"java.base", "java.compiler"})
  void worksInAModule(String present) throws IOException {
    List<Path> sources =
        List.of(
            write("src/p/Tools.java", CONTRACT),
            write("src/p/Order.java", "package p;\n\npublic record Order(int id) {}\n"),
            write(
                "src/p/Inner.java", CONTRACT.replace("public interface Tools", "interface Inner")),
            write(
                "src/p/Console.java",
                CONTRACT
                    .replace("WasmPlugin", "HostFunctions")
                    .replace("public interface Tools", "interface Console")),
            write(
                "src/module-info.java",
                """
                module p {
                  requires static transitive dev.plugwright.annotations;
                  requires dev.plugwright;

                  exports p;
                }
                """));
    Compilation compilation =
        Compilation.of(
            sources,
            work,
            With.JAVAC,
            List.of("--module-path", Compilation.classPath(), "--add-modules", present),
            new PlugwrightProcessor());
    compilation.assertClean();
    assertThat(compilation.files().get("ToolsProxy.java"))
        .as("a module that does not read java.compiler has no such annotation")
        .doesNotContain("@Generated(")
        .contains("@PlugwrightGenerated");
  }

  @ParameterizedTest
  @EnumSource
  void readsTypesFromClassFiles(With with) throws IOException {
    Compilation library =
        library(
            write(
                "lib/p/Order.java",
                """
                    package p;

                    import dev.plugwright.annotations.Unsigned;
                    import java.util.List;

                    public record Order(@Unsigned int id, List<@Unsigned Long> sums) {}
                    """));
    Compilation compilation = compileAgainst(library, CONTRACT, with);
    assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    assertThat(compilation.files().get("tools.contract"))
        .contains("record Order { id: u32, sums: list<u64> }");
  }

  @ParameterizedTest
  @EnumSource
  void readsFixedLayoutsFromClassFiles(With with) throws IOException {
    Compilation library =
        library(
            write(
                "lib/p/Order.java",
                """
                    package p;

                    import dev.plugwright.annotations.*;

                    @FixedLayout
                    public record Order(@Length(2) int[] ids, @Capacity(6) String name) {}
                    """));
    Compilation compilation = compileAgainst(library, CONTRACT, with);
    assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    assertThat(compilation.files().get("tools.contract"))
        .contains("layout Order { ids: [i32; 2], name: text<6> } size 20 align 4");
  }

  @Test
  void reportsFaultsOfClassFilesWhereTheyAreUsed() throws IOException {
    Compilation library =
        library(write("lib/p/Order.java", "package p;\n\npublic record Order(Object id) {}\n"));
    Compilation compilation = compileAgainst(library);
    assertThat(compilation.diagnostics())
        .containsExactly(
            "ERROR Tools.java:7:15 [PW-TYPE-INSTEAD] Object is not supported in contracts. Write a"
                + " record, an enum or a sealed interface of records instead. (in Order.id)");
  }

  @Test
  void reportsFaultsOfClassFilesAtTheTypeThatLeadsToThem() throws IOException {
    Compilation library =
        library(
            write(
                "lib/p/Order.java",
                "package p;\n\nimport java.util.*;\n\n"
                    + "public record Order(List<Optional<Object>> ids, Inner inner) {\n"
                    + "  public record Inner(Map<String, Object[]> parts) {}\n}\n"),
            write(
                "lib/p/Codec.java",
                "package p;\n\nimport java.util.*;\n\npublic interface Codec<T> {\n"
                    + "  Set<T> decode(Map<String, ?> values);\n}\n"));
    String contract =
        """
        package p;

        import dev.plugwright.annotations.WasmPlugin;
        import java.util.*;

        @WasmPlugin
        public interface Tools extends Codec<Double> {
          Map<String, List<Order>> first();
        }
        """;
    Compilation compilation = compileAgainst(library, contract);
    String instead =
        " [PW-TYPE-INSTEAD] Object is not supported in contracts. Write a record, an enum or a"
            + " sealed"
            + " interface of records instead.";
    assertThat(compilation.diagnostics())
        .containsExactly(
            "ERROR Tools.java:7:32 [PW-WILDCARD] The wildcard ? does not name one type."
                + " Write the type itself. (in Codec.decode, Map<String, *?*>)",
            "ERROR Tools.java:8:20" + instead + " (in Order.ids, List<Optional<*Object*>>)",
            "ERROR Tools.java:8:20" + instead + " (in Order.Inner.parts, Map<String, *Object*[]>)",
            "ERROR Tools.java:7:38 [PW-FLOAT-KEY] Double contains a floating-point number, which has"
                + " no total order, so it cannot be an element of a Set. Write a list."
                + " (in Codec<*Double*>, T of Set<T>)");
  }

  private Compilation library(Path... sources) {
    Path out = work.resolve("lib-out");
    Compilation library =
        Compilation.of(List.of(sources), out, With.JAVAC, List.of(), new PlugwrightProcessor());
    assertThat(library.success()).isTrue();
    return library;
  }

  private Compilation compileAgainst(Compilation library) throws IOException {
    return compileAgainst(library, CONTRACT);
  }

  private Compilation compileAgainst(Compilation library, String contract) throws IOException {
    return compileAgainst(library, contract, With.JAVAC);
  }

  private Compilation compileAgainst(Compilation library, String contract, With with)
      throws IOException {
    String separator = System.getProperty("path.separator");
    String classPath = String.join(separator, library.output().toString(), Compilation.classPath());
    return Compilation.of(
        List.of(write("src/p/Tools.java", contract)),
        work.resolve("out"),
        with,
        List.of("-classpath", classPath),
        new PlugwrightProcessor());
  }

  private Path write(String path, String text) throws IOException {
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Returns another processor, which generates the type that the contract uses. */
  private static SourceGenerator orderGenerator(String annotation) {
    return new SourceGenerator(
        annotation, "p.Order", "package p;\n\npublic record Order(int id) {}\n");
  }
}
