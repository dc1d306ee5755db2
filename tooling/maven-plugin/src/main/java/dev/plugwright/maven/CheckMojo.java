package dev.plugwright.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Checks plugins against the contracts of the project and its dependencies, as the host does when
 * it loads them. Reports all of them, and fails if one is refused.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CheckMojo extends CommandMojo {
  /** The folder of the {@code .wasm} files. */
  @Parameter(
      property = "plugwright.plugins",
      defaultValue = "${project.build.outputDirectory}/plugins")
  private File plugins;

  /**
   * Jars, class folders and contract texts of the host; the project's classes and its dependencies
   * by default.
   */
  @Parameter(property = "plugwright.host")
  private List<File> host = new ArrayList<>();

  /** Names of the host's interfaces to check against; all by default. */
  @Parameter(property = "plugwright.contracts")
  private List<String> contracts = new ArrayList<>();

  /** The texts of released contracts, to tell which releases a plugin works with. */
  @Parameter(property = "plugwright.released")
  private File released;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Constructs the goal; called by Maven. */
  public CheckMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<String> command = new ArrayList<>(List.of("check"));
    for (File path : host.isEmpty() ? classPath() : host) {
      command.addAll(List.of("--host", path.getPath()));
    }
    for (String contract : contracts) {
      command.addAll(List.of("--contract", contract));
    }
    if (released != null) {
      command.addAll(List.of("--released", released.getPath()));
    }
    command.addAll(plugins(plugins));
    command(command);
  }

  private List<File> classPath() {
    List<File> paths = new ArrayList<>();
    File classes = new File(project.getBuild().getOutputDirectory());
    if (classes.isDirectory()) {
      paths.add(classes);
    }
    project.getArtifacts().stream()
        .map(Artifact::getFile)
        .filter(it -> it.isDirectory() || it.getName().endsWith(".jar"))
        .forEach(paths::add);
    return paths;
  }
}
