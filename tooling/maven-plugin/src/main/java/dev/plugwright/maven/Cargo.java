package dev.plugwright.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;

/** Runs the cargo that the user has; nothing is ever downloaded to get one. */
final class Cargo {
  private final String executable;
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * Prepares runs.
   *
   * @param executable a path, or a name to be found on the {@code PATH}
   * @param folder the folder of the crate
   * @param environment variables to add
   */
  Cargo(String executable, Path folder, Map<String, String> environment) {
    this.executable = executable;
    this.folder = folder;
    this.environment = environment;
  }

  /** Returns the file that will be run, if there is one. */
  Optional<Path> file() {
    if (executable.contains("/") || executable.contains(File.separator)) {
      return Optional.of(Path.of(executable)).filter(Files::isExecutable);
    }
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    String name = windows ? executable + ".exe" : executable;
    for (String entry :
        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)) {
      if (!entry.isEmpty() && Files.isExecutable(Path.of(entry, name))) {
        return Optional.of(Path.of(entry, name));
      }
    }
    return Optional.empty();
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
    List<String> command = new ArrayList<>();
    command.add(
        file()
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "cannot run "
                            + executable
                            + ": install Rust from https://rustup.rs, or set the parameter 'cargo'"
                            + " (-Dplugwright.cargo) to the path of cargo"))
            .toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Thread errors =
          new Thread(
              () -> forward(process.errorReader(StandardCharsets.UTF_8), progress),
              "cargo-progress");
      errors.start();
      forward(process.inputReader(StandardCharsets.UTF_8), output);
      errors.join();
      return process.waitFor();
    } catch (IOException e) {
      throw new MojoExecutionException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted while cargo was running", e);
    }
  }

  private static void forward(BufferedReader from, Consumer<String> to) {
    from.lines().forEach(to);
  }
}
