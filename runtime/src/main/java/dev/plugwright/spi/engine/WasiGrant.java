package dev.plugwright.spi.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The access of a guest to the system through WASI preview 1.
 *
 * @param arguments of the program, without its name
 * @param environment variables
 * @param directories directories of the host
 * @param input the guest's standard input
 * @param output the guest's standard output
 * @param errors the guest's standard error
 */
public record WasiGrant(
    List<String> arguments,
    Map<String, String> environment,
    List<Directory> directories,
    InputStream input,
    OutputStream output,
    OutputStream errors) {

  /** Name of the module that such a guest imports. */
  public static final String MODULE = "wasi_snapshot_preview1";

  /**
   * Stands for the log of the plugin; the runtime puts another stream in its place before an engine
   * sees the grant.
   */
  public static final OutputStream LOG = OutputStream.nullOutputStream();

  /**
   * A directory that a guest may open.
   *
   * @param host where it is
   * @param guest what the guest calls it
   * @param writable whether the guest may change what is in it
   */
  public record Directory(Path host, String guest, boolean writable) {}

  /** Copies the collections. */
  public WasiGrant {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    directories = List.copyOf(directories);
  }
}
