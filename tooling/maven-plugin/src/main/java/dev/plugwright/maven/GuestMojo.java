package dev.plugwright.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that run cargo have in common. */
abstract class GuestMojo extends AbstractMojo {
  /** Variables of the environment that cargo, the compiler and the macros read. */
  private static final Pattern CARGO_VARIABLE = Pattern.compile("CARGO|RUST|PLUGWRIGHT");

  /** The folder of the crate, which holds its {@code Cargo.toml}. */
  @Parameter(property = "plugwright.crate", defaultValue = "${project.basedir}/guest")
  private File crate;

  /** The cargo to run: a path, or a name to be found on the {@code PATH}. */
  @Parameter(property = "plugwright.cargo", defaultValue = "cargo")
  private String cargo;

  /**
   * A jar, as {@code groupId:artifactId:version}, whose {@code plugins/*.wasm} are used on machines
   * without cargo. The sources of the crate then have no effect, and a warning says so.
   */
  @Parameter(property = "plugwright.prebuilt")
  private String prebuilt;

  /** The folder for cargo's files; {@code mvn clean} deletes it with the rest of {@code target}. */
  @Parameter(property = "plugwright.cargoTarget", defaultValue = "${project.build.directory}/cargo")
  private File cargoTarget;

  /** The features of the crate to turn on. */
  @Parameter private List<String> features = new ArrayList<>();

  /** Whether {@code Cargo.lock} must be there and up to date, as for releases. */
  @Parameter(property = "plugwright.locked", defaultValue = "false")
  private boolean locked;

  /** Further arguments of cargo, such as {@code --no-default-features}. */
  @Parameter private List<String> arguments = new ArrayList<>();

  /** Further variables for cargo's environment, such as {@code RUSTFLAGS}. */
  @Parameter private Map<String, String> environment = new LinkedHashMap<>();

  /** Whether to do nothing. */
  @Parameter(property = "plugwright.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${settings.offline}", readonly = true, required = true)
  private boolean offline;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: plugwright.skip is set");
      return;
    }
    if (!Files.isRegularFile(crate().resolve("Cargo.toml"))) {
      throw new MojoExecutionException(
          "no Cargo.toml in %s: set the parameter 'crate' (-Dplugwright.crate) to the folder of the"
                  .formatted(crate())
              + " plugin's crate");
    }
    if (prebuilt != null && cargo().file().isEmpty()) {
      runWithoutCargo(prebuilt);
    } else {
      run();
    }
  }

  /** Runs the goal; the crate exists. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** Does what the goal can do where no cargo is, with the plugins of a jar. */
  abstract void runWithoutCargo(String prebuilt) throws MojoExecutionException;

  Path crate() {
    return crate.toPath().toAbsolutePath().normalize();
  }

  Path cargoTarget() {
    return cargoTarget.toPath().toAbsolutePath();
  }

  /** Returns the folder with the Rust side of the module's own contracts. */
  Path contracts() {
    return classes().resolve("META-INF/plugwright");
  }

  /** Returns the folder that becomes the jar. */
  Path classes() {
    return classes.toPath();
  }

  Cargo cargo() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("CARGO_TARGET_DIR", cargoTarget().toString());
    // Maven has no value for an empty element.
    environment.forEach((name, value) -> variables.put(name, value == null ? "" : value));
    return new Cargo(cargo, crate(), variables);
  }

  /** Returns cargo's arguments: a command, the flags of that command, and what is configured. */
  List<String> command(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    if (offline) {
      line.add("--offline");
    }
    if (locked) {
      line.add("--locked");
    }
    if (!features.isEmpty()) {
      line.add("--features");
      line.add(String.join(",", features));
    }
    line.addAll(arguments);
    return line;
  }

  /** Returns all that changes the result besides the sources. */
  String configuration() {
    Map<String, String> inherited = new TreeMap<>(System.getenv());
    inherited.keySet().removeIf(name -> !CARGO_VARIABLE.matcher(name).lookingAt());
    return List.of(crate(), command(), environment, inherited, cargo().file()).toString();
  }
}
