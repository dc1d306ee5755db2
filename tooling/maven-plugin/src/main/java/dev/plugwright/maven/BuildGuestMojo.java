package dev.plugwright.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/**
 * Builds a plugin's crate with cargo, after the Java compiler has generated the Rust side of the
 * contracts, and copies the {@code .wasm} files to where they become a part of the jar, where they
 * are listed in {@code META-INF/plugwright.index}. Compiler messages are told with file and line.
 * If no source has changed since the last build, cargo is not run.
 */
@Mojo(name = "build-guest", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class BuildGuestMojo extends GuestMojo {
  /** What cargo does at the moment: a verb that ends in column 12, and its object. */
  private static final Pattern STATUS = Pattern.compile("(?= {0,11}[A-Z][a-z]{0,11} ).{12} .*");

  /** The Rust target, such as {@code wasm32-wasip1} for plugins that use WASI. */
  @Parameter(property = "plugwright.target", defaultValue = "wasm32-unknown-unknown")
  private String target;

  /** The cargo profile. */
  @Parameter(property = "plugwright.profile", defaultValue = "release")
  private String profile;

  /** The folder that the {@code .wasm} files are copied to. */
  @Parameter(
      property = "plugwright.plugins",
      defaultValue = "${project.build.outputDirectory}/plugins")
  private File plugins;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession session;

  private final RepositorySystem repositories;

  /**
   * Constructs the goal; called by Maven.
   *
   * @param repositories finds prebuilt plugins
   */
  @Inject
  public BuildGuestMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    PluginFolder folder = folder();
    BuildRecord record =
        new BuildRecord(
            buildDirectory.toPath().resolve("plugwright-" + execution.getExecutionId() + ".txt"),
            configuration() + " " + target + " " + profile + " " + plugins);
    if (record.isCurrent()) {
      getLog().info("the plugin is up to date");
      published(() -> folder.unchanged());
      return;
    }
    List<Path> built = build();
    List<Path> copies = new ArrayList<>();
    published(() -> copies.addAll(copy(built, folder)));
    record.write(crate(), contracts(), copies, built);
  }

  private PluginFolder folder() {
    return new PluginFolder(
        plugins.toPath(), classes(), buildDirectory.toPath(), execution.getExecutionId());
  }

  /** What writes plugins. */
  private interface Publication {
    void run() throws IOException;
  }

  private void published(Publication publication) throws MojoExecutionException {
    try {
      publication.run();
    } catch (IOException e) {
      throw new MojoExecutionException("cannot copy the plugin to " + plugins + ": " + e, e);
    }
  }

  @Override
  void runWithoutCargo(String prebuilt) throws MojoExecutionException {
    List<Path> copies =
        new PrebuiltPlugins(prebuilt).copy(repositories, session, project, plugins.toPath());
    published(() -> folder().written(copies));
    for (Path copy : copies) {
      getLog()
          .warn(
              "no cargo on the PATH: %s is the prebuilt one from %s; changes in %s have no effect;"
                      .formatted(copy.getFileName(), prebuilt, crate())
                  + " install Rust from https://rustup.rs to build it");
    }
  }

  private List<Path> build() throws MojoExecutionException, MojoFailureException {
    CargoMessages messages = new CargoMessages(crate(), getLog());
    List<String> progress = new ArrayList<>();
    int exit =
        cargo()
            .run(
                command(
                    "build", "--message-format", "json", "--target", target, "--profile", profile),
                messages::line,
                line -> {
                  progress.add(line);
                  getLog().debug(line);
                });
    if (exit == 0 && !messages.plugins().isEmpty()) {
      return messages.plugins();
    }
    if (messages.missingTarget()) {
      throw new MojoExecutionException(
          "Rust cannot build for %s: run 'rustup target add %s'".formatted(target, target));
    }
    if (exit != 0) {
      progress.stream()
          .filter(line -> !line.isBlank() && !STATUS.matcher(line).matches())
          .forEach(getLog()::error);
      throw new MojoFailureException(
          "cargo failed to build the plugin in %s; see its messages above".formatted(crate()));
    }
    throw new MojoFailureException(
        "%s builds no plugin: write crate-type = [\"cdylib\", \"rlib\"] below [lib]"
            .formatted(crate().resolve("Cargo.toml")));
  }

  private List<Path> copy(List<Path> built, PluginFolder folder) throws IOException {
    List<Path> copies = folder.copy(built);
    for (Path copy : copies) {
      getLog().info("%s, %s".formatted(copy, size(Files.size(copy))));
    }
    return copies;
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (1024.0 * 1024));
  }
}
