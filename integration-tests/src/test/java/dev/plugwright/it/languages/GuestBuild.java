package dev.plugwright.it.languages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.bindgen.Backends;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Builds a guest from generated and other sources. What was built from the same sources before, as
 * for another engine, is used again.
 */
public final class GuestBuild {
  private static final Path TARGET = Path.of("target/languages").toAbsolutePath();

  private final String language;
  private final String name;
  private final Map<String, String> files = new TreeMap<>();

  /**
   * Prepares a build.
   *
   * @param name name of the guest, which that of its file begins with
   */
  public GuestBuild(String language, String name) {
    this.language = language;
    this.name = name;
  }

  /** Adds what is generated from a contract. */
  public GuestBuild contract(Contract contract) {
    for (SourceFile file : Backends.of(language).generate(contract)) {
      files.put(file.name(), file.text());
    }
    return this;
  }

  /** Adds the contract that the processor has written for this module, {@code types}. */
  public GuestBuild contract(String contract) {
    return contract(read(contract));
  }

  /** Reads a contract that the processor has written for this module. */
  public static Contract read(String contract) {
    try {
      Path file = Path.of("target/classes/META-INF/plugwright", contract + ".contract");
      return Contract.parse(Files.readString(file));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a source file. */
  public GuestBuild file(String file, String text) {
    files.put(file, text);
    return this;
  }

  /** Returns a generated or added file. */
  public String text(String file) {
    return files.get(file);
  }

  /** Returns the names of all files that end like this. */
  public List<String> names(String end) {
    return files.keySet().stream().filter(it -> it.endsWith(end)).toList();
  }

  /**
   * Runs a compiler in the folder with the files, unless its output exists.
   *
   * @param output the file that it writes
   */
  public Path run(String output, List<String> command) throws Exception {
    Path folder = TARGET.resolve(language).resolve(name + "-" + hash(command));
    Path result = folder.resolve(output);
    if (Files.exists(result)) {
      return result;
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    run(folder, command);
    if (!Files.exists(result)) {
      throw new AssertionError(result + " was not built: " + Files.readString(log(folder)));
    }
    return result;
  }

  /** Runs a program, which must succeed. */
  public static String run(Path folder, List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(folder).toFile())
            .start();
    if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new AssertionError(command + " fails: " + Files.readString(log(folder)));
    }
    return Files.readString(log(folder));
  }

  private static Path log(Path folder) {
    return folder.resolve("build.log");
  }

  /** Returns the path of one of this project's scripts. */
  public static String script(String name) {
    return Path.of(System.getProperty("scripts.directory"), name).toAbsolutePath().toString();
  }

  private String hash(List<String> command) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<String> all = new ArrayList<>(command);
    files.forEach((file, text) -> all.addAll(List.of(file, text)));
    digest.update(String.join("\0", all).getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  /** Reads a source of this module's guests. */
  public static String source(String path) throws IOException {
    return Files.readString(Path.of("guests").resolve(path));
  }
}
