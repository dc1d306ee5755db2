package dev.plugwright.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.Contract;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contracts of the releases of a host, kept as texts in a folder of its repository: for each
 * release and each interface a file {@code INTERFACE-VERSION.contract}.
 */
public final class ReleasedContracts {
  private static final String EXTENSION = ".contract";

  private final Path folder;
  private final NavigableMap<Version, List<Contract>> byVersion;

  private ReleasedContracts(Path folder, NavigableMap<Version, List<Contract>> byVersion) {
    this.folder = folder;
    this.byVersion = byVersion;
  }

  /**
   * Reads a folder.
   *
   * @param folder the folder; without releases if it does not exist
   * @throws CommandException if a file is not a contract, or is not named after its interface and a
   *     version
   */
  public static ReleasedContracts read(Path folder) {
    TreeMap<Version, List<Contract>> byVersion = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.filter(it -> it.toString().endsWith(EXTENSION)).sorted().toList()) {
          Contract contract = ContractSource.parse(Files.readAllBytes(file), file.toString());
          byVersion.computeIfAbsent(version(file, contract), it -> new ArrayList<>()).add(contract);
        }
      } catch (IOException e) {
        throw new CommandException("cannot read %s: %s".formatted(folder, e), e);
      }
    }
    return new ReleasedContracts(folder, byVersion);
  }

  private static Version version(Path file, Contract contract) {
    String name = String.valueOf(file.getFileName());
    String start = contract.interfaceName() + "-";
    if (!name.startsWith(start)) {
      throw new CommandException(
          "%s has the contract of %s: name it %sVERSION%s"
              .formatted(file, contract.interfaceName(), start, EXTENSION));
    }
    return version(name.substring(start.length(), name.length() - EXTENSION.length()));
  }

  private static Version version(String text) {
    try {
      return Version.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "'%s' is not a version: versions start with a digit, such as 1.2.0".formatted(text), e);
    }
  }

  /** Returns the contracts of each release, oldest first. */
  public Map<String, List<Contract>> releases() {
    Map<String, List<Contract>> releases = new LinkedHashMap<>();
    byVersion.forEach((version, contracts) -> releases.put(version.toString(), contracts));
    return releases;
  }

  /** Returns the version of the last release; empty without any. */
  public Optional<String> last() {
    return byVersion.isEmpty() ? Optional.empty() : Optional.of(byVersion.lastKey().toString());
  }

  /** Returns the contracts of the last release; empty without any. */
  List<Contract> lastContracts() {
    return byVersion.isEmpty() ? List.of() : byVersion.lastEntry().getValue();
  }

  /**
   * Writes the contracts of a release.
   *
   * @param version the version of the host, {@code 1.2.0}
   * @param contracts all contracts of the host
   * @return the files, those included that existed with the same text
   * @throws CommandException if the version was released with other contracts, or is older than the
   *     last release
   */
  public List<Path> release(String version, Collection<Contract> contracts) {
    Version wanted = version(version);
    if (!byVersion.isEmpty() && wanted.compareTo(byVersion.lastKey()) < 0) {
      throw new CommandException(
          "version %s is older than the last release %s".formatted(version, byVersion.lastKey()));
    }
    List<Contract> before = byVersion.getOrDefault(wanted, List.of());
    if (!before.isEmpty() && !sorted(before).equals(sorted(contracts))) {
      throw new CommandException(
          "version %s was released with other contracts: choose another version"
              .formatted(version));
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Contract contract : contracts) {
        Path file = folder.resolve(contract.interfaceName() + "-" + version + EXTENSION);
        Files.writeString(file, contract.text(), UTF_8);
        files.add(file);
      }
    } catch (IOException e) {
      throw new CommandException("cannot write to %s: %s".formatted(folder, e), e);
    }
    return files;
  }

  private static List<Contract> sorted(Collection<Contract> contracts) {
    return contracts.stream().sorted(Comparator.comparing(Contract::interfaceName)).toList();
  }
}
