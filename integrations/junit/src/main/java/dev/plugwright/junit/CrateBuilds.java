package dev.plugwright.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Builds each crate once, with cargo. */
final class CrateBuilds {
  private static final String TARGET = "wasm32-unknown-unknown";

  /** The file of a library, in cargo's message for each artifact. */
  private static final Pattern WASM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*\\.wasm)\"");

  private final Map<Crate, CompletableFuture<Path>> builds = new ConcurrentHashMap<>();

  /** Returns the plugin; a second caller waits for the first. */
  Path build(Crate crate, CargoSettings settings) {
    CompletableFuture<Path> mine = new CompletableFuture<>();
    CompletableFuture<Path> first = builds.putIfAbsent(crate, mine);
    if (first == null) {
      try {
        mine.complete(run(crate, settings));
      } catch (RuntimeException | Error e) {
        mine.completeExceptionally(e);
      }
      first = mine;
    }
    try {
      return first.join();
    } catch (CompletionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new ExtensionConfigurationException(cause.getMessage(), cause);
    }
  }

  private static Path run(Crate crate, CargoSettings settings) {
    if (!Files.isRegularFile(crate.folder().resolve("Cargo.toml"))) {
      throw new ExtensionConfigurationException("no Cargo.toml in " + crate.folder());
    }
    List<String> command =
        new ArrayList<>(List.of(settings.program(), "build", "--release", "--target", TARGET));
    command.addAll(List.of("--message-format", "json-render-diagnostics"));
    if (!crate.features().isEmpty()) {
      command.addAll(List.of("--features", String.join(",", crate.features())));
    }
    try {
      Path log = Files.createTempFile("plugwright-cargo", ".log");
      try {
        return artifact(crate, start(crate, settings, command, log), command, log);
      } finally {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw new ExtensionConfigurationException(
          "cannot run %s: %s; install Rust from https://rustup.rs, or name another program with the"
                  .formatted(settings.program(), e.getMessage())
              + " configuration parameter plugwright.cargo",
          e);
    }
  }

  private static Process start(Crate crate, CargoSettings settings, List<String> command, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(crate.folder().toFile()).redirectError(log.toFile());
    if (!settings.target().isEmpty()) {
      String target = Path.of(settings.target()).toAbsolutePath().normalize().toString();
      builder.environment().put("CARGO_TARGET_DIR", target);
    }
    return builder.start();
  }

  private static Path artifact(Crate crate, Process cargo, List<String> command, Path log)
      throws IOException {
    cargo.getOutputStream().close();
    List<Path> files = new ArrayList<>();
    try (var lines = cargo.inputReader(UTF_8)) {
      lines
          .lines()
          .filter(line -> line.contains("\"compiler-artifact\""))
          .map(WASM::matcher)
          .filter(Matcher::find)
          .forEach(match -> files.add(Path.of(match.group(1).replace("\\\\", "\\"))));
      if (cargo.waitFor() != 0) {
        throw new ExtensionConfigurationException(
            "%s failed in %s:\n%s"
                .formatted(String.join(" ", command), crate.folder(), Files.readString(log)));
      }
    } catch (InterruptedException e) {
      cargo.destroy();
      Thread.currentThread().interrupt();
      throw new ExtensionConfigurationException("interrupted while cargo built " + crate, e);
    }
    if (files.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s made no .wasm file in %s; a plugin's Cargo.toml has crate-type = [\"cdylib\"]"
              .formatted(String.join(" ", command), crate.folder()));
    }
    return copy(files.getLast(), crate);
  }

  /** A build with other features writes to the same file. */
  private static Path copy(Path file, Crate crate) throws IOException {
    if (crate.features().isEmpty()) {
      return file;
    }
    String name = String.valueOf(file.getFileName());
    Path folder = Files.createDirectories(file.resolveSibling(String.join("+", crate.features())));
    return Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
