package dev.plugwright.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares the contracts of the project with its last release, and fails if a change is more severe
 * than allowed.
 */
@Mojo(name = "compare", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CompareMojo extends CommandMojo {
  /** The texts of released contracts, kept in the repository. */
  @Parameter(property = "plugwright.released", defaultValue = "${basedir}/contracts/released")
  private File released;

  /** The most severe change: {@code none}, {@code source}, {@code contract} or {@code breaking}. */
  @Parameter(property = "plugwright.allow", defaultValue = "contract")
  private String allow;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes;

  /** Constructs the goal; called by Maven. */
  public CompareMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    command(
        List.of("compare", "--released", released.getPath(), "--allow", allow, classes.getPath()));
  }
}
