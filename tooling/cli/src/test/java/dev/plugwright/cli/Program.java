package dev.plugwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the jar as its users do. */
final class Program {
  static final Path SAMPLE = Path.of(System.getProperty("plugwright.sample"));

  private final Path folder;

  Program(Path folder) {
    this.folder = folder;
  }

  /** What a run has printed, and its exit code. */
  record Run(int exit, String out, String err) {}

  Run run(String... arguments) throws IOException, InterruptedException {
    return runWith(Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
  }

  /** Runs the program with another Java. */
  Run runWith(Path java, String... arguments) throws IOException, InterruptedException {
    return run(java, Files.createTempFile(folder, "out", ".txt"), arguments);
  }

  /** Runs the program with its standard output in a file, or a device. */
  Run runTo(Path out, String... arguments) throws IOException, InterruptedException {
    return run(Path.of(System.getProperty("java.home"), "bin", "java"), out, arguments);
  }

  private Run run(Path java, Path out, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(System.getProperty("plugwright.jar"));
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + command);
    }
    return new Run(
        process.exitValue(),
        Files.isRegularFile(out)
            ? Files.readString(out, UTF_8).replace(folder.toString(), ".")
            : "",
        Files.readString(err, UTF_8).replace(folder.toString(), "."));
  }
}
