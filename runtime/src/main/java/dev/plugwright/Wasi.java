package dev.plugwright;

import dev.plugwright.spi.engine.WasiGrant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The access of a plugin to WASI preview 1: clocks, random numbers, and what is granted here.
 * Immutable: each method returns a new grant.
 *
 * <pre>{@code
 * Wasi wasi = Wasi.none()
 *     .arguments("--fast")
 *     .environment("LANG", "C.UTF-8")
 *     .readOnly(Path.of("templates"), "/templates")
 *     .output(captured);
 * module.bind(Report.class).wasi(wasi).instantiate();
 * }</pre>
 */
public final class Wasi {
  private static final Wasi NONE =
      new Wasi(
          new WasiGrant(
              List.of(),
              Map.of(),
              List.of(),
              InputStream.nullInputStream(),
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream()));

  private final WasiGrant grant;

  private Wasi(WasiGrant grant) {
    this.grant = grant;
  }

  /** Returns a grant of clocks and random numbers only: no arguments, files, input or output. */
  public static Wasi none() {
    return NONE;
  }

  /** Adds program arguments; the program name is the plugin's. */
  public Wasi arguments(String... more) {
    return new Wasi(
        new WasiGrant(
            Stream.concat(grant.arguments().stream(), Stream.of(more)).toList(),
            grant.environment(),
            grant.directories(),
            grant.input(),
            grant.output(),
            grant.errors()));
  }

  /** Sets an environment variable. */
  public Wasi environment(String name, String value) {
    Map<String, String> variables = new LinkedHashMap<>(grant.environment());
    variables.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return new Wasi(
        new WasiGrant(
            grant.arguments(),
            variables,
            grant.directories(),
            grant.input(),
            grant.output(),
            grant.errors()));
  }

  /**
   * Lets the plugin read a directory and everything below it.
   *
   * @param host the directory
   * @param guest the absolute path that the plugin sees, {@code /templates}
   * @throws IllegalArgumentException if {@code host} is not a directory, or the grant conflicts
   *     with an earlier one
   */
  public Wasi readOnly(Path host, String guest) {
    return directory(host, guest, false);
  }

  /**
   * Lets the plugin read and change a directory and everything below it.
   *
   * @param host the directory
   * @param guest the absolute path that the plugin sees, {@code /out}
   * @throws IllegalArgumentException if {@code host} is not a directory, or the grant conflicts
   *     with an earlier one
   */
  public Wasi readWrite(Path host, String guest) {
    return directory(host, guest, true);
  }

  private Wasi directory(Path host, String guest, boolean writable) {
    if (!Files.isDirectory(host)) {
      throw new IllegalArgumentException("not a directory: " + host);
    }
    if (!guest.startsWith("/") || guest.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not an absolute guest path, such as /data: " + guest);
    }
    WasiGrant.Directory added = new WasiGrant.Directory(host, guest, writable);
    for (WasiGrant.Directory other : grant.directories()) {
      if (other.guest().equals(guest) && !other.equals(added)) {
        throw new IllegalArgumentException(
            "guest path %s is granted twice: %s and %s".formatted(guest, other.host(), host));
      }
      if (other.writable() != writable && same(other.host(), host)) {
        throw new IllegalArgumentException(
            "directory %s is granted both read-only and writable".formatted(host));
      }
    }
    List<WasiGrant.Directory> directories = new ArrayList<>(grant.directories());
    directories.add(added);
    return new Wasi(
        new WasiGrant(
            grant.arguments(),
            grant.environment(),
            directories,
            grant.input(),
            grant.output(),
            grant.errors()));
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return one.equals(other); // one of them is gone, which the instance will say
    }
  }

  /** Sets the plugin's standard input. */
  public Wasi input(InputStream stream) {
    Objects.requireNonNull(stream, "stream");
    return new Wasi(
        new WasiGrant(
            grant.arguments(),
            grant.environment(),
            grant.directories(),
            stream,
            grant.output(),
            grant.errors()));
  }

  /** Sets the plugin's standard output. */
  public Wasi output(OutputStream stream) {
    Objects.requireNonNull(stream, "stream");
    return new Wasi(
        new WasiGrant(
            grant.arguments(),
            grant.environment(),
            grant.directories(),
            grant.input(),
            stream,
            grant.errors()));
  }

  /** Sets the plugin's standard error. */
  public Wasi errors(OutputStream stream) {
    Objects.requireNonNull(stream, "stream");
    return new Wasi(
        new WasiGrant(
            grant.arguments(),
            grant.environment(),
            grant.directories(),
            grant.input(),
            grant.output(),
            stream));
  }

  /** Redirects the plugin's standard output and error to those of this process. */
  public Wasi inheritOutput() {
    return output(System.out).errors(System.err);
  }

  /**
   * Logs the plugin's standard output and error line by line: the loggers {@code
   * dev.plugwright.plugin.NAME.stdout}, on the level INFO, and {@code
   * dev.plugwright.plugin.NAME.stderr}, on the level WARNING. The limits of log lines apply.
   *
   * @see PluginLimits#logLineBytes
   */
  public Wasi logOutput() {
    return output(WasiGrant.LOG).errors(WasiGrant.LOG);
  }

  /** Returns the grant as engines expect it. */
  public WasiGrant grant() {
    return grant;
  }
}
