package dev.plugwright.commands.doctor;

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

/**
 * A program that the user has, such as cargo; nothing is ever downloaded to get one.
 *
 * @param executable a path, or a name to be found on the {@code PATH}
 * @param folder the folder that it runs in
 * @param environment variables to add
 */
public record Program(String executable, Path folder, Map<String, String> environment) {
  /** Copies the map. */
  public Program {
    environment = Map.copyOf(environment);
  }

  /** Returns the file that is run, if there is one. */
  public Optional<Path> file() {
    if (executable.contains("/") || executable.contains(File.separator)) {
      // The program runs in another folder.
      return Optional.of(Path.of(executable).toAbsolutePath()).filter(Program::isProgram);
    }
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    String name = windows ? executable + ".exe" : executable;
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String entry : path.split(File.pathSeparator)) {
      Path file = Path.of(entry, name).toAbsolutePath();
      if (!entry.isEmpty() && isProgram(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /**
   * Runs the program to its end.
   *
   * @param arguments the arguments
   * @param output gets each line of the standard output
   * @param progress gets each line of the error output
   * @return the exit code
   * @throws IOException if there is no such program, or it cannot be started
   * @throws InterruptedException if the thread is interrupted while the program runs
   */
  public int run(List<String> arguments, Consumer<String> output, Consumer<String> progress)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(file().orElseThrow(() -> new IOException("no " + executable)).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    Thread errors =
        new Thread(
            () -> forward(process.errorReader(StandardCharsets.UTF_8), progress),
            executable + "-progress");
    errors.start();
    forward(process.inputReader(StandardCharsets.UTF_8), output);
    errors.join();
    return process.waitFor();
  }

  private static void forward(BufferedReader from, Consumer<String> to) {
    from.lines().forEach(to);
  }

  /** Returns the first line that the program prints; empty if it fails or prints nothing. */
  String firstLine(String... arguments) {
    List<String> lines = new ArrayList<>();
    try {
      int exit = run(List.of(arguments), lines::add, line -> {});
      return exit == 0 && !lines.isEmpty() ? lines.get(0) : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
