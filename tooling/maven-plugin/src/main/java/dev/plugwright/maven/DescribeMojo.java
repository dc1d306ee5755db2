package dev.plugwright.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the exports, imports, requirements and contracts of plugins. */
@Mojo(name = "describe", requiresProject = false, threadSafe = true)
public final class DescribeMojo extends CommandMojo {
  /** The folder of the {@code .wasm} files. */
  @Parameter(
      property = "plugwright.plugins",
      defaultValue = "${project.build.outputDirectory}/plugins")
  private File plugins;

  /** Constructs the goal; called by Maven. */
  public DescribeMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    for (String plugin : plugins(plugins)) {
      command(List.of("describe", plugin));
    }
  }
}
