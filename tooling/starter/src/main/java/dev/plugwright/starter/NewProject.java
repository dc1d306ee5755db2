package dev.plugwright.starter;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The names in a new project.
 *
 * @param groupId Maven's group
 * @param artifactId Maven's artifact
 * @param version Maven's version
 * @param packageName the Java package of its classes
 * @param sdk where cargo finds the crate {@code plugwright}: what a {@code Cargo.toml} has between
 *     the braces of {@code plugwright = { }}
 */
public record NewProject(
    String groupId, String artifactId, String version, String packageName, String sdk) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  /** The version of a project unless another one is set. */
  public static final String DEFAULT_VERSION = "1.0-SNAPSHOT";

  /** The crate in a checkout of Plugwright that is beside the new project's folder. */
  public static final String DEFAULT_SDK = "path = \"../../plugwright/guest/plugwright\"";

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if Maven or Java does not allow a name
   */
  public NewProject {
    requireName("groupId", groupId);
    requireName("artifactId", artifactId);
    requireName("version", version);
    if (!SourceVersion.isName(packageName)) {
      throw new IllegalArgumentException(
          "invalid package name '%s': use Java identifiers that are not keywords, separated by dots"
              .formatted(packageName));
    }
    Objects.requireNonNull(sdk, "sdk");
  }

  /**
   * Returns a project whose package is its group, {@code com.acme} for {@code com.acme:text-tools}.
   *
   * @param groupId Maven's group
   * @param artifactId Maven's artifact
   * @return the project, with the default version and SDK
   * @throws IllegalArgumentException if a name is not allowed
   */
  public static NewProject of(String groupId, String artifactId) {
    requireName("groupId", groupId);
    return new NewProject(
        groupId, artifactId, DEFAULT_VERSION, groupId.replace('-', '_'), DEFAULT_SDK);
  }

  /**
   * Returns this project with another package.
   *
   * @param name the Java package
   * @return the changed project
   * @throws IllegalArgumentException if Java does not allow the name
   */
  public NewProject withPackage(String name) {
    return new NewProject(groupId, artifactId, version, name, sdk);
  }

  /**
   * Returns this project with another version.
   *
   * @param newVersion Maven's version
   * @return the changed project
   * @throws IllegalArgumentException if Maven does not allow the version
   */
  public NewProject withVersion(String newVersion) {
    return new NewProject(groupId, artifactId, newVersion, packageName, sdk);
  }

  /**
   * Returns this project with the crate {@code plugwright} of a folder.
   *
   * @param crate the folder of the crate, {@code guest/plugwright} in a checkout of Plugwright
   * @return the changed project
   */
  public NewProject withSdk(Path crate) {
    String path = crate.toString().replace('\\', '/').replace("\"", "\\\"");
    return new NewProject(groupId, artifactId, version, packageName, "path = \"" + path + "\"");
  }

  private static void requireName(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "invalid %s '%s': use letters, digits, '.', '-' and '_'".formatted(what, name));
    }
  }
}
