package dev.plugwright.maven;

import dev.plugwright.commands.doctor.Diagnosis;
import dev.plugwright.commands.doctor.Finding;
import dev.plugwright.commands.doctor.Machine;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Checks whether plugins can be built here and run fast: the JDK, cargo, its target, and the set-up
 * of the project. Each problem is a warning that says what to do.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends AbstractMojo {
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

  private final List<Finding> findings = new ArrayList<>();

  /** Constructs the goal; called by Maven. */
  public DoctorMojo() {}

  @Override
  public void execute() {
    findings.add(Machine.java("Maven", usesPlugin("maven-toolchains-plugin")));
    findings.addAll(Machine.rust(cargo, crate.toPath(), target));
    if (project != null && project.getFile() != null) {
      project();
    } else {
      good("project: none in this folder");
    }
    Diagnosis diagnosis = new Diagnosis(findings);
    for (Finding finding : findings) {
      if (finding.problem()) {
        getLog().warn(finding.text());
      } else {
        getLog().info(finding.text());
      }
    }
    if (diagnosis.ok()) {
      getLog().info(diagnosis.summary());
    } else {
      getLog().warn(diagnosis.summary());
    }
  }

  private void good(String text) {
    findings.add(Finding.good(text));
  }

  private void problem(String text) {
    findings.add(Finding.problem(text));
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
