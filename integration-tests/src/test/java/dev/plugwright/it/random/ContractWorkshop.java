package dev.plugwright.it.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.it.Cargo;
import dev.plugwright.processor.PlugwrightProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles contracts with the processor, and guests for them with cargo. */
public final class ContractWorkshop {
  private static final Path GUESTS = Path.of("guests").toAbsolutePath();

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final List<String> crates = new ArrayList<>();

  /** A workshop that writes below this folder. */
  public ContractWorkshop(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** Adds an interface of the package {@code random}. */
  public void addSource(String interfaceName, String source) throws IOException {
    Path file = folder.resolve("java/random").resolve(interfaceName + ".java");
    write(file, source);
    sources.add(file);
  }

  /** Compiles every source to an empty folder, with every warning an error. */
  public ClassLoader compile() throws IOException {
    Path classes = folder.resolve("classes");
    deleteAll(classes);
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter console = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      List<String> options =
          List.of(
              "--release",
              "21",
              "-parameters",
              "-Xlint:all,-processing,-classfile",
              "-Werror",
              "-d",
              classes.toString());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              console, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new PlugwrightProcessor()));
      if (!task.call()) {
        throw new AssertionError(folder + " does not compile:\n" + console);
      }
    }
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
  }

  /** Adds a guest for the contract that is like one of this module, {@code types} or the other. */
  String addGuest(String contract, String like) throws IOException {
    String crate = contract + "-" + like;
    Path root = folder.resolve("guests").resolve(crate);
    for (String file : List.of("Cargo.toml", "build.rs", "src/lib.rs")) {
      String text = Files.readString(GUESTS.resolve(like).resolve(file));
      text = text.replace("name = \"" + like + "\"", "name = \"" + crate + "\"");
      write(root.resolve(file), text.replace("(\"types\")", "(\"" + contract + "\")"));
    }
    crates.add(crate);
    return crate;
  }

  /** Builds every guest in one run of cargo. */
  void buildGuests() throws IOException, InterruptedException {
    Path workspace = folder.resolve("guests");
    write(workspace.resolve("Cargo.toml"), workspaceManifest());
    String contracts = folder.resolve("classes/META-INF/plugwright").toString();
    new Cargo(workspace).with("PLUGWRIGHT_CONTRACTS", contracts).build();
  }

  private String workspaceManifest() throws IOException {
    String manifest = Files.readString(GUESTS.resolve("Cargo.toml"));
    String members = String.join("\", \"", crates);
    manifest =
        manifest
            .replaceAll("members = \\[[^\\]]*]", "members = [\"" + members + "\"]")
            .replace("\"../../guest/", "\"" + GUESTS.resolve("../../guest").normalize() + "/")
            .replace("\"guest-writer\"", "\"" + GUESTS.resolve("guest-writer") + "\"");
    StringBuilder text = new StringBuilder(manifest.replaceAll("(?s)# Large and generated.*", ""));
    for (String crate : crates) {
      text.append("[profile.release.package.%s]\nopt-level = 1\n".formatted(crate));
    }
    return text.toString();
  }

  Path wasm(String crate) {
    return Cargo.wasm(crate);
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
