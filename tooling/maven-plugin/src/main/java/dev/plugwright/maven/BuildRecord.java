package dev.plugwright.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The files that a build read and wrote, each with its hash. A build is current as long as none of
 * them has changed; a file that it looked for and did not find is recorded as absent.
 */
final class BuildRecord {
  private static final String ABSENT = "absent";

  private final Path file;
  private final String configuration;

  /**
   * Prepares a record.
   *
   * @param file where it is kept
   * @param configuration what else decides about the result
   */
  BuildRecord(Path file, String configuration) {
    this.file = file;
    this.configuration = hash(configuration.getBytes(StandardCharsets.UTF_8)); // may hold secrets
  }

  /** Returns whether a build would read and write again what the recorded one did. */
  boolean isCurrent() {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.get(0).equals(configuration)) {
        return false;
      }
      for (String line : lines.subList(1, lines.size())) {
        int space = line.indexOf(' ');
        if (space < 0
            || !line.substring(0, space).equals(hash(Path.of(line.substring(space + 1))))) {
          return false;
        }
      }
      return true;
    } catch (IOException | UncheckedIOException none) {
      return false;
    }
  }

  /**
   * Records a build that has succeeded.
   *
   * @param crate the folder of the crate
   * @param contracts the folder with the contracts that the crate may include
   * @param copies what was written for Maven
   * @param built what cargo wrote; beside each file is a list of the sources that it was built from
   */
  void write(Path crate, Path contracts, List<Path> copies, List<Path> built)
      throws MojoExecutionException {
    try {
      Set<Path> files = new TreeSet<>(copies);
      for (Path plugin : built) {
        String name = String.valueOf(plugin.getFileName());
        for (Path source :
            DependencyInfo.sources(plugin.resolveSibling(name.replaceAll("\\.wasm$", ".d")))) {
          files.add(source);
          files.addAll(manifests(source));
        }
      }
      files.addAll(manifests(crate.resolve("Cargo.toml")));
      if (Files.isDirectory(contracts)) {
        try (Stream<Path> all = Files.list(contracts)) {
          all.forEach(files::add);
        }
      }
      List<String> lines = new ArrayList<>(List.of(configuration));
      for (Path each : files) {
        lines.add(hash(each) + " " + each);
      }
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot write " + file + ": " + e, e);
    }
  }

  /** Returns the files that configure cargo for a source, whether they exist or not. */
  private static List<Path> manifests(Path source) {
    List<Path> files = new ArrayList<>();
    for (Path parent = source.getParent(); parent != null; parent = parent.getParent()) {
      for (String name :
          List.of(
              "Cargo.toml",
              "Cargo.lock",
              ".cargo/config.toml",
              ".cargo/config",
              "rust-toolchain.toml",
              "rust-toolchain")) {
        files.add(parent.resolve(name));
      }
    }
    return files;
  }

  /** Returns the hash of a file, or a word for one that does not exist. */
  static String hash(Path path) {
    if (!Files.isRegularFile(path)) {
      return ABSENT;
    }
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(path)) {
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
