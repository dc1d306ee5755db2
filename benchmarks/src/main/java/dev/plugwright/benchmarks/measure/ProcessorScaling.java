package dev.plugwright.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the annotation processor adds to a compilation, for few contracts and for many. */
final class ProcessorScaling {
  private static final int[] CONTRACTS = {25, 50, 100, 200};
  private static final int METHODS = 10;
  private static final int ROUNDS = 3;
  private static final List<String> METHOD_KINDS =
      List.of(
          "int number%d(int a, int b);",
          "String text%d(String text);",
          "Item item%d(Item item, boolean flag);",
          "java.util.List<Item> items%d(java.util.List<Item> items);",
          "java.util.Map<String, Item> byName%d(java.util.Map<String, Item> items, long[] keys);");

  private ProcessorScaling() {}

  static String markdown() throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(
        "Processor time of javac's thread, best of %d, %d methods in each contract.%n%n"
            .formatted(ROUNDS, METHODS));
    out.append(
        "| contracts | javac without the processor | with it | both sources, without it | processor alone, each contract | generated code in javac, each contract |\n");
    out.append("|---:|---:|---:|---:|---:|---:|\n");
    Path work = Files.createTempDirectory("contracts");
    try {
      // The first compilations warm the compiler up.
      measure(work.resolve("warm-up"), CONTRACTS[1]);
      for (int contracts : CONTRACTS) {
        double[] ms = measure(work.resolve("of" + contracts), contracts);
        out.append(
            "| %d | %.0f ms | %.0f ms | %.0f ms | %.2f ms | %.2f ms |%n"
                .formatted(
                    contracts,
                    ms[0],
                    ms[1],
                    ms[2],
                    (ms[1] - ms[2]) / contracts,
                    (ms[2] - ms[0]) / contracts));
      }
    } finally {
      delete(work);
    }
    return out.toString();
  }

  private static double[] measure(Path work, int contracts) throws IOException {
    List<Path> sources = write(Files.createDirectories(work.resolve("sources")), contracts);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      Path generated = Files.createDirectories(work.resolve("generated" + round));
      best[0] = Math.min(best[0], compile(work.resolve("a" + round), sources, "-proc:none"));
      best[1] =
          Math.min(
              best[1],
              compile(
                  work.resolve("b" + round),
                  sources,
                  "-s",
                  generated.toString(),
                  "-processor",
                  "dev.plugwright.processor.PlugwrightProcessor"));
      List<Path> all = new ArrayList<>(sources);
      try (Stream<Path> files = Files.walk(generated)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
      best[2] = Math.min(best[2], compile(work.resolve("c" + round), all, "-proc:none"));
    }
    return best;
  }

  private static double compile(Path classes, List<Path> sources, String... options)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("-d", Files.createDirectories(classes).toString()));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of(options));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      Clock start = Clock.now();
      boolean success =
          compiler
              .getTask(
                  null, files, null, arguments, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!success) {
        throw new IOException("the contracts do not compile");
      }
      return start.passed().processor() / 1e6;
    }
  }

  private static List<Path> write(Path folder, int contracts) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < contracts; i++) {
      StringBuilder text = new StringBuilder("package contracts;\n");
      text.append("@dev.plugwright.annotations.WasmPlugin\npublic interface Contract")
          .append(i)
          .append(" {\n  record Item(int id, String name, double[] values, ")
          .append("java.util.Optional<String> note) {}\n");
      IntStream.range(0, METHODS)
          .mapToObj(m -> "  " + METHOD_KINDS.get(m % METHOD_KINDS.size()).formatted(m) + "\n")
          .forEach(text::append);
      sources.add(Files.writeString(folder.resolve("Contract" + i + ".java"), text.append("}\n")));
    }
    return sources;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
