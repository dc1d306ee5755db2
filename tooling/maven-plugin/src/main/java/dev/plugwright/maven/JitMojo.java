package dev.plugwright.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Prepares a stock JDK to compile plugins to machine code: copies the jars of GraalVM's compiler,
 * in the version of GraalWasm that the project has, and writes a file of options for {@code
 * java @FILE}.
 */
@Mojo(
    name = "jit",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class JitMojo extends AbstractMojo {
  /** The folder for the jars of the compiler. */
  @Parameter(property = "plugwright.jit", defaultValue = "${project.build.directory}/jit")
  private File folder;

  /** The file of options. */
  @Parameter(
      property = "plugwright.args",
      defaultValue = "${project.build.directory}/plugwright.args")
  private File options;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession session;

  private final RepositorySystem repositories;

  /**
   * Constructs the goal; called by Maven.
   *
   * @param repositories finds the compiler
   */
  @Inject
  public JitMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException {
    List<Path> jars = resolve(version());
    try {
      Path target = Files.createDirectories(folder.toPath());
      for (Path jar : jars) {
        Files.copy(jar, target.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.createDirectories(options.toPath().toAbsolutePath().getParent());
      Files.write(options.toPath(), lines(target.toAbsolutePath()));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + e.getMessage(), e);
    }
    getLog().info("GraalWasm with its JIT: java @%s ...".formatted(options));
  }

  private String version() throws MojoExecutionException {
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getGroupId().equals("org.graalvm.polyglot")
          && artifact.getArtifactId().equals("polyglot")) {
        return artifact.getVersion();
      }
    }
    throw new MojoExecutionException(
        "the project does not depend on GraalWasm: add the dependency dev.plugwright:plugwright");
  }

  private List<Path> resolve(String version) throws MojoExecutionException {
    CollectRequest compiler = new CollectRequest();
    compiler.setRoot(
        new Dependency(
            new DefaultArtifact("org.graalvm.compiler", "compiler", "jar", version), "runtime"));
    compiler.setRepositories(project.getRemoteProjectRepositories());
    try {
      List<Path> jars = new ArrayList<>();
      for (ArtifactResult result :
          repositories
              .resolveDependencies(session, new DependencyRequest(compiler, null))
              .getArtifactResults()) {
        jars.add(result.getArtifact().getFile().toPath());
      }
      return jars;
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException(
          "cannot find the compiler for GraalWasm %s: %s".formatted(version, e.getMessage()), e);
    }
  }

  /** In a file of options, a path with spaces is quoted and its backslashes are doubled. */
  private static List<String> lines(Path jars) {
    return List.of(
        "-XX:+UnlockExperimentalVMOptions",
        "-XX:+EnableJVMCI",
        "\"--upgrade-module-path=" + jars.toString().replace("\\", "\\\\") + '"',
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
