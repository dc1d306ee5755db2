package dev.plugwright.spi.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a guest may use of the system through WASI preview 1.
 *
 * @param arguments of the program, without its name
 * @param environment variables
 * @param directories folders of the host
 * @param input what the guest reads as its standard input
 * @param output where its standard output goes
 * @param errors where its standard error goes
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
   * A folder that a guest may open.
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
