package dev.plugwright.internal.load;

import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.internal.transform.TransformException;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A binary and its compiled code, once for each set of limits that a spec asks for. What was
 * compiled stays as long as the module is open; equal results are shared, also between modules.
 */
final class ModuleVariants implements AutoCloseable {
  private final CompiledModules compiled;
  private final String name;
  private final byte[] binary;
  private final Map<TransformOptions, CompiledModules.Lease> leases = new HashMap<>();
  private boolean closed;
  private volatile @Nullable String sha256;

  /**
   * Prepares a module; nothing is compiled yet.
   *
   * @param binary the whole module, not changed afterwards
   */
  ModuleVariants(CompiledModules compiled, String name, byte[] binary) {
    this.compiled = compiled;
    this.name = name;
    this.binary = binary;
  }

  byte[] binary() {
    return binary;
  }

  /** Returns the hash of the binary as it was loaded. */
  String sha256() {
    String known = sha256;
    if (known == null) {
      known = HexFormat.of().formatHex(digest().digest(binary));
      sha256 = known;
    }
    return known;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compiles a variant unless that was done, and returns a lease for the caller to close. */
  CompiledModules.Lease acquire(TransformOptions options) {
    synchronized (leases) {
      CompiledModules.Lease known = leases.get(options);
      if (known != null) {
        return known.again();
      }
    }
    CompiledModules.Lease lease = compiled.acquire(name, transform(options));
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
