package dev.plugwright.flink;

import dev.plugwright.PluginLoadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where the subtasks of a job get the bytes of a plugin from. Immutable; travels in the job graph.
 *
 * <p>The SHA-256 is computed when the source is created, in the client. Each TaskManager compares
 * it with the bytes that it got, before anything of them is compiled.
 */
public final class PluginSource implements Serializable {
  /** Largest plugin that {@link #file} puts into the job graph: 1 MiB. */
  public static final int EMBEDDED_BYTES = 1 << 20;

  private static final long serialVersionUID = 1L;

  private enum Place {
    EMBEDDED,
    CACHED_FILE,
    RESOURCE
  }

  private final String name;
  private final String sha256;
  private final Place place;
  private final byte[] embedded;
  private final String key;

  private PluginSource(String name, String sha256, Place place, byte[] embedded, String key) {
    this.name = name;
    this.sha256 = sha256;
    this.place = place;
    this.embedded = embedded;
    this.key = key;
  }

  /**
   * Returns a source whose bytes travel in the job graph.
   *
   * @param name name of the plugin in messages and metrics
   * @param binary the whole Wasm module; copied
   */
  public static PluginSource bytes(String name, byte[] binary) {
    return new PluginSource(name, sha256(binary), Place.EMBEDDED, binary.clone(), "");
  }

  /**
   * Reads a file in the client. Up to {@link #EMBEDDED_BYTES} its bytes travel in the job graph;
   * larger files are registered with the environment, whose distributed cache brings them to each
   * TaskManager once.
   *
   * @param environment the environment of the job
   * @param file the file, whose name becomes the plugin's
   * @throws IOException if the file cannot be read
   */
  public static PluginSource file(StreamExecutionEnvironment environment, Path file)
      throws IOException {
    byte[] binary = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    if (binary.length <= EMBEDDED_BYTES) {
      return bytes(name, binary);
    }
    String sha256 = sha256(binary);
    String key = "plugwright-" + sha256;
    if (environment.getCachedFiles().stream().noneMatch(it -> it.f0.equals(key))) {
      environment.registerCachedFile(file.toUri().toString(), key);
    }
    return new PluginSource(name, sha256, Place.CACHED_FILE, new byte[0], key);
  }

  /**
   * Returns a resource of the job's jar, which each TaskManager reads through the user class
   * loader.
   *
   * @param anchor the class whose class loader finds the resource in the client
   * @param resource name of the resource, {@code /plugins/pricing.wasm}; its last part becomes the
   *     plugin's name
   * @throws IOException if there is no such resource, or it cannot be read
   */
  public static PluginSource resource(Class<?> anchor, String resource) throws IOException {
    String path = resource.startsWith("/") ? resource.substring(1) : resource;
    byte[] binary = read(anchor.getClassLoader(), path);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new PluginSource(name, sha256(binary), Place.RESOURCE, new byte[0], path);
  }

  /** Returns the name of the plugin in messages and metrics. */
  public String name() {
    return name;
  }

  /** Returns the SHA-256 of the plugin as 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /**
   * Reads the plugin in a subtask.
   *
   * @param context the context of the subtask
   * @throws IOException if the bytes cannot be read
   * @throws PluginLoadException if they are not those of the client
   */
  byte[] read(RuntimeContext context) throws IOException {
    byte[] binary =
        switch (place) {
          case EMBEDDED -> embedded;
          case CACHED_FILE ->
              Files.readAllBytes(context.getDistributedCache().getFile(key).toPath());
          case RESOURCE -> read(context.getUserCodeClassLoader(), key);
        };
    check(name, sha256, binary);
    return binary;
  }

  static void check(String name, String sha256, byte[] binary) {
    String found = sha256(binary);
    if (!found.equals(sha256)) {
      throw new PluginLoadException(
          name,
          ("its SHA-256 is %s on this TaskManager, but %s in the client; submit the job again with"
                  + " one version of the file")
              .formatted(found, sha256),
          null);
    }
  }

  private static byte[] read(ClassLoader loader, String path) throws IOException {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("resource not found: " + path);
      }
      return in.readAllBytes();
    }
  }

  static String sha256(byte[] binary) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(binary));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return name + " (" + sha256 + ")";
  }
}
