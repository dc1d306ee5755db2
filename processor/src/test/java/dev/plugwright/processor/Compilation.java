package dev.plugwright.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.bindgen.GeneratorVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * What came of compiling a folder of sources with the processor.
 *
 * @param success whether the compiler accepted everything
 * @param diagnostics everything the compiler said, as {@code KIND File.java:line:column text}
 * @param underlined the same, each followed by its line of source and a caret below its place
 * @param files the text of every generated source and resource, by path
 * @param output where classes and resources are
 */
record Compilation(
    boolean success,
    List<String> diagnostics,
    List<String> underlined,
    Map<String, String> files,
    Path output) {
  /** A longer line of source is left out. */
  private static final int LONGEST_LINE = 200;

  /** The compilers that must agree; the build copies the older releases of ecj. */
  enum With {
    JAVAC,
    ECJ,
    ECJ_3_43,
    ECJ_3_44;

    private static final Map<With, ClassLoader> LOADERS = new EnumMap<>(With.class);

    /** Every release of ecj. */
    static List<With> everyEcj() {
      return List.of(ECJ, ECJ_3_43, ECJ_3_44);
    }

    private JavaCompiler compiler() {
      return switch (this) {
        case JAVAC -> ToolProvider.getSystemJavaCompiler();
        case ECJ -> new EclipseCompiler();
        case ECJ_3_43 -> ecj("3.43.0");
        case ECJ_3_44 -> ecj("3.44.0");
      };
    }

    private JavaCompiler ecj(String version) {
      Path jar = Path.of("target", "ecj", "ecj-" + version + ".jar");
      try {
        ClassLoader loader = loader(jar);
        return (JavaCompiler)
            loader.loadClass(EclipseCompiler.class.getName()).getConstructor().newInstance();
      } catch (ReflectiveOperationException failure) {
        throw new IllegalStateException(jar.toAbsolutePath().toString(), failure);
      }
    }

    private synchronized ClassLoader loader(Path jar) {
      return LOADERS.computeIfAbsent(
          this,
          unused -> {
            try {
              URL[] classPath = {jar.toUri().toURL()};
              return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
            } catch (MalformedURLException impossible) {
              throw new IllegalStateException(impossible);
            }
          });
    }

    private List<String> options() {
      return this == JAVAC
          ? List.of("--release", "21", "-Xlint:all,-classfile,-options", "-Werror")
          : List.of("--release", "21", "-warn:+all,-javadoc,-resource", "-proceedOnError");
    }
  }

  /** Compiles every source below the folder against the runtime. */
  static Compilation of(Path sources, Path work, With with, Processor... processors) {
    return of(javaFiles(sources), work, with, List.of(), processors);
  }

  static Compilation of(
      List<Path> sources, Path work, With with, List<String> options, Processor... processors) {
    JavaCompiler compiler = with.compiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(collector, Locale.ROOT, encoding(options))) {
      Path generated = Files.createDirectories(work.resolve("generated"));
      Path classes = Files.createDirectories(work.resolve("classes"));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> arguments = new ArrayList<>(with.options());
      arguments.addAll(options.isEmpty() ? List.of("-classpath", classPath()) : options);
      StringWriter console = new StringWriter();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              console,
              files,
              collector,
              arguments,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processors));
      boolean success = task.call();
      List<String> diagnostics = new ArrayList<>();
      console.toString().lines().forEach(diagnostics::add);
      List<String> underlined = new ArrayList<>(diagnostics);
      collector.getDiagnostics().forEach(it -> diagnostics.add(describe(it)));
      collector
          .getDiagnostics()
          .forEach(it -> underlined.add(describe(it) + underline(it, encoding(options))));
      Map<String, String> texts = read(generated, ".java", encoding(options));
      texts.putAll(read(classes.resolve("META-INF/plugwright"), "", UTF_8));
      return new Compilation(success, diagnostics, underlined, texts, classes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Charset encoding(List<String> options) {
    int option = options.indexOf("-encoding");
    return option < 0 ? UTF_8 : Charset.forName(options.get(option + 1));
  }

  /** Checks that the compiler accepted everything and had nothing to say about it. */
  void assertClean() {
    assertThat(diagnostics).isEmpty();
    assertThat(success).isTrue();
  }

  /** The same with {@code VERSION} in the headers of generated files. */
  Compilation withoutVersion() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(
        (name, text) -> texts.put(name, text.replace(GeneratorVersion.current(), "VERSION")));
    return new Compilation(success, diagnostics, underlined, texts, output);
  }

  /** The folder of test resources with this name. */
  static Path resource(String name) {
    try {
      return Path.of(Compilation.class.getResource("/" + name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The class path, or module path, that a contract is compiled with. */
  static String classPath() {
    return Stream.of(annotations(), runtime(), contract(), kryo(), jspecify())
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  /** Where the annotations are, a folder or a jar. */
  static Path annotations() {
    return location(dev.plugwright.annotations.WasmPlugin.class);
  }

  private static Path runtime() {
    return location(dev.plugwright.spi.binding.ContractBinding.class);
  }

  private static Path contract() {
    return location(dev.plugwright.contract.Contract.class);
  }

  private static Path kryo() {
    return location(com.esotericsoftware.kryo.io.Output.class);
  }

  private static Path jspecify() {
    return location(org.jspecify.annotations.NullMarked.class);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = source(diagnostic);
    String place = "";
    if (source != null) {
      Path file = Path.of(source.toUri());
      place = file.getFileName() + ":" + diagnostic.getLineNumber();
      place += ":" + diagnostic.getColumnNumber() + " ";
    }
    String kind = diagnostic.getKind().name();
    return kind + " " + place + diagnostic.getMessage(Locale.ROOT);
  }

  private static JavaFileObject source(Diagnostic<? extends JavaFileObject> diagnostic) {
    try {
      return diagnostic.getSource();
    } catch (NullPointerException noFile) {
      return null; // of some releases of ecj
    }
  }

  private static String underline(
      Diagnostic<? extends JavaFileObject> diagnostic, Charset encoding) {
    if (source(diagnostic) == null || diagnostic.getColumnNumber() < 1) {
      return "";
    }
    String line = "";
    try (Stream<String> lines = Files.lines(Path.of(diagnostic.getSource().toUri()), encoding)) {
      line = lines.skip(diagnostic.getLineNumber() - 1).findFirst().orElse("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String caret = " ".repeat((int) diagnostic.getColumnNumber() - 1) + "^";
    return line.length() > LONGEST_LINE ? "" : "\n" + line + "\n" + caret;
  }

  private static Map<String, String> read(Path folder, String suffix, Charset encoding)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(suffix)) {
          texts.put(file.getFileName().toString(), Files.readString(file, encoding));
        }
      }
    }
    return texts;
  }
}
