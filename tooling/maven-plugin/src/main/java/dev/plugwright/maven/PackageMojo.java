package dev.plugwright.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Copies plugins to where they are shipped from, without debug information and names of functions.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class PackageMojo extends CommandMojo {
  /** The folder of the {@code .wasm} files. */
  @Parameter(
      property = "plugwright.plugins",
      defaultValue = "${project.build.outputDirectory}/plugins")
  private File plugins;

  /** The folder that they are copied to. */
  @Parameter(property = "plugwright.packaged", defaultValue = "${project.build.directory}/plugins")
  private File packaged;

  /** Whether to leave out debug information and names of functions. */
  @Parameter(property = "plugwright.strip", defaultValue = "true")
  private boolean strip;

  /** Constructs the goal; called by Maven. */
  public PackageMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<String> command = new ArrayList<>(List.of("package", "--output", packaged.getPath()));
    if (!strip) {
      command.add("--no-strip");
    }
    command.addAll(plugins(plugins));
    command(command);
  }
}
