package dev.plugwright.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Writes the guest's side of the project's contracts for authors of plugins, who need no Java, and
 * attaches it to the project as a zip file with the classifier {@code bindings}.
 */
@Mojo(name = "bindings", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BindingsMojo extends CommandMojo {
  /** Equal bindings give equal archives. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  /** The languages, in lower case. */
  @Parameter(property = "plugwright.languages", defaultValue = "rust")
  private List<String> languages;

  /** The folder of the bindings, with one folder for each language. */
  @Parameter(property = "plugwright.bindings", defaultValue = "${project.build.directory}/bindings")
  private File bindings;

  /** The classifier of the attached zip file. */
  @Parameter(property = "plugwright.classifier", defaultValue = "bindings")
  private String classifier;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  private final MavenProjectHelper projects;

  /**
   * Constructs the goal; called by Maven.
   *
   * @param projects attaches the archive
   */
  @Inject
  public BindingsMojo(MavenProjectHelper projects) {
    this.projects = projects;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    command(
        List.of(
            "bindings",
            "--language",
            String.join(",", languages),
            "--output",
            bindings.getPath(),
            classes.getPath()));
    Path archive =
        buildDirectory
            .toPath()
            .resolve(project.getBuild().getFinalName() + "-" + classifier + ".zip");
    try {
      zip(bindings.toPath(), archive);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write %s: %s".formatted(archive, e), e);
    }
    projects.attachArtifact(project, "zip", classifier, archive.toFile());
  }

  private static void zip(Path folder, Path archive) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}
