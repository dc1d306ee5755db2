package dev.plugwright.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs cargo in a folder with crates that a test has written. The versions of dependencies are
 * those of this module's guests, and the target folder is one for all tests.
 */
public final class Cargo {
  private static final Path LOCK = Path.of("guests", "Cargo.lock");
  private static final Path TARGET = Path.of("target", "cargo").toAbsolutePath();
  private static final String TRIPLE = "wasm32-unknown-unknown";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * Creates a run in a folder.
   *
   * @param folder the one with {@code Cargo.toml}; the output goes to {@code cargo.log} in it
   */
  public Cargo(Path folder) {
    this.folder = folder;
    environment.put("CARGO_TARGET_DIR", TARGET.toString());
  }

  /** Sets a variable of the environment. */
  public Cargo with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Returns the folder of the crate {@code plugwright}, for the manifests of other crates. */
  public static Path plugwright() {
    return Path.of("../guest/plugwright").toAbsolutePath().normalize();
  }

  /** Returns the file that {@link #build} makes of a crate. */
  public static Path wasm(String crate) {
    return TARGET.resolve(TRIPLE).resolve("release").resolve(crate.replace('-', '_') + ".wasm");
  }

  /** Builds all crates for Wasm. */
  public void build() throws IOException, InterruptedException {
    run("build", "--release");
  }

  /** Checks all crates for Wasm, without code generation. */
  public void check() throws IOException, InterruptedException {
    run("check");
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    Files.copy(LOCK, folder.resolve("Cargo.lock"), StandardCopyOption.REPLACE_EXISTING);
    Path log = folder.resolve("cargo.log");
    ProcessBuilder cargo =
        new ProcessBuilder(System.getProperty("scripts.directory") + "/wasm-cargo");
    cargo.command().addAll(List.of(arguments));
    cargo.command().addAll(List.of("--quiet", "--target", TRIPLE));
    cargo.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    cargo.environment().putAll(environment);
    Process process = cargo.start();
    if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
      process.destroy();
      throw new AssertionError(folder + " does not compile:\n" + Files.readString(log));
    }
  }
}
