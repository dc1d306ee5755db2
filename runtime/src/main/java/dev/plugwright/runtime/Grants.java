package dev.plugwright.runtime;

import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.engine.WasiGrant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance is granted, and how it is bound.
 *
 * @param hosts host functions, by the name of their interface
 * @param wasi what it may use of the system
 * @param confined whether it belongs to the thread that makes it
 */
record Grants(Map<String, HostLinker> hosts, Optional<WasiGrant> wasi, boolean confined) {
  /** Nothing at all. */
  static final Grants NONE = new Grants(Map.of(), Optional.empty(), false);

  Map<String, Map<String, Object>> functions() {
    Map<String, Map<String, Object>> functions = new HashMap<>();
    hosts.forEach((name, host) -> functions.put(name, host.functions()));
    return functions;
  }

  void attach(Guest guest) {
    hosts.values().forEach(host -> host.attach(guest));
  }
}
