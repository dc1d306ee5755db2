package dev.plugwright.maven;

import dev.plugwright.commands.doctor.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Builds a plugin in C, Go or AssemblyScript, after the Java compiler has compiled the contracts:
 * generates its side of them, compiles both with the compiler of the language, and copies the
 * {@code .wasm} file to where it becomes a part of the jar, where it is listed in {@code
 * META-INF/plugwright.index}.
 */
@Mojo(name = "build-plugin", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class BuildPluginMojo extends CommandMojo {
  /** The language: {@code c}, {@code go} or {@code assemblyscript}. */
  @Parameter(property = "plugwright.language", required = true)
  private String language;

  /** The folder of the plugin's sources. */
  @Parameter(property = "plugwright.sources", defaultValue = "${project.basedir}/guest")
  private File sources;

  /** The name of the plugin's file, without its ending. */
  @Parameter(property = "plugwright.pluginName", defaultValue = "${project.artifactId}")
  private String pluginName;

  /** The compiler: a path, or a name to be found on the {@code PATH}; by default the usual one. */
  @Parameter(property = "plugwright.compiler")
  private String compiler;

  /** Further arguments of the compiler. */
  @Parameter private List<String> arguments = new ArrayList<>();

  /** Whether a machine without the compiler builds nothing and says so, instead of failing. */
  @Parameter(property = "plugwright.optional", defaultValue = "false")
  private boolean optional;

  /** The folder that the {@code .wasm} file is copied to. */
  @Parameter(
      property = "plugwright.plugins",
      defaultValue = "${project.build.outputDirectory}/plugins")
  private File plugins;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Constructs the goal; called by Maven. */
  public BuildPluginMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    GuestCompiler guest = GuestCompiler.of(language);
    String executable = compiler == null ? guest.executable() : compiler;
    if (!sources.isDirectory()) {
      throw new MojoExecutionException(
          "no folder %s: set the parameter 'sources' to the folder of the plugin's sources"
              .formatted(sources));
    }
    if (new Program(executable, sources.toPath(), Map.of()).file().isEmpty()) {
      String missing =
          "cannot run %s: %s, or set the parameter 'compiler' to its path"
              .formatted(executable, guest.hint());
      if (!optional) {
        throw new MojoExecutionException(missing);
      }
      getLog().warn(pluginName + ".wasm is not built: " + missing);
      return;
    }
    Path bindings = buildDirectory.toPath().resolve("plugin-" + execution.getExecutionId());
    Path folder = bindings.resolve(language);
    try {
      deleteAll(bindings);
      command(
          List.of(
              "bindings",
              "--language",
              language,
              "--output",
              bindings.toString(),
              classes.toString()));
      copyAll(sources.toPath(), folder);
      List<String> files = names(folder);
      for (GuestCompiler.Step step : guest.steps(files, pluginName + ".wasm", arguments)) {
        compile(new Program(executable, folder, step.environment()), step.arguments());
      }
      publish(folder.resolve(pluginName + ".wasm"));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot build the plugin %s: %s".formatted(pluginName, e), e);
    }
  }

  private void compile(Program program, List<String> command)
      throws IOException, MojoExecutionException, MojoFailureException {
    List<String> output = new ArrayList<>();
    try {
      int exit = program.run(command, line -> add(output, line), line -> add(output, line));
      if (exit == 0) {
        output.forEach(getLog()::warn);
        return;
      }
      output.forEach(getLog()::error);
      throw new MojoFailureException(
          "%s failed to build the plugin in %s; see its messages above"
              .formatted(program.executable(), sources));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted while the compiler was running", e);
    }
  }

  /** Called by the threads of both outputs. */
  private static void add(List<String> output, String line) {
    if (!line.isBlank()) {
      synchronized (output) {
        output.add(line);
      }
    }
  }

  private void publish(Path built) throws IOException {
    PluginFolder folder =
        new PluginFolder(
            plugins.toPath(),
            classes.toPath(),
            buildDirectory.toPath(),
            execution.getExecutionId());
    for (Path target : folder.copy(List.of(built))) {
      getLog().info("%s, %,d bytes".formatted(target, Files.size(target)));
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Copies the files of a folder, and those of its folders but {@code node_modules}. */
  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(path);
        if (!relative.startsWith("node_modules")) {
          Path target = to.resolve(relative);
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
