package dev.plugwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.cli.Program.Run;
import dev.plugwright.contract.Contract;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls, and what is common to all commands. */
class ProgramTest {
  private static final String PLUGIN =
      Program.SAMPLE.resolve("test-plugins/50-panic-on-demand.wasm").toAbsolutePath().toString();

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void program() {
    program = new Program(folder);
  }

  private static String chapter(String markdown) {
    return """
        {"path": "a.md", "title": "Ä", "markdown": "%s", "html": "",
         "stats": {"words": 2, "reading_time": "PT1.5S", "code_blocks": {"rust": 3}}, "attributes": {"k": "v"}}
        """
        .formatted(markdown);
  }

  @Test
  void callPrintsTheResultAsJson() throws Exception {
    Run run = program.run("call", PLUGIN, "info");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            {
              "name" : "Panic on demand",
              "version" : "0.1.0",
              "summary" : "Panics on a chapter that contains the words 'please panic'."
            }
            """);
    assertThat(run.exit()).isZero();
  }

  @Test
  void argumentsAreTypedByTheContract() throws Exception {
    Run run = program.run("call", PLUGIN, "process", chapter("do not"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("\"title\" : \"Ä\"")
        .contains("\"html\" : \"<p>no panic</p>\\n\"")
        .contains("\"contents\" : [ ]")
        .contains("\"reading_time\" : \"PT1.5S\"")
        .contains("\"attributes\" : {\n    \"k\" : \"v\"\n  }");
    Run wrong = program.run("call", PLUGIN, "process", "{\"path\": 7}");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).isEqualTo("plugwright: chapter.path: expected a text, found 7\n");
  }

  /** A plugin that returns what {@code Clock.now} does, after {@code Clock.tick}. */
  private String clockPlugin() throws IOException {
    String text = "plugwright-contract 1\n";
    Wasm plugin =
        new Wasm()
            .importedFunction("Clock", "now", ":l")
            .importedFunction("Clock", "tick", "i:")
            .function("time", ":l", new Code().i32(3).call(1).call(0))
            .custom(Contract.SECTION, Wasm.prefixed(text + "interface Watch\nfn time() -> i64\n"))
            .custom(
                Contract.SECTION,
                Wasm.prefixed(text + "host Clock\nfn now() -> i64\nfn tick(times: i32)\n"));
    return Files.write(folder.resolve("clock.wasm"), plugin.build()).toString();
  }

  @Test
  void hostFunctionsAreAnsweredWithJson() throws Exception {
    String plugin = clockPlugin();
    Run run = program.run("call", "--host-function", "Clock.now=1700000000", plugin, "time");
    assertThat(run.out()).isEqualTo("1700000000\n");
    assertThat(run.err()).isEqualTo("host: Clock.tick(3)\nhost: Clock.now() = 1700000000\n");
    assertThat(run.exit()).isZero();
    Run missing = program.run("call", plugin, "time");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo(
            "host: Clock.tick(3)\nplugwright: the plugin calls Clock.now(), which has no reply:"
                + " add --host-function Clock.now=JSON\n");
    Run wrong = program.run("call", "--host-function", "Clock.now=soon", plugin, "time");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("plugwright: Clock.now is not valid JSON: ");
  }

  @Test
  void aDeclaredErrorIsAFinding() throws Exception {
    String stats = Program.SAMPLE.resolve("plugins/10-render-markdown.wasm").toString();
    Run run =
        program.run(
            "call",
            "--json",
            Path.of(stats).toAbsolutePath().toString(),
            "process",
            "{\"path\": \"a.md\", \"title\": \"A\", \"markdown\": \"---\\nno colon\\n---\\n\", \"html\": \"\"}");
    assertThat(run.out()).startsWith("{\n  \"error\" : {\n    \"FrontMatter\" : {");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aPanicIsAFinding() throws Exception {
    Run run = program.run("call", PLUGIN, "process", chapter("please panic"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("a.md asked for it").contains("src/lib.rs");
  }

  @Test
  void anUnknownFunctionIsToldWithThoseThatThereAre() throws Exception {
    Run run = program.run("call", PLUGIN, "inform");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("plugwright: no function inform: the plugin has begin, info, process\n");
  }

  @Test
  void benchPrintsPercentiles() throws Exception {
    Run run = program.run("bench", "--warm-up", "0", "--calls", "50", PLUGIN, "info");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("ChapterPlugin.info on ")
        .contains("50 calls after 1 to warm up\n")
        .containsPattern("  p50 +[\\d,]+ ns\n")
        .containsPattern("  max +[\\d,]+ ns\n");
  }

  @Test
  void doctorNamesTheEngineAndWhatIsMissing() throws Exception {
    Run run = program.run("doctor", "--cargo", "./no-such-cargo");
    assertThat(run.out())
        .startsWith("Java: ")
        .containsPattern("engine: \\w+ [\\d.]+, .*the fastest engine that runs in this JVM")
        .contains(
            "problem: cargo: no ./no-such-cargo on the PATH; install Rust from https://rustup.rs")
        .endsWith("1 problem found\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void newWritesAProjectOnce() throws Exception {
    Run run = program.run("new", "--group", "com.acme", "hello");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("hello/pom.xml\n").contains("hello/guest/Cargo.toml\n");
    assertThat(folder.resolve("hello/pom.xml"))
        .content()
        .contains("<artifactId>hello</artifactId>");
    Run again = program.run("new", "hello");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains(" exists: choose another folder");
  }

  @Test
  void aFullDiskIsAnError() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");
    Run run = program.runTo(full, "describe", PLUGIN);
    assertThat(run.err()).startsWith("plugwright: cannot write the output: ");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void namesInAPluginDoNotControlTheTerminal() throws Exception {
    Path plugin = folder.resolve("evil.wasm");
    Files.write(plugin, new Wasm().function("\u001b[2Jx\u202e", ":", new Code()).build());
    Run run = program.run("call", plugin.toString(), "absent");
    assertThat(run.err())
        .isEqualTo("plugwright: no function absent: the plugin has \\u001b[2Jx\\u202e\n");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsExitCode2() throws Exception {
    assertThat(program.run().exit()).isEqualTo(2);
    assertThat(program.run("descrbe").err())
        .contains("Did you mean")
        .contains("plugwright describe");
    Run missing = program.run("describe", "absent.wasm");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).startsWith("plugwright: plugin absent.wasm: file not found: ");
    Run nothing = program.run("check", "absent.wasm");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).startsWith("plugwright: nothing to check against: ");
  }

  @Test
  void helpAndCompletionCoverAllCommands() throws Exception {
    String help = program.run("--help").out();
    assertThat(help).doesNotContain("\u001B[").contains("Exit codes:");
    for (String command :
        new String[] {
          "new",
          "describe",
          "check",
          "compare",
          "release",
          "bindings",
          "package",
          "call",
          "bench",
          "doctor"
        }) {
      assertThat(help).contains("  " + command + " ");
    }
    assertThat(program.run("help", "check").out()).contains("--released=FOLDER");
    Run completion = program.run("generate-completion");
    assertThat(completion.out()).contains("complete -F _complete_plugwright");
  }
}
