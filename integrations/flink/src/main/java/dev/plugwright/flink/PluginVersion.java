package dev.plugwright.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A version of a plugin that a running job shall switch to; a Flink POJO type.
 *
 * @param plugin name of the plugin that it replaces, {@code pricing.wasm}
 * @param sha256 SHA-256 of the binary as 64 hexadecimal digits, which each subtask checks
 * @param binary the whole Wasm module
 */
public record PluginVersion(String plugin, String sha256, byte[] binary) {
  /**
   * Returns a version with the SHA-256 of its binary.
   *
   * @param plugin name of the plugin that it replaces
   * @param binary the whole Wasm module
   */
  public static PluginVersion of(String plugin, byte[] binary) {
    return new PluginVersion(plugin, PluginSource.sha256(binary), binary);
  }

  /**
   * Reads a version from a file, whose name is that of the plugin.
   *
   * @throws IOException if the file cannot be read
   */
  public static PluginVersion of(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
