package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.benchmarks.languages.LanguageSizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures by name; the argument is a regular expression of the measurements to make. */
public final class Main {
  private Main() {}

  /** One measurement. */
  @FunctionalInterface
  interface Measurement {
    /** Measures, and returns a Markdown table. */
    String markdown(Path directory) throws Exception;
  }

  /** Runs, and writes Markdown to the folder of the results and to the console. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(System.getProperty("results.directory"));
    Files.createDirectories(directory);
    for (Map.Entry<String, Measurement> entry : all().entrySet()) {
      if (entry.getKey().matches(arguments[0])) {
        String text = "### " + entry.getKey() + "\n\n" + entry.getValue().markdown(directory);
        Files.writeString(directory.resolve("measure-" + entry.getKey() + ".md"), text);
        System.out.println(text);
      }
    }
  }

  private static Map<String, Measurement> all() {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("start", directory -> FirstResult.markdown());
    all.put("instance", directory -> SecondInstance.markdown());
    all.put("threads", directory -> TwoThreads.markdown());
    all.put("soak", Soak::markdown);
    all.put("size", directory -> HelloSize.markdown());
    all.put("languages", directory -> LanguageSizes.markdown());
    all.put("processor", directory -> ProcessorScaling.markdown());
    return all;
  }

  static Path guest() {
    return Path.of(System.getProperty("guests.directory"), "bench_soak.wasm");
  }

  static String engine(PluginEngine engine) {
    return "%s, %d cores.%n%n"
        .formatted(engine.info().description(), Runtime.getRuntime().availableProcessors());
  }
}
