package dev.plugwright.commands.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the JDK and the Rust of a machine. */
public final class Machine {
  private static final int OLDEST_JAVA = 21;

  private Machine() {}

  /**
   * Looks at the JDK that runs this program.
   *
   * @param program what it runs, {@code Maven}
   * @param toolchain whether the build uses another JDK
   */
  public static Finding java(String program, boolean toolchain) {
    Runtime.Version version = Runtime.version();
    String home = System.getProperty("java.home");
    if (version.feature() >= OLDEST_JAVA) {
      return Finding.good("Java: %s in %s".formatted(version, home));
    }
    if (toolchain) {
      return Finding.good(
          "Java: %s runs on %s, the build uses a toolchain".formatted(program, version));
    }
    return Finding.problem(
        "Java: %s runs on %s in %s; set JAVA_HOME to a JDK %d or newer"
            .formatted(program, version, home, OLDEST_JAVA));
  }

  /**
   * Looks at cargo and its target.
   *
   * @param cargo a path, or a name to be found on the {@code PATH}
   * @param crate the folder of the crate, if there is one
   * @param target the Rust target that plugins are built for
   */
  public static List<Finding> rust(String cargo, Path crate, String target) {
    Path folder = Files.isDirectory(crate) ? crate : Path.of("").toAbsolutePath();
    Program program = new Program(cargo, folder, Map.of());
    Optional<Path> file = program.file();
    if (file.isEmpty()) {
      return List.of(
          Finding.problem(
              "cargo: no %s on the PATH; install Rust from https://rustup.rs, or set plugwright.cargo"
                  .formatted(cargo)));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.good("cargo: %s, %s".formatted(program.firstLine("-V"), file.get())));
    String library =
        compiler(file.get(), folder).firstLine("--print", "target-libdir", "--target", target);
    findings.add(
        !library.isEmpty() && Files.isDirectory(Path.of(library))
            ? Finding.good("Rust target: " + target)
            : Finding.problem(
                "Rust target: %s is not installed; run 'rustup target add %s'"
                    .formatted(target, target)));
    return findings;
  }

  /** Returns the compiler that cargo runs. */
  private static Program compiler(Path cargo, Path folder) {
    String set = System.getenv("RUSTC");
    Path beside =
        cargo.resolveSibling(String.valueOf(cargo.getFileName()).replace("cargo", "rustc"));
    String compiler = set != null ? set : Files.isExecutable(beside) ? beside.toString() : "rustc";
    return new Program(compiler, folder, Map.of());
  }
}
