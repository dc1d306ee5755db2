package dev.plugwright.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long a new JVM takes from its start to the first result of the smallest plugin. */
final class FirstResult {
  private static final int RUNS = 7;
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** The jars that a program with plugins has on its class path. */
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*(org.graalvm|run.endive|org.ow2.asm|kryo|minlog|objenesis|reflectasm|jspecify).*\\.jar"
              + "|.*plugwright-(?!processor|bindgen)[^/\\\\]*\\.jar");

  private static final List<String> JIT =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableJVMCI",
          "--upgrade-module-path=" + System.getProperty("jit.directory"));

  private final Path plugin;
  private final String classPath;
  private final Path caches;
  private final StringBuilder out = new StringBuilder();

  private FirstResult(Path plugin, String classPath, Path caches) {
    this.plugin = plugin;
    this.classPath = classPath;
    this.caches = caches;
  }

  /** What a program printed, and how long its first line took. */
  private record Run(double milliseconds, String engine) {}

  static String markdown() throws IOException, InterruptedException {
    Path caches = Files.createTempDirectory("caches");
    FirstResult measured = new FirstResult(HelloSize.build(), classPath(), caches);
    measured.out.append("Median of %d new JVMs each.%n%n".formatted(RUNS));
    measured.out.append("| engine | no cache | AppCDS | AOT cache |\n|---|---:|---:|---:|\n");
    try {
      measured.row("default", List.of());
      measured.row("graalwasm", List.of("-Dplugwright.engine=graalwasm"));
      measured.row("jit", JIT);
      measured.row("endive", List.of("-Dplugwright.engine=endive"));
      String library = System.getProperty("wasmtime.library", "");
      if (Files.exists(Path.of(library))) {
        measured.row(
            "wasmtime",
            List.of("-Dplugwright.engine=wasmtime", "-Dplugwright.wasmtime.library=" + library));
      }
    } finally {
      delete(caches);
    }
    return measured.out.toString();
  }

  private static String classPath() throws IOException {
    List<String> jars = new ArrayList<>();
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      built
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("plugwright-benchmarks-[^-]*(-SNAPSHOT)?\\.jar"))
          .forEach(file -> jars.add(file.toAbsolutePath().toString()));
    }
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> NEEDED.matcher(entry).matches())
        .forEach(jars::add);
    return jars.stream().distinct().collect(Collectors.joining(File.pathSeparator));
  }

  private void row(String name, List<String> options) throws IOException, InterruptedException {
    Run plain = median(options);
    boolean cached = options != JIT; // a JVM with an upgraded module ignores its caches
    out.append("| %s | %.0f ms |".formatted(plain.engine, plain.milliseconds));
    if (cached) {
      Path classes = caches.resolve(name + ".jsa");
      run(with(options, "-XX:ArchiveClassesAtExit=" + classes));
      out.append(
          " %.0f ms |"
              .formatted(median(with(options, "-XX:SharedArchiveFile=" + classes)).milliseconds));
      Path ahead = caches.resolve(name + ".aot");
      run(with(options, "-XX:AOTCacheOutput=" + ahead));
      out.append(
          " %.0f ms |%n".formatted(median(with(options, "-XX:AOTCache=" + ahead)).milliseconds));
    } else {
      out.append(" | |\n");
    }
  }

  private static List<String> with(List<String> options, String option) {
    return Stream.concat(options.stream(), Stream.of(option)).toList();
  }

  private Run median(List<String> options) throws IOException, InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(options));
    }
    runs.sort((a, b) -> Double.compare(a.milliseconds, b.milliseconds));
    return runs.get(RUNS / 2);
  }

  private Run run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Hello.class.getName(), plugin.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = lines.readLine();
      long first = System.nanoTime();
      if (!"Hello, Ada!".equals(line)) {
        throw new IOException("%s printed %s".formatted(command, line));
      }
      String engine = lines.readLine();
      lines.transferTo(Writer.nullWriter());
      process.waitFor();
      return new Run((first - start) / 1e6, engine);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
