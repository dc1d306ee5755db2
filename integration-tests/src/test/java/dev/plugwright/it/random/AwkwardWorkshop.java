package dev.plugwright.it.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.it.Cargo;
import dev.plugwright.processor.PlugwrightProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles contracts with both compilers of Java, and what they generate with rustc. */
final class AwkwardWorkshop {
  private static final Pattern TRAIT = Pattern.compile("(?s)\npub trait (\\S+) \\{\n(.*?)\n}\n");
  private static final Pattern FUNCTION = Pattern.compile("(?m)^    (fn [^;{]*?);$");

  private static final List<String> JAVAC =
      List.of(
          "--release", "21", "-parameters", "-Xlint:all,-processing,-classfile,-path", "-Werror");
  private static final List<String> ECJ = List.of("--release", "21", "-warn:none");

  private final Path folder;
  private final StringBuilder crate =
      new StringBuilder(
          """
          //! An implementation of every contract.
          #![deny(warnings)]
          // The names come from Java.
          #![allow(non_camel_case_types, non_snake_case, bindings_with_variant_name)]
          """);

  AwkwardWorkshop(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** Compiles a contract; the Rust of both compilers is the same. */
  void add(AwkwardSource contract) throws IOException {
    Path root = folder.resolve(contract.packageName());
    Path source = root.resolve("sources").resolve(contract.name() + ".java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, contract.text());
    Path rust = compile(ToolProvider.getSystemJavaCompiler(), JAVAC, source, root.resolve("javac"));
    Path rustOfEcj = compile(new EclipseCompiler(), ECJ, source, root.resolve("ecj"));
    if (Files.mismatch(rust, rustOfEcj) >= 0) {
      throw new AssertionError("javac and ecj differ: " + rust + ", " + rustOfEcj);
    }
    crate.append(module(contract, rust));
  }

  private static Path compile(JavaCompiler compiler, List<String> options, Path source, Path output)
      throws IOException {
    StringWriter console = new StringWriter();
    Path generated = Files.createDirectories(output.resolve("generated"));
    Path classes = Files.createDirectories(output.resolve("classes"));
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-s", generated.toString(), "-d", classes.toString()));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(console, files, null, arguments, null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new PlugwrightProcessor()));
      if (!task.call()) {
        throw new AssertionError(source + " does not compile to " + output + ":\n" + console);
      }
    }
    try (Stream<Path> files = Files.list(classes.resolve("META-INF/plugwright"))) {
      return files.filter(it -> it.toString().endsWith(".rs")).findFirst().orElseThrow();
    }
  }

  private static String module(AwkwardSource contract, Path rust) throws IOException {
    String module = contract.packageName().replace('.', '_');
    String include = "    ::plugwright::contract!(path = \"%s\");\n".formatted(rust);
    String implementation = contract.isHost() ? "" : implementation(Files.readString(rust));
    return "pub mod %s {\n%s%s}\n".formatted(module, include, implementation);
  }

  private static String implementation(String rust) {
    MatchResult found =
        TRAIT.matcher(rust).results().findFirst().orElseThrow(() -> new AssertionError(rust));
    String functions =
        FUNCTION
            .matcher(found.group(2))
            .results()
            .map(function -> "        " + function.group(1) + " {\n unreachable!()\n}\n")
            .collect(Collectors.joining());
    return """
        pub struct TheGuest;
        #[allow(unused_variables)]
        #[::plugwright::wasm_plugin]
        impl %s for TheGuest {
        %s    }
    """
        .formatted(found.group(1), functions);
  }

  /** Checks the Rust of all contracts, with every warning an error. */
  void checkRust() throws IOException, InterruptedException {
    Path root = Files.createDirectories(folder.resolve("crate"));
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/lib.rs"), crate);
    Files.writeString(
        root.resolve("Cargo.toml"),
        """
        [workspace]
        [package]
        name = "awkward"
        edition = "2024"
        [dependencies]
        plugwright = { path = "%s" }
        """
            .formatted(Cargo.plugwright()));
    new Cargo(root).check();
  }
}
