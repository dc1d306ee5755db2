package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.Wasi;
import dev.plugwright.contract.Contract;
import dev.plugwright.it.Engines;
import dev.plugwright.it.docs.MarkdownPage.Block;
import dev.plugwright.it.languages.AscGuests;
import dev.plugwright.it.languages.GuestBuild;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugins of {@code docs/languages.md} are built with its commands, and work. */
class LanguagesPageTest {
  private static Block block(String mark, String name) throws Exception {
    return MarkdownPage.read(Path.of("../docs/languages.md")).blocks().stream()
        .filter(it -> it.mark().equals(mark) && it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Path build(String language, String file) throws Exception {
    Contract contract = Contract.parse(block("contract", "text_tools").code());
    String commands =
        block("build", language)
            .code()
            .replaceAll("(?m)^clang ", "'" + GuestBuild.script("wasi-cc") + "' ")
            .replaceAll("(?m)^asc ", "'" + GuestBuild.script("asc-wasm") + "' ");
    return new GuestBuild(language, "page")
        .contract(contract)
        .file(file, block("file", file).code())
        .run("plugin.wasm", List.of("bash", "-ec", commands));
  }

  private static void assertWorks(Path wasm) throws Exception {
    assertThat(new String(Files.readAllBytes(wasm), StandardCharsets.ISO_8859_1))
        .contains("plugwright.contract", block("contract", "text_tools").code());
    try (PluginEngine engine = Engines.create()) {
      PluginModule module = engine.load(wasm);
      PluginInstance<DynamicPlugin> plugin = module.dynamic().wasi(Wasi.none()).instantiate();
      assertThat(plugin.api().callForString("shout", "to be")).isEqualTo("TO BE");
      // Result::Ok, then a text.
      byte[] word = plugin.api().callForBytes("first_word", "to be");
      assertThat(word).containsExactly(0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 't', 'o');
      assertThat(plugin.api().callForBytes("first_word", "")).startsWith(1, 0, 0, 0, 35);
    }
  }

  @Test
  void thePluginInC() throws Exception {
    assertWorks(build("c", "plugin.c"));
  }

  @Test
  void thePluginInGo() throws Exception {
    Process which = new ProcessBuilder(GuestBuild.script("go-wasm"), "--which").start();
    assumeTrue(which.waitFor() == 0, "there is no Go 1.24 or newer");
    assertWorks(build("go", "plugin.go"));
  }

  @Test
  void thePluginInAssemblyScript() throws Exception {
    AscGuests.assumeCompiler();
    assertWorks(build("assemblyscript", "index.ts"));
  }
}
