package dev.plugwright.it.library;

import dev.plugwright.processor.PlugwrightProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that tests write, one file per type, with the processor. */
public final class Sources {
  private final Path folder;

  /** Sources that are written below this folder. */
  public Sources(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles types, with every warning an error.
   *
   * @param name the folder for them
   * @param classPath what they use besides the class path of the test
   * @param types the sources, each with its package
   * @return the folder with the classes
   */
  public Path compile(String name, List<Path> classPath, String... types) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name).resolve("classes"));
    List<Path> files = new java.util.ArrayList<>();
    for (String type : types) {
      files.add(write(folder.resolve(name).resolve("sources"), type));
    }
    String path =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path")),
                classPath.stream().map(Path::toString))
            .reduce((one, other) -> one + File.pathSeparator + other)
            .orElseThrow();
    List<String> options =
        List.of(
            "--release",
            "21",
            "-parameters",
            "-Xlint:all,-classfile,-path",
            "-Werror",
            "-classpath",
            path,
            "-d",
            classes.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter console = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              console, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new PlugwrightProcessor()));
      if (!task.call()) {
        throw new AssertionError(name + " does not compile:\n" + console);
      }
    }
    return classes;
  }

  private static Path write(Path sources, String type) throws IOException {
    String packageName = type.replaceAll("(?s).*?package (\\S+);.*", "$1");
    String typeName =
        type.replaceAll(
            "(?s).*?\\n(?:public |sealed )*(?:record|enum|interface|class) (\\w+).*", "$1");
    Path file = sources.resolve(packageName.replace('.', '/')).resolve(typeName + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, type);
  }
}
