package dev.plugwright.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Looks for what keeps plugins from being built or from being fast: the JDK, cargo, its target, and
 * the set-up of the project. Each problem is a warning that says what to do.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends AbstractMojo {
  private static final int OLDEST_JAVA = 21;

  /** The folder of the crate. */
  @Parameter(property = "plugwright.crate", defaultValue = "${basedir}/guest")
  private File crate;

  /** The cargo to look at. */
  @Parameter(property = "plugwright.cargo", defaultValue = "cargo")
  private String cargo;

  /** The Rust target that plugins are built for. */
  @Parameter(property = "plugwright.target", defaultValue = "wasm32-unknown-unknown")
  private String target;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  private int problems;

  /** Constructs the goal; called by Maven. */
  public DoctorMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    java();
    rust();
    if (project != null && project.getFile() != null) {
      project();
    } else {
      getLog().info("project: none in this folder");
    }
    if (problems == 0) {
      getLog().info("no problem found");
    } else {
      getLog().warn(problems == 1 ? "1 problem found" : problems + " problems found");
    }
  }

  private void good(String text) {
    getLog().info(text);
  }

  private void problem(String text) {
    problems++;
    getLog().warn(text);
  }

  private void java() {
    Runtime.Version version = Runtime.version();
    String home = System.getProperty("java.home");
    if (version.feature() >= OLDEST_JAVA) {
      good("Java: %s in %s".formatted(version, home));
    } else if (usesPlugin("maven-toolchains-plugin")) {
      good("Java: Maven runs on %s, the build uses a toolchain".formatted(version));
    } else {
      problem(
          "Java: Maven runs on %s in %s; set JAVA_HOME to a JDK %d or newer"
              .formatted(version, home, OLDEST_JAVA));
    }
  }

  private void rust() throws MojoExecutionException {
    Path folder = crate.isDirectory() ? crate.toPath() : Path.of("").toAbsolutePath();
    Optional<Path> file = new Cargo(cargo, folder, Map.of()).file();
    if (file.isEmpty()) {
      problem(
          "cargo: no %s on the PATH; install Rust from https://rustup.rs, or set plugwright.cargo"
              .formatted(cargo));
      return;
    }
    good("cargo: %s, %s".formatted(output(new Cargo(cargo, folder, Map.of()), "-V"), file.get()));
    String library =
        output(rustc(file.get(), folder), "--print", "target-libdir", "--target", target);
    if (!library.isEmpty() && Files.isDirectory(Path.of(library))) {
      good("Rust target: " + target);
    } else {
      problem(
          "Rust target: %s is not installed; run 'rustup target add %s'".formatted(target, target));
    }
  }

  /** Returns the compiler that cargo runs. */
  private static Cargo rustc(Path cargo, Path folder) {
    String set = System.getenv("RUSTC");
    Path beside = cargo.resolveSibling(cargo.getFileName().toString().replace("cargo", "rustc"));
    String compiler = set != null ? set : Files.isExecutable(beside) ? beside.toString() : "rustc";
    return new Cargo(compiler, folder, Map.of());
  }

  private static String output(Cargo program, String... arguments) throws MojoExecutionException {
    List<String> lines = new ArrayList<>();
    int exit = program.run(List.of(arguments), lines::add, line -> {});
    return exit == 0 && !lines.isEmpty() ? lines.get(0) : "";
  }

  // ---- the project ----

  private void project() {
    boolean depends =
        project.getDependencies().stream()
            .anyMatch(dependency -> dependency.getGroupId().equals("dev.plugwright"));
    if (depends) {
      good("dependencies: dev.plugwright");
    } else {
      problem("dependencies: add dev.plugwright:plugwright");
    }
    if (hasProcessor()) {
      good("annotation processor: dev.plugwright:plugwright-processor");
    } else {
      problem(
          "annotation processor: add dev.plugwright:plugwright-processor to the"
              + " annotationProcessorPaths of maven-compiler-plugin, unless this module has no"
              + " contracts");
    }
    if (Files.isRegularFile(crate.toPath().resolve("Cargo.toml"))) {
      good("crate: " + crate);
    } else {
      good("crate: none in %s; -Dplugwright.crate names another folder".formatted(crate));
    }
  }

  private boolean hasProcessor() {
    return plugin("maven-compiler-plugin")
        .map(Plugin::getConfiguration)
        .filter(configuration -> configuration.toString().contains("plugwright-processor"))
        .isPresent();
  }

  private boolean usesPlugin(String artifact) {
    return project != null && plugin(artifact).isPresent();
  }

  private Optional<Plugin> plugin(String artifact) {
    return project.getBuildPlugins().stream()
        .filter(plugin -> plugin.getArtifactId().equals(artifact))
        .findFirst();
  }
}
