package dev.plugwright.maven;

import dev.plugwright.commands.doctor.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * A goal that runs a command of the command line, in the JDK of the build: Maven itself may run on
 * an older one.
 */
abstract class CommandMojo extends AbstractMojo {
  private static final String MAIN = "dev.plugwright.cli.Main";
  private static final int OLDEST_JAVA = 21;
  private static final int FINDING = 1;

  /** Whether to do nothing. */
  @Parameter(property = "plugwright.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  @Inject private ToolchainManager toolchains;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: plugwright.skip is set");
      return;
    }
    run();
  }

  /** Runs the goal. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /**
   * Runs a command and logs what it prints.
   *
   * @throws MojoFailureException if it finds something
   * @throws MojoExecutionException if it cannot do its work
   */
  void command(List<String> arguments) throws MojoExecutionException, MojoFailureException {
    List<String> command = new ArrayList<>(List.of("-cp", classPath(), MAIN));
    command.addAll(arguments);
    List<String> output = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    int exit = run(new Program(java(), folder(), Map.of()), command, output, errors);
    if (exit == 0) {
      output.forEach(getLog()::info);
      errors.forEach(getLog()::warn);
    } else if (exit == FINDING) {
      output.forEach(getLog()::error);
      errors.forEach(getLog()::error);
      throw new MojoFailureException("plugwright " + arguments.get(0) + ": see the lines above");
    } else {
      throw new MojoExecutionException(
          errors.isEmpty()
              ? "plugwright " + arguments.get(0) + " fails"
              : String.join("\n", errors));
    }
  }

  private static int run(
      Program java, List<String> command, List<String> output, List<String> errors)
      throws MojoExecutionException {
    try {
      return java.run(command, output::add, errors::add);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot run %s: %s".formatted(java.executable(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted while a command was running", e);
    }
  }

  private String classPath() {
    return plugin.getArtifacts().stream()
        .map(Artifact::getFile)
        .map(File::getAbsolutePath)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path folder() {
    return basedir == null ? Path.of("").toAbsolutePath() : basedir.toPath();
  }

  /** Returns the java of the build's toolchain, or else the one that runs Maven. */
  private String java() throws MojoExecutionException {
    Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
    String chosen = toolchain == null ? null : toolchain.findTool("java");
    if (chosen != null) {
      return chosen;
    }
    if (Runtime.version().feature() < OLDEST_JAVA) {
      throw new MojoExecutionException(
          "Maven runs on Java %s, but this goal needs %d: set JAVA_HOME to a newer JDK, or"
                  .formatted(Runtime.version(), OLDEST_JAVA)
              + " select one with maven-toolchains-plugin before it");
    }
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Returns the plugins in a folder, sorted by name. */
  static List<String> plugins(File folder) throws MojoExecutionException {
    if (!folder.isDirectory()) {
      throw new MojoExecutionException(
          "no folder %s: build the plugins first, or set the parameter that names their folder"
              .formatted(folder));
    }
    try (Stream<Path> all = Files.list(folder.toPath())) {
      List<String> plugins =
          all.map(Path::toString).filter(it -> it.endsWith(".wasm")).sorted().toList();
      if (plugins.isEmpty()) {
        throw new MojoExecutionException("no .wasm files in " + folder);
      }
      return plugins;
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read %s: %s".formatted(folder, e), e);
    }
  }
}
