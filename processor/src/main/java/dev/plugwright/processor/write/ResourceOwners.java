package dev.plugwright.processor.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Tells which interface a resource was written for, in this run of the compiler or an earlier one.
 *
 * <p>The compiler refuses to write a file twice in one run. Without this class a second run would
 * replace the file of a contract in another package that has the same simple name.
 */
final class ResourceOwners {
  private static final String MARK = "// Java interface ";

  private final Filer filer;
  private final Elements elements;

  /** What this run has asked for; javac warns of files that it is asked for twice. */
  private final Set<String> asked = new HashSet<>();

  ResourceOwners(ProcessingEnvironment compiler) {
    this.filer = compiler.getFiler();
    this.elements = compiler.getElementUtils();
  }

  /** The first line of a resource of this contract, with the end of the line. */
  String mark(TypeElement contract) {
    return MARK + elements.getBinaryName(contract) + "\n";
  }

  /**
   * Returns the interface that a resource belongs to.
   *
   * @param path the path of the resource in the output for classes
   * @param contract the contract that wants to write the resource
   * @return the binary name of another interface whose class file is still there; empty if the
   *     contract may write the resource, or another of this run has written it
   */
  Optional<String> otherOwner(String path, TypeElement contract) {
    if (!asked.add(path)) {
      return Optional.empty();
    }
    try (InputStream stream = open("", path);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      if (line == null || !line.startsWith(MARK)) {
        return Optional.empty();
      }
      String owner = line.substring(MARK.length());
      return elements.getBinaryName(contract).contentEquals(owner) || !exists(owner)
          ? Optional.empty()
          : Optional.of(owner);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException missing) {
      return Optional.empty();
    }
  }

  private boolean exists(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    try (InputStream stream = open(packageName, binaryName.substring(dot + 1) + ".class")) {
      return stream.read() >= 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private InputStream open(String packageName, String name) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, name).openInputStream();
  }
}
