package dev.plugwright.maven;

import dev.plugwright.commands.doctor.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;

/** Runs the cargo that the user has; nothing is ever downloaded to get one. */
final class Cargo {
  private final Program program;

  /**
   * Prepares runs.
   *
   * @param executable a path, or a name to be found on the {@code PATH}
   * @param folder the folder of the crate
   * @param environment variables to add
   */
  Cargo(String executable, Path folder, Map<String, String> environment) {
    this.program = new Program(executable, folder, environment);
  }

  /** Returns the file that will be run, if there is one. */
  Optional<Path> file() {
    return program.file();
  }

  /**
   * Runs cargo to its end.
   *
   * @param arguments what follows {@code cargo}
   * @param output gets each line of the standard output
   * @param progress gets each line of the error output
   * @return the exit code
   * @throws MojoExecutionException if there is no cargo, or Maven is being stopped
   */
  int run(List<String> arguments, Consumer<String> output, Consumer<String> progress)
      throws MojoExecutionException {
    if (file().isEmpty()) {
      throw new MojoExecutionException(
          "cannot run "
              + program.executable()
              + ": install Rust from https://rustup.rs, or set the parameter 'cargo'"
              + " (-Dplugwright.cargo) to the path of cargo");
    }
    try {
      return program.run(arguments, output, progress);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot run " + file().orElseThrow() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted while cargo was running", e);
    }
  }
}
