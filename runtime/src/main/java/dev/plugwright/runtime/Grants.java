package dev.plugwright.runtime;

import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.engine.WasiGrant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance is granted.
 *
 * @param hosts host functions, by the name of their interface
 * @param wasi what it may use of the system
 */
record Grants(Map<String, HostLinker> hosts, Optional<WasiGrant> wasi) {
  /** Nothing at all. */
  static final Grants NONE = new Grants(Map.of(), Optional.empty());

  Map<String, Map<String, Object>> functions() {
    Map<String, Map<String, Object>> functions = new HashMap<>();
    hosts.forEach((name, host) -> functions.put(name, host.functions()));
    return functions;
  }

  void attach(Guest guest) {
    hosts.values().forEach(host -> host.attach(guest));
  }
}
