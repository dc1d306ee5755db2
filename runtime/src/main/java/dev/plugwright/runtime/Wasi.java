package dev.plugwright.runtime;

import dev.plugwright.runtime.engine.WasiGrant;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a plugin that was built for WASI preview 1 may use of the system: nothing but clocks and
 * random numbers, and what is granted here.
 *
 * <pre>{@code
 * Wasi wasi = Wasi.nothing()
 *     .arguments("--fast")
 *     .environment("LANG", "C.UTF-8")
 *     .readOnly(Path.of("templates"), "/templates")
 *     .output(captured);
 * module.configure(Report.class).wasi(wasi).instantiate();
 * }</pre>
 *
 * <p>Not thread-safe; each instance takes a copy.
 */
public final class Wasi {
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<WasiGrant.Directory> directories = new ArrayList<>();
  private InputStream input = InputStream.nullInputStream();
  private OutputStream output = OutputStream.nullOutputStream();
  private OutputStream errors = OutputStream.nullOutputStream();

  private Wasi() {}

  /** Starts with nothing granted: no arguments, no variables, no files, empty input, no output. */
  public static Wasi nothing() {
    return new Wasi();
  }

  /** Adds arguments of the program; its name is the plugin's. */
  public Wasi arguments(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Adds an environment variable. */
  public Wasi environment(String name, String value) {
    environment.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return this;
  }

  /**
   * Lets the plugin read a folder and everything below it.
   *
   * @param host the folder
   * @param guest its absolute name for the plugin, {@code /templates}
   */
  public Wasi readOnly(Path host, String guest) {
    return directory(host, guest, false);
  }

  /**
   * Lets the plugin read and change a folder and everything below it.
   *
   * @param host the folder
   * @param guest its absolute name for the plugin, {@code /out}
   */
  public Wasi readWrite(Path host, String guest) {
    return directory(host, guest, true);
  }

  private Wasi directory(Path host, String guest, boolean writable) {
    if (!Files.isDirectory(host)) {
      throw new IllegalArgumentException(host + " is no folder");
    }
    if (!guest.startsWith("/") || guest.contains(",") || guest.contains("::")) {
      throw new IllegalArgumentException(
          "a plugin's name of a folder starts with '/' and has no ',' and no '::', unlike "
              + guest);
    }
    directories.add(new WasiGrant.Directory(host, guest, writable));
    return this;
  }

  /** Gives the plugin something to read as its standard input. */
  public Wasi input(InputStream stream) {
    input = Objects.requireNonNull(stream, "stream");
    return this;
  }

  /** Takes what the plugin writes to its standard output. */
  public Wasi output(OutputStream stream) {
    output = Objects.requireNonNull(stream, "stream");
    return this;
  }

  /** Takes what the plugin writes to its standard error. */
  public Wasi errors(OutputStream stream) {
    errors = Objects.requireNonNull(stream, "stream");
    return this;
  }

  /** Passes the plugin's standard output and error on to this program's. */
  public Wasi inheritOutput() {
    return output(System.out).errors(System.err);
  }

  WasiGrant grant() {
    return new WasiGrant(arguments, environment, directories, input, output, errors);
  }
}
