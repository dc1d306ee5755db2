package dev.plugwright.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.processor.PlugwrightProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What came of compiling sources with the processor.
 *
 * @param success whether everything compiled
 * @param messages what the compiler said
 * @param generated where the generated sources are
 */
record SnippetCompilation(boolean success, String messages, Path generated) {
  static SnippetCompilation of(Map<String, String> units, Path work) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> unit : units.entrySet()) {
      Path file = work.resolve("sources").resolve(unit.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, unit.getValue());
      sources.add(file);
    }
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path generated = Files.createDirectories(work.resolve("generated"));
    List<String> options =
        List.of("--release", "21", "-d", classes.toString(), "-s", generated.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new PlugwrightProcessor()));
      return new SnippetCompilation(task.call(), messages.toString(), generated);
    }
  }
}
