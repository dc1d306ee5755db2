package dev.plugwright.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds crates of this project that only some measurements need. */
public final class Cargo {
  private Cargo() {}

  /**
   * Builds a crate in release mode.
   *
   * @param folder the crate's folder, from that of the project
   * @param name name of the folder for what is built
   * @param options further options of {@code cargo build}
   * @return the folder for what was built, or nothing if it does not build
   */
  public static Optional<Path> build(String folder, String name, String... options)
      throws IOException, InterruptedException {
    Path project = Path.of(System.getProperty("project.directory")).toAbsolutePath().normalize();
    Path target = project.resolve("benchmarks/target").resolve(name);
    List<String> command = new ArrayList<>();
    command.add(project.resolve("tooling/scripts/wasm-cargo").toString());
    command.addAll(List.of("build", "--quiet", "--release"));
    command.addAll(List.of(options));
    ProcessBuilder cargo =
        new ProcessBuilder(command).directory(project.resolve(folder).toFile()).inheritIO();
    cargo.environment().put("CARGO_TARGET_DIR", target.toString());
    return cargo.start().waitFor() == 0 ? Optional.of(target) : Optional.empty();
  }
}
