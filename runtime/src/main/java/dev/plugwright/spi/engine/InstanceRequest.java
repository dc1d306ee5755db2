package dev.plugwright.spi.engine;

import java.util.List;
import java.util.Optional;

/**
 * The imports and WASI grant of an instance.
 *
 * @param name name of the plugin; the first argument of a WASI program
 * @param imports host functions, at most one for each module and name
 * @param wasi the access to WASI preview 1; without it, WASI imports are unresolved
 */
public record InstanceRequest(String name, List<HostImport> imports, Optional<WasiGrant> wasi) {
  /** Copies the list. */
  public InstanceRequest {
    imports = List.copyOf(imports);
  }
}
