package dev.plugwright.internal.load;

import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.internal.transform.TransformException;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A binary and its compiled code, once for each set of limits that a spec asks for. What was
 * compiled stays as long as the module is open; equal results are shared, also between modules.
 */
final class ModuleVariants implements AutoCloseable {
  private final CompiledModules compiled;
  private final String name;
  private final byte[] binary;
  private final String sha256;
  private final Map<TransformOptions, CompiledModules.Lease> leases = new HashMap<>();
  private boolean closed;

  /**
   * Prepares a module; nothing is compiled yet.
   *
   * @param binary the whole module, not changed afterwards
   */
  ModuleVariants(CompiledModules compiled, String name, byte[] binary) {
    this.compiled = compiled;
    this.name = name;
    this.binary = binary;
    this.sha256 = CompiledModules.sha256(binary);
  }

  byte[] binary() {
    return binary;
  }

  /** Returns the hash of the binary as it was loaded. */
  String sha256() {
    return sha256;
  }

  /** Compiles a variant unless that was done, and returns a lease for the caller to close. */
  CompiledModules.Lease acquire(TransformOptions options) {
    synchronized (leases) {
      CompiledModules.Lease known = leases.get(options);
      if (known != null) {
        return known.again();
      }
    }
    byte[] transformed = transform(options);
    String key = transformed == binary ? sha256 : CompiledModules.sha256(transformed);
    CompiledModules.Lease lease = compiled.acquire(name, transformed, key);
    synchronized (leases) {
      if (!closed && !leases.containsKey(options)) {
        leases.put(options, lease.again());
      }
    }
    return lease;
  }

  private byte[] transform(TransformOptions options) {
    try {
      return Transforms.apply(binary, options);
    } catch (TransformException e) {
      String message = String.valueOf(e.getMessage());
      if (e.limit().isEmpty()) {
        throw new PluginLoadException(name, message, e);
      }
      String limit = e.limit().get();
      throw limit.equals("memoryBytes")
          ? new PluginMemoryException(name, null, options.memoryBytes(), message, List.of(), e)
          : new PluginLimitException(name, null, limit, message);
    }
  }

  @Override
  public void close() {
    synchronized (leases) {
      closed = true;
      leases.values().forEach(CompiledModules.Lease::close);
      leases.clear();
    }
  }
}
