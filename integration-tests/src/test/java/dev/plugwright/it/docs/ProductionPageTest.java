package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java blocks of the guide to production, which {@link SnippetsTest} compiles. */
@Timeout(120)
class ProductionPageTest {
  private static final String PLUGIN = "plugins/text_tools.wasm";

  @TempDir Path work;

  @Test
  void everyBlockRuns() throws Exception {
    MarkdownPage page = MarkdownPage.read(Path.of("../docs/production.md"));
    var units = SnippetSources.of(page);
    SnippetCompilation compilation = SnippetCompilation.of(units, work);
    assertThat(compilation.success()).as(compilation.messages()).isTrue();
    Path classes = work.resolve("classes");
    for (Path folder : List.of(work, classes)) {
      Files.createDirectories(folder.resolve(PLUGIN).getParent());
      Files.write(folder.resolve(PLUGIN), plugin());
    }
    Path index = Files.createDirectories(classes.resolve("META-INF")).resolve("plugwright.index");
    Files.writeString(index, PLUGIN + "\n");
    List<String> blocks =
        units.keySet().stream()
            .map(unit -> unit.replaceAll(".*/|\\.java", ""))
            .filter(name -> name.matches("Line\\d+"))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(8);
    assertThat(run(classes, blocks)).containsExactlyElementsOf(blocks);
  }

  /** Implements the contract of the page. */
  private static byte[] plugin() {
    return new Wasm()
        .memory(1, 16)
        .function("word_count", "ii:i", new Code().i32(6))
        .function("begin", ":", new Code())
        .function("add", "ii:", new Code())
        .build();
  }

  /** Returns what the program prints. */
  private List<String> run(Path classes, List<String> blocks) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Engines.options());
    command.add("-cp");
    command.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
    command.addAll(
        List.of(SnippetRunner.class.getName(), "page.production_md", "TextTools", PLUGIN));
    command.addAll(blocks);
    Path errors = work.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectError(errors.toFile()).start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return lines;
  }
}
