package dev.plugwright.spi.engine;

import java.util.List;
import java.util.Optional;

/**
 * What an instance imports and may use.
 *
 * @param name name of the plugin; the first argument of a WASI program
 * @param imports host functions, at most one for each module and name
 * @param wasi what the instance may use through WASI preview 1; without it there is no WASI at all
 */
public record InstanceRequest(String name, List<HostImport> imports, Optional<WasiGrant> wasi) {
  /** Copies the list. */
  public InstanceRequest {
    imports = List.copyOf(imports);
  }
}
