package dev.plugwright.it;

import dev.plugwright.annotations.HostFunctions;
import dev.plugwright.annotations.WasmName;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** What a Rust plugin for wasm32-wasip1 does with the system. */
@WasmPlugin
public interface Files {
  /** Returns a number that a constructor of the guest has set. */
  int constructed();

  /** Returns the contents of a file, or the error. */
  String contents(String path);

  /** Writes a file, and returns "ok" or the error. */
  String store(String path, String contents);

  /** Returns the names in a directory, sorted, or the error. */
  List<String> list(String path);

  /** Deletes a file, and returns "ok" or the error. */
  String delete(String path);

  /** Returns the value of an environment variable, or an empty text. */
  String variable(String name);

  /** Writes to the standard output and error. */
  void print(String output, String errors);

  /** Sleeps, and returns for how many milliseconds. */
  long pause(int milliseconds);

  /** Asks {@link Disk}, whose function has the name of one in the guest's C library. */
  String readOfHost(String path);

  /** Its export has the name of a C function's followed by an underscore. */
  @WasmName("write_")
  int write(String text);

  /** Functions with names of the guest's C library. */
  @HostFunctions
  interface Disk {
    /** Returns a text about the path. */
    String read(String path);
  }
}
