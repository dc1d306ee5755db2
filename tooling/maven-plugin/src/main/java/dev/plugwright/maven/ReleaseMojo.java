package dev.plugwright.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the contracts of the project to the texts of its releases, to be committed with it. */
@Mojo(name = "release", threadSafe = true)
public final class ReleaseMojo extends CommandMojo {
  /** The texts of released contracts, kept in the repository. */
  @Parameter(property = "plugwright.released", defaultValue = "${basedir}/contracts/released")
  private File released;

  /** The version of the release. */
  @Parameter(property = "plugwright.version", defaultValue = "${project.version}")
  private String version;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes;

  /** Constructs the goal; called by Maven. */
  public ReleaseMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    command(
        List.of("release", "--released", released.getPath(), "--as", version, classes.getPath()));
  }
}
