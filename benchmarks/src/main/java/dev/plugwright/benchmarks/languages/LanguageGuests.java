package dev.plugwright.benchmarks.languages;

import dev.plugwright.benchmarks.report.Cargo;
import dev.plugwright.bindgen.Backends;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Builds the same plugins in each language, with the commands of {@code docs/languages.md}. */
final class LanguageGuests {
  static final List<String> PLUGINS = List.of("greeting", "packets", "entries");

  private static final Map<String, String> SOURCES =
      Map.of("c", "plugin.c", "assemblyscript", "index.ts", "go", "plugin.go");

  private static final Path PROJECT =
      Path.of(System.getProperty("project.directory")).toAbsolutePath().normalize();

  private LanguageGuests() {}

  /** What a build optimizes for; SMALLEST also takes a smaller library of the language. */
  enum Build {
    FAST,
    SMALL,
    SMALLEST
  }

  /**
   * Builds a plugin unless it is built already, and returns its file.
   *
   * @param how whether speed or size counts
   */
  static Path build(String language, String plugin, Build how)
      throws IOException, InterruptedException {
    return language.equals("rust") ? rust(plugin, how) : other(language, plugin, how);
  }

  private static Path rust(String plugin, Build how) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of("--locked", "--package", "bench_" + plugin));
    options.addAll(List.of("--target", "wasm32-unknown-unknown"));
    boolean small = how != Build.FAST;
    if (small) {
      options.addAll(List.of("--config", "profile.release.opt-level='z'"));
    }
    String target = small ? "cargo-small" : "cargo";
    return Cargo.build("benchmarks/guests", target, options.toArray(String[]::new))
        .orElseThrow(() -> new IOException("the plugins in Rust do not build"))
        .resolve("wasm32-unknown-unknown/release/bench_" + plugin + ".wasm");
  }

  private static Path other(String language, String plugin, Build how)
      throws IOException, InterruptedException {
    Path folder = PROJECT.resolve("benchmarks/target/languages").resolve(language);
    folder = folder.resolve(plugin + "-" + how.name().toLowerCase(Locale.ROOT));
    Map<String, String> files = new TreeMap<>();
    for (SourceFile file : Backends.of(language).generate(contract(plugin))) {
      files.put(file.name(), file.text());
    }
    Path sources = PROJECT.resolve("benchmarks/guests/languages").resolve(plugin);
    String name = SOURCES.get(language);
    files.put(name, Files.readString(sources.resolve(name)));
    files.put("go.mod", "module example.com/plugin\n\ngo 1.24\n");
    String command = command(language, plugin, how);
    Path wasm = folder.resolve("plugin.wasm");
    Path built = folder.resolve("built.txt");
    String all = command + files;
    if (Files.exists(built) && Files.readString(built).equals(all)) {
      return wasm;
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    run(folder, command);
    Files.writeString(built, all);
    return wasm;
  }

  private static Contract contract(String plugin) throws IOException {
    String resource = "/META-INF/plugwright/" + plugin + ".contract";
    try (InputStream in = LanguageGuests.class.getResourceAsStream(resource)) {
      return Contract.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (ContractSyntaxException e) {
      throw new IOException(e);
    }
  }

  private static String command(String language, String plugin, Build how) {
    String command =
        switch (language) {
          case "c" ->
              "wasi-cc --target=wasm32-unknown-unknown -std=c11 -flto -mbulk-memory -nostdlib"
                  + (how == Build.FAST ? " -O2" : " -Oz")
                  + " -Wl,--no-entry,--strip-all,--compress-relocations"
                  + " -o plugin.wasm plugin.c %s.c plugwright.c";
          case "go" ->
              "go-wasm build -buildmode=c-shared -ldflags=-s -o plugin.wasm .\n"
                  + "go run plugwright_section.go plugin.wasm %s.contract";
          default ->
              "asc-wasm %s.exports.ts --transform ./plugwright.transform.mjs"
                  + (how == Build.FAST ? " -O3" : " -Oz")
                  + (how == Build.SMALLEST ? " --runtime minimal" : "")
                  + " -o plugin.wasm";
        };
    return command.formatted(plugin);
  }

  private static void run(Path folder, String command) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-ec", "PATH=$0:$PATH\n" + command, scripts())
            .directory(folder.toFile())
            .inheritIO();
    if (shell.start().waitFor() != 0) {
      throw new IOException("does not build: " + folder);
    }
  }

  private static String scripts() {
    return PROJECT.resolve("tooling/scripts").toString();
  }
}
