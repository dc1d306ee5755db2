package dev.plugwright.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The plugins in a jar of Maven's repositories, for machines without Rust. */
final class PrebuiltPlugins {
  private static final Pattern PLUGIN = Pattern.compile("plugins/([^/\\\\]+\\.wasm)");

  private final String coordinates;

  /**
   * Names the jar.
   *
   * @param coordinates {@code groupId:artifactId:version}
   */
  PrebuiltPlugins(String coordinates) {
    this.coordinates = coordinates;
  }

  /**
   * Copies the plugins.
   *
   * @param repositories finds the jar
   * @param session the session of Maven's build
   * @param project its repositories are searched
   * @param target the folder to copy to
   * @return the files written
   */
  List<Path> copy(
      RepositorySystem repositories,
      RepositorySystemSession session,
      MavenProject project,
      Path target)
      throws MojoExecutionException {
    return copy(resolve(repositories, session, project), target);
  }

  /** Copies the entries {@code plugins/NAME.wasm}; entries of deeper folders are not plugins. */
  List<Path> copy(Path jar, Path target) throws MojoExecutionException {
    List<Path> copies = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Matcher matcher = PLUGIN.matcher(entry.getName());
        if (matcher.matches()) {
          Path copy = Files.createDirectories(target).resolve(matcher.group(1));
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
          }
          copies.add(copy);
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot copy the plugins of %s to %s: %s".formatted(jar, target, e), e);
    }
    if (copies.isEmpty()) {
      throw new MojoExecutionException(
          "no plugin in %s: the parameter 'prebuilt' names a jar with files plugins/NAME.wasm"
              .formatted(coordinates));
    }
    return copies;
  }

  private Path resolve(
      RepositorySystem repositories, RepositorySystemSession session, MavenProject project)
      throws MojoExecutionException {
    try {
      return repositories
          .resolveArtifact(
              session,
              new ArtifactRequest(
                  new DefaultArtifact(coordinates), project.getRemoteProjectRepositories(), null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException(
          "cargo is missing, and the prebuilt plugin cannot be found: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "the parameter 'prebuilt' is '%s': write groupId:artifactId:version"
              .formatted(coordinates),
          e);
    }
  }
}
