package dev.plugwright.it.evolution;

import dev.plugwright.it.Cargo;
import dev.plugwright.it.evolution.Change.Version;
import dev.plugwright.it.random.ContractWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles every change in both versions: all contracts of a version, and one guest for them. Some
 * changes have guests of their own.
 */
final class VersionWorkshop {
  private static final Path FOLDER = Path.of("target/evolution").toAbsolutePath();
  private static final String HOSTS = "Hosts";
  private static final Pattern FUNCTION =
      Pattern.compile("fn (\\w+)\\(([^)]*)\\)( -> [^;{]+)?\\s*[;{]");

  private final List<Change> changes;

  VersionWorkshop(List<Change> changes) {
    this.changes = changes;
  }

  ClassLoader compile(Version version) throws IOException {
    ContractWorkshop workshop = new ContractWorkshop(FOLDER.resolve(version.key()));
    for (Change change : changes) {
      workshop.addSource(change.interfaceName(), change.contract(version));
      if (!change.ofHost()) {
        workshop.addSource(change.interfaceName() + "Calls", change.calls(version));
      } else if (change.isAlone()) {
        addCaller(workshop, change.caller(), List.of(change));
      }
    }
    addCaller(workshop, HOSTS, together().stream().filter(Change::ofHost).toList());
    return workshop.compile();
  }

  private static void addCaller(ContractWorkshop workshop, String name, List<Change> changes)
      throws IOException {
    StringBuilder methods = new StringBuilder();
    changes.forEach(it -> methods.append("String %s();\n".formatted(it.name())));
    workshop.addSource(
        name,
        "package random;\n@dev.plugwright.annotations.WasmPlugin\npublic interface %s {\n%s}\n"
            .formatted(name, methods));
  }

  private List<Change> together() {
    return changes.stream().filter(it -> !it.isAlone()).toList();
  }

  /** Builds all guests in one run of cargo. */
  void buildGuests() throws IOException, InterruptedException {
    Path workspace = FOLDER.resolve("guests");
    List<String> crates = new ArrayList<>();
    for (Version version : Version.values()) {
      crates.add(addGuest(workspace, version, version.key(), HOSTS, together()));
      for (Change change : changes) {
        if (change.isAlone()) {
          String name = version.key() + "-" + change.name();
          crates.add(addGuest(workspace, version, name, change.caller(), List.of(change)));
        }
      }
    }
    write(
        workspace.resolve("Cargo.toml"),
        """
        [workspace]
        resolver = "3"
        members = ["%s"]

        [profile.release]
        opt-level = 1
        panic = "abort"
        """
            .formatted(String.join("\", \"", crates)));
    new Cargo(workspace).build();
  }

  private static String addGuest(
      Path workspace, Version version, String name, String caller, List<Change> changes)
      throws IOException {
    Path crate = workspace.resolve(name);
    write(crate.resolve("Cargo.toml"), manifest(name));
    write(crate.resolve("src/lib.rs"), library(version, caller, changes));
    return name;
  }

  /** The guest of most changes. */
  static Path wasm(Version version) {
    return wasm(version.key());
  }

  /** The guest of a change that has its own. */
  static Path wasm(Version version, Change change) {
    return wasm(version.key() + "_" + change.name());
  }

  private static Path wasm(String name) {
    return Cargo.wasm("evolution-" + name);
  }

  private static String manifest(String name) {
    return """
    [package]
    name = "evolution-%s"
    version = "0.1.0"
    edition = "2024"

    [lib]
    crate-type = ["cdylib"]

    [dependencies]
    plugwright = { path = "%s" }
    """
        .formatted(name, Cargo.plugwright());
  }

  private static String library(Version version, String caller, List<Change> changes)
      throws IOException {
    StringBuilder text = new StringBuilder("#![allow(unused_variables, dead_code)]\n");
    StringBuilder hosts = new StringBuilder();
    for (Change change : changes) {
      Path contract = rust(version, change.name());
      String trait = trait(Files.readString(contract));
      text.append("mod %s {\n".formatted(change.name()));
      text.append("    plugwright::contract!(path = \"%s\");\n".formatted(contract));
      if (change.ofHost()) {
        text.append(
            "    pub fn call() -> String { format!(\"{:?}\", %s) }\n"
                .formatted(hostCall(change, version, trait)));
        hosts.append("    fn %1$s() -> String { %1$s::call() }\n".formatted(change.name()));
      } else {
        text.append(implementation(change, version, trait));
      }
      text.append("}\n");
    }
    String contract = caller.toLowerCase(Locale.ROOT);
    text.append("plugwright::contract!(path = \"%s\");\n".formatted(rust(version, contract)));
    text.append(
        "struct Guest;\n#[plugwright::wasm_plugin]\nimpl %s for Guest {\n".formatted(caller));
    return text.append(hosts).append("}\n").toString();
  }

  private static Path rust(Version version, String contract) {
    return FOLDER.resolve(
        "%s/classes/META-INF/plugwright/%s.rs".formatted(version.key(), contract));
  }

  private static String trait(String source) {
    return source.substring(source.indexOf("pub trait "), source.indexOf("embed_contract!"));
  }

  private static String implementation(Change change, Version version, String trait) {
    StringBuilder text =
        new StringBuilder("    pub struct Guest;\n    #[plugwright::wasm_plugin]\n");
    text.append("    impl %s for Guest {\n".formatted(change.interfaceName()));
    Matcher function = FUNCTION.matcher(trait);
    while (function.find()) {
      String name = function.group(1);
      String body = body(change, version, name);
      String result = function.group(3) == null ? "" : function.group(3);
      text.append("        fn %s(%s)%s { %s }\n".formatted(name, function.group(2), result, body));
    }
    return text.append("    }\n").toString();
  }

  private static String body(Change change, Version version, String function) {
    String key = "rust " + function.replace(change.name(), "$");
    if (change.properties().containsKey(key)
        || change.properties().containsKey(version.key() + " " + key)) {
      return change.get(version, key);
    }
    if (function.endsWith("_make")) {
      return change.get(version, "make");
    }
    return function.endsWith("_saw") ? "format!(\"{value:?}\")" : "value.to_owned()";
  }

  private static String hostCall(Change change, Version version, String trait) {
    String call = change.get(version, "rust call");
    if (!call.isEmpty()) {
      return call;
    }
    Matcher function = FUNCTION.matcher(trait);
    if (!function.find()) {
      throw new AssertionError(trait);
    }
    String value = change.get(version, "rust value");
    boolean borrowed = function.group(2).contains(": &") && !value.startsWith("\"");
    return "%1$s::%1$s(%2$s%3$s)".formatted(change.name(), borrowed ? "&" : "", value);
  }

  /** Leaves equal files alone, so that cargo need not build again. */
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
