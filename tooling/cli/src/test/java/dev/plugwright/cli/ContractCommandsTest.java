package dev.plugwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on contracts, run on the plugins of the sample. */
class ContractCommandsTest {
  private static final Path CLASSES = Program.SAMPLE.resolve("classes");
  private static final Path CONTRACT =
      CLASSES.resolve("META-INF/plugwright/chapter_plugin.contract");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void copyPlugins() throws IOException {
    program = new Program(folder);
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Files.copy(Program.SAMPLE.resolve("plugins/20-reading-stats.wasm"), plugins.resolve("a.wasm"));
    Files.copy(
        Program.SAMPLE.resolve("test-plugins/50-panic-on-demand.wasm"), plugins.resolve("b.wasm"));
  }

  /** Writes a version of the contract in which a part is replaced. */
  private String contract(String file, String before, String after) throws IOException {
    String text = Files.readString(CONTRACT);
    assertThat(text).contains(before);
    Files.writeString(folder.resolve(file), text.replace(before, after));
    return file;
  }

  private String unchanged() throws IOException {
    return contract("same.contract", "", "");
  }

  private String withLanguage() throws IOException {
    return contract(
        "language.contract",
        "attributes: map<string, string>",
        "attributes: map<string, string>, language: string = 'en'");
  }

  private String withMethod() throws IOException {
    return contract("method.contract", "fn info()", "fn finish()\nfn info()");
  }

  @Test
  void describeTellsWhatAPluginIs() throws Exception {
    Run run = program.run("describe", "plugins/a.wasm");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("a.wasm\n")
        .contains("\n  size         ")
        .contains("  ABI version  1\n")
        .contains("  WASI         not needed\n")
        .contains("exports:\n")
        .contains("  info () -> i64\n")
        .contains("  interface ChapterPlugin\n")
        .contains("  fn process(chapter: Chapter) -> Chapter ! ChapterProblem\n");
    assertThat(program.run("describe", "--json", "plugins/a.wasm").out())
        .startsWith("{\n  \"name\" : \"a.wasm\",\n  \"size\" : ")
        .contains("\"abi\" : 1")
        .contains("\"interface\" : \"ChapterPlugin\"");
  }

  @Test
  void checkAcceptsPluginsOfTheContract() throws Exception {
    Run run = program.run("check", "--host", CLASSES.toString(), "plugins");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            plugins/a.wasm: works (ChapterPlugin)
            plugins/b.wasm: works (ChapterPlugin)
            2 plugins: 2 works
            """);
    assertThat(run.exit()).isZero();
  }

  @Test
  void checkReportsAllPluginsAndFailsForOne() throws Exception {
    Files.writeString(folder.resolve("plugins/c.wasm"), "hello");
    Run run = program.run("check", "--host", withMethod(), "plugins");
    String refusal =
        """
          - method finish: fn finish in the host, nothing in the plugin (refused; give it a default body in the host's contract, or rebuild the plugin)
          Rebuild the plugin against the host's contract, or load it with the host it was built for.
        """;
    assertThat(run.out())
        .isEqualTo(
            "plugins/a.wasm: refused (ChapterPlugin)\n"
                + refusal
                + "plugins/b.wasm: refused (ChapterPlugin)\n"
                + refusal
                + "plugins/c.wasm: refused\n"
                + "  - not a valid Wasm module: bad magic number, not a Wasm binary (at byte 0);"
                + " build or copy it again\n"
                + "3 plugins: 3 refused\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void checkTellsWithWhichReleasesAPluginWorks() throws Exception {
    assertThat(program.run("release", "--as", "1.0.0", unchanged()).out())
        .isEqualTo("contracts/released/ChapterPlugin-1.0.0.contract\n");
    assertThat(program.run("release", "--as", "1.10.0", withLanguage()).exit()).isZero();
    assertThat(program.run("release", "--as", "2.0.0", withMethod()).exit()).isZero();
    Run run =
        program.run(
            "check",
            "--host",
            "language.contract",
            "--released",
            "contracts/released",
            "plugins/a.wasm");
    assertThat(run.out())
        .startsWith(
            "plugins/a.wasm: works with default (ChapterPlugin)\n  - record Chapter, field language: ")
        .endsWith(
            """
              works with 1.0.0, 1.10.0
              refused by 2.0.0
            1 plugin: 1 works with default
            """);
    assertThat(run.exit()).isZero();
  }

  @Test
  void compareHasCategories() throws Exception {
    assertThat(program.run("compare", unchanged()).out())
        .isEqualTo("ChapterPlugin: new\nnothing was released so far\n");
    program.run("release", "--as", "1.0.0", "same.contract");
    Run same = program.run("compare", "--allow", "none", "same.contract");
    assertThat(same.out()).isEqualTo("ChapterPlugin: no change\nno change since 1.0.0\n");
    assertThat(same.exit()).isZero();
    Run allowed = program.run("compare", withLanguage());
    assertThat(allowed.exit()).isZero();
    assertThat(allowed.out())
        .startsWith("ChapterPlugin: contract change\n  existing plugins, new host:\n")
        .contains("    - record Chapter, field language: string in the host, nothing in the plugin")
        .endsWith("contract change since 1.0.0\n");
    Run refused = program.run("compare", "--allow", "source", "language.contract");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out())
        .endsWith(
            "contract change: at most source change is allowed; see the differences above,"
                + " or allow it\n");
    Run breaking = program.run("compare", "--json", withMethod());
    assertThat(breaking.exit()).isEqualTo(1);
    assertThat(breaking.out()).contains("\"category\" : \"breaking\"").contains("\"refused\"");
  }

  @Test
  void aReleaseIsNotChangedAfterwards() throws Exception {
    program.run("release", "--as", "1.0.0", unchanged());
    Run again = program.run("release", "--as", "1.0.0", withLanguage());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo(
            "plugwright: version 1.0.0 was released with other contracts: choose another version\n");
  }

  @Test
  void bindingsAreWrittenForEachLanguage() throws Exception {
    Run run = program.run("bindings", "--language", "rust", CLASSES.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            bindings/contracts/ChapterPlugin.contract
            bindings/rust/chapter_plugin.rs
            """);
    assertThat(folder.resolve("bindings/contracts/ChapterPlugin.contract"))
        .hasSameTextualContentAs(CONTRACT);
    assertThat(folder.resolve("bindings/rust/chapter_plugin.rs"))
        .content()
        .contains("pub trait ChapterPlugin")
        .contains("::plugwright::embed_contract!(");
    Run all =
        program.run(
            "bindings",
            "--language",
            "c,assemblyscript,go,rust,wit",
            "--output",
            "all",
            CLASSES.toString());
    assertThat(all.err()).isEmpty();
    assertThat(all.out())
        .isEqualTo(
            """
            all/contracts/ChapterPlugin.contract
            all/c/chapter_plugin.h
            all/c/chapter_plugin.c
            all/c/plugwright.h
            all/c/plugwright.c
            all/assemblyscript/chapter_plugin.ts
            all/assemblyscript/chapter_plugin.codec.ts
            all/assemblyscript/chapter_plugin.exports.ts
            all/assemblyscript/chapter_plugin.begin.export.ts
            all/assemblyscript/plugwright.ts
            all/assemblyscript/plugwright.codec.ts
            all/assemblyscript/plugwright.transform.mjs
            all/go/chapter_plugin_contract.go
            all/go/chapter_plugin_begin_method.go
            all/go/chapter_plugin.contract
            all/go/plugwright.go
            all/go/plugwright_section.go
            all/rust/chapter_plugin.rs
            all/wit/chapter_plugin.wit
            """);
    assertThat(all.out().lines()).allMatch(it -> Files.exists(folder.resolve(it)));
    assertThat(folder.resolve("all/c/chapter_plugin.h"))
        .content()
        .contains("ChapterPluginPluginInfo chapter_plugin_info(void);");
    assertThat(folder.resolve("all/assemblyscript/chapter_plugin.ts"))
        .content()
        .contains("export class ProcessResult extends");
    assertThat(folder.resolve("all/go/chapter_plugin_contract.go"))
        .content()
        .contains("type ChapterPluginChapter struct {");
    assertThat(folder.resolve("all/wit/chapter_plugin.wit"))
        .content()
        .contains("process: func(chapter: chapter) -> result<chapter, chapter-problem>;");
    Run unknown = program.run("bindings", "--language", "cobol", CLASSES.toString());
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("plugwright: ChapterPlugin: unknown language 'cobol'; choose one of: ");
  }

  @Test
  void packageStripsNamesAndKeepsTheContract() throws Exception {
    Run run = program.run("package", "--output", "shipped", "plugins/a.wasm");
    assertThat(run.out()).matches("shipped/a\\.wasm, \\d+\\.\\d KiB(, \\d+\\.\\d KiB stripped)?\n");
    assertThat(program.run("check", "--host", CLASSES.toString(), "shipped").exit()).isZero();
    assertThat(program.run("describe", "shipped/a.wasm").out())
        .contains("plugwright.contract (")
        .contains("interface ChapterPlugin")
        .doesNotContain(" name (");
  }
}
