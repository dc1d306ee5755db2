package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.ContractChange;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.it.Cargo;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.it.random.ContractWorkshop;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows the guide of {@code docs/evolution.md}: both versions of its contract are compiled, and a
 * plugin for the old one runs on the new one.
 *
 * <p>{@code -Dplugwright.evolution=rewrite} writes what the page shows instead of comparing it.
 */
class EvolutionGuideTest {
  private static final Path PAGE = Path.of("../docs/evolution.md");
  private static final Path FOLDER = Path.of("target/guide").toAbsolutePath();
  private static final boolean REWRITE =
      "rewrite".equals(System.getProperty("plugwright.evolution"));

  private static final String PLUGIN =
      """
      plugwright::contract!(path = "%s");

      struct Guest;

      #[plugwright::wasm_plugin]
      impl Site for Guest {
          fn process(chapter: Chapter) -> Chapter {
              Chapter { text: chapter.text.to_uppercase(), ..chapter }
          }
      }
      """;

  private static String block(String name) throws IOException {
    return MarkdownPage.read(PAGE).blocks().stream()
        .filter(it -> it.mark().equals("guide") && it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private static void shows(String name, String text) throws IOException {
    if (REWRITE) {
      String page = Files.readString(PAGE);
      String before = "<!-- guide: " + name + " -->\n```text\n";
      int start = page.indexOf(before) + before.length();
      int end = page.indexOf("```", start);
      Files.writeString(PAGE, page.substring(0, start) + text + page.substring(end));
    }
    assertThat(block(name)).isEqualTo(text);
  }

  private static ClassLoader compile(String version, char left) throws IOException {
    return compile("the contract", "Site", version, left);
  }

  /** One version of a contract in the page: the lines of the other one are left out. */
  private static ClassLoader compile(String name, String contract, String version, char left)
      throws IOException {
    StringBuilder source =
        new StringBuilder(
            "package random;\nimport dev.plugwright.annotations.*;\nimport java.util.*;\n");
    StringBuilder code = new StringBuilder();
    for (String line : block(name).split("\n")) {
      if (!line.isEmpty() && line.charAt(0) != left) {
        code.append(line.substring(1)).append('\n');
      }
    }
    ContractWorkshop workshop = new ContractWorkshop(FOLDER.resolve(version));
    workshop.addSource(contract, source.append(code).toString());
    return workshop.compile();
  }

  private static Path compiled(String version, String file) {
    return FOLDER.resolve(version + "/classes/META-INF/plugwright/" + file);
  }

  private static Path buildPlugin() throws IOException, InterruptedException {
    Path crate = FOLDER.resolve("plugin");
    Files.createDirectories(crate.resolve("src"));
    Files.writeString(
        crate.resolve("Cargo.toml"),
        """
        [package]
        name = "guide"
        version = "0.1.0"
        edition = "2024"

        [lib]
        crate-type = ["cdylib"]

        [dependencies]
        plugwright = { path = "%s" }

        [profile.release]
        panic = "abort"

        [workspace]
        """
            .formatted(Cargo.plugwright()));
    Files.writeString(
        crate.resolve("src/lib.rs"), PLUGIN.formatted(compiled("released", "site.rs")));
    new Cargo(crate).build();
    return Cargo.wasm("guide");
  }

  @Test
  void thePageShowsWhatHappens() throws Exception {
    compile("released", '+');
    ClassLoader host = compile("current", '-');
    Contract released = Contract.parse(Files.readString(compiled("released", "site.contract")));
    Contract current = Contract.parse(Files.readString(compiled("current", "site.contract")));
    ContractChange change = ContractChange.between(released, current);
    shows("the report", change.report());

    Class<?> site = host.loadClass("random.Site");
    StringBuilder calls = new StringBuilder();
    Path binary = buildPlugin();
    shows("the plugins", plugins(site, binary));
    try (PluginEngine engine = Engines.create();
        PluginModule module = engine.load(binary);
        PluginInstance<?> plugin = module.instantiate(site)) {
      assertThat(module.differences(site)).isEqualTo(change.existingPlugins());
      assertThat(module.differences(site)).extracting(Difference::toString).isNotEmpty();
      for (String level : new String[] {"BASIC", "EXPERT"}) {
        calls.append(call(host, site, plugin.api(), level)).append('\n');
      }
    }
    shows("the calls", calls.toString());
  }

  /** Old plugins, and one that is for something else. */
  private static String plugins(Class<?> site, Path plugin) throws IOException {
    StringBuilder reports = new StringBuilder();
    try (PluginEngine engine = Engines.create();
        PluginModule chapters = engine.load(Files.readAllBytes(plugin), "chapters.wasm");
        PluginModule words = engine.load(Guests.bytes("plain"), "words.wasm")) {
      reports.append(chapters.report(site)).append('\n').append(words.report(site)).append('\n');
    }
    return reports.toString();
  }

  @ParameterizedTest
  @CsvSource({"numbers and names, Shop", "a method grows, Search", "what breaks, Clinic"})
  void thePageShowsWhatIsSaidOfChanges(String name, String contract) throws Exception {
    String file = contract.toLowerCase(Locale.ROOT) + ".contract";
    compile(name, contract, "released", '+');
    Contract released = Contract.parse(Files.readString(compiled("released", file)));
    compile(name, contract, "current", '-');
    Contract current = Contract.parse(Files.readString(compiled("current", file)));
    shows("the report: " + name, ContractChange.between(released, current).report());
  }

  private static String call(ClassLoader host, Class<?> site, Object api, String level)
      throws Exception {
    Class<?> chapterType = host.loadClass("random.Site$Chapter");
    Class<?> levelType = host.loadClass("random.Site$Level");
    Object constant = levelType.getMethod("valueOf", String.class).invoke(null, level);
    Object chapter =
        chapterType
            .getConstructor(String.class, String.class, levelType, String.class)
            .newInstance("One", "Once upon a time", constant, "de");
    Method process = site.getMethod("process", chapterType);
    try {
      return "%s%n  -> %s".formatted(chapter, process.invoke(api, chapter));
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(PluginException.class);
      return "%s%n  -> %s: %s"
          .formatted(chapter, e.getCause().getClass().getSimpleName(), e.getCause().getMessage());
    }
  }
}
