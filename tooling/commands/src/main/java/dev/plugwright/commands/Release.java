package dev.plugwright.commands;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the current contracts of a host to the texts of its releases. */
public final class Release {
  private Release() {}

  /**
   * Writes the contracts.
   *
   * @param current where the current contracts are, as for {@link ContractSource#read}
   * @param version the version of the host, {@code 1.2.0}
   * @param folder the folder of {@link ReleasedContracts}
   * @throws CommandException if a path cannot be read, or the version was released with other
   *     contracts, or is older than the last one
   */
  public static Written write(Collection<Path> current, String version, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    ReleasedContracts.read(folder)
        .release(version, ContractSource.read(current))
        .forEach(file -> files.put(file, ""));
    return new Written(files);
  }
}
