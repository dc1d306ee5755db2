package dev.plugwright.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The part of the runtime that generated code calls, as declarations only, compiled once. */
final class RuntimeStubs {
  private static Path classes;

  private RuntimeStubs() {}

  static synchronized Path classes() {
    if (classes == null) {
      classes = compile();
    }
    return classes;
  }

  private static Path compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      Path output = Files.createDirectories(Path.of("target", "runtime-stubs"));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      List<Path> sources = Compilation.javaFiles(Compilation.resource("runtime-stubs"));
      boolean success =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  List.of("--release", "21", "-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!success) {
        throw new IllegalStateException("the stand-ins for the runtime do not compile");
      }
      return output;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
