package dev.plugwright.engine.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.WasiGrant;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A guest that does nothing but pass calls on to WASI preview 1, so that a test can say what it
 * calls and look at the answer.
 */
final class WasiGuest {
  static final int READ = 1 << 1;
  static final int WRITE = 1 << 6;
  static final int OPEN_PATH = 1 << 13;
  static final int READ_DIRECTORY = 1 << 14;
  static final int CREATE = 1;
  static final int DIRECTORY = 2;
  static final int EXCLUSIVE = 4;
  static final int TRUNCATE = 8;
  static final int APPEND = 1;

  /** Where the guest's memory holds what, so that nothing overlaps. */
  private static final int RESULT = 16;

  private static final int VECTOR = 32;
  private static final int PATH = 1024;
  private static final int OTHER_PATH = 4096;
  private static final int BUFFER = 16_384;
  private static final int BUFFER_LENGTH = 32_768;

  private static final Map<String, String> FUNCTIONS = new LinkedHashMap<>();

  static {
    FUNCTIONS.put("args_sizes_get", "ii:i");
    FUNCTIONS.put("args_get", "ii:i");
    FUNCTIONS.put("environ_sizes_get", "ii:i");
    FUNCTIONS.put("environ_get", "ii:i");
    FUNCTIONS.put("clock_time_get", "ili:i");
    FUNCTIONS.put("random_get", "ii:i");
    FUNCTIONS.put("fd_close", "i:i");
    FUNCTIONS.put("fd_filestat_set_size", "il:i");
    FUNCTIONS.put("fd_filestat_set_times", "illi:i");
    FUNCTIONS.put("fd_prestat_get", "ii:i");
    FUNCTIONS.put("fd_prestat_dir_name", "iii:i");
    FUNCTIONS.put("fd_read", "iiii:i");
    FUNCTIONS.put("fd_readdir", "iiili:i");
    FUNCTIONS.put("fd_write", "iiii:i");
    FUNCTIONS.put("path_create_directory", "iii:i");
    FUNCTIONS.put("path_filestat_get", "iiiii:i");
    FUNCTIONS.put("path_filestat_set_times", "iiiilli:i");
    FUNCTIONS.put("path_link", "iiiiiii:i");
    FUNCTIONS.put("path_open", "iiiiillii:i");
    FUNCTIONS.put("path_readlink", "iiiiii:i");
    FUNCTIONS.put("path_remove_directory", "iii:i");
    FUNCTIONS.put("path_rename", "iiiiii:i");
    FUNCTIONS.put("path_symlink", "iiiii:i");
    FUNCTIONS.put("path_unlink_file", "iii:i");
    FUNCTIONS.put("poll_oneoff", "iiii:i");
    FUNCTIONS.put("proc_exit", "i:");
  }

  private final EngineInstance instance;
  private final GuestMemory memory;

  WasiGuest(EngineInstance instance) {
    this.instance = instance;
    this.memory = instance.memory("memory").orElseThrow();
  }

  /** Returns a module that exports each WASI function under its own name. */
  static byte[] module() {
    Wasm module = new Wasm().memory(2, 2);
    FUNCTIONS.forEach((name, type) -> module.importedFunction(WasiGrant.MODULE, name, type));
    int index = 0;
    for (Map.Entry<String, String> function : FUNCTIONS.entrySet()) {
      Code code = new Code();
      for (int i = 0; i < function.getValue().indexOf(':'); i++) {
        code.get(i);
      }
      module.function(function.getKey(), function.getValue(), code.call(index++));
    }
    return module.build();
  }

  EngineInstance instance() {
    return instance;
  }

  /** Calls a WASI function, and returns its error number. */
  int call(String function, long... arguments) {
    long[] results =
        EngineTests.apply(
            instance, function, Objects.requireNonNull(FUNCTIONS.get(function)), arguments);
    return results.length == 0 ? 0 : (int) results[0];
  }

  private int word(int address) {
    return ByteBuffer.wrap(bytes(address, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private byte[] bytes(int address, int length) {
    byte[] bytes = new byte[length];
    memory.read(address, bytes, 0, length);
    return bytes;
  }

  private int put(int address, String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    memory.write(address, utf8, 0, utf8.length);
    return utf8.length;
  }

  private void vector(int address, int length) {
    byte[] vector =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(address)
            .putInt(length)
            .array();
    memory.write(VECTOR, vector, 0, 8);
  }

  private static void check(int error, String what) {
    if (error != 0) {
      throw new AssertionError(what + ": error " + error);
    }
  }

  List<String> arguments() {
    return strings("args");
  }

  List<String> environment() {
    return strings("environ");
  }

  private List<String> strings(String what) {
    check(call(what + "_sizes_get", RESULT, RESULT + 4), what + "_sizes_get");
    int count = word(RESULT);
    int size = word(RESULT + 4);
    check(call(what + "_get", PATH, BUFFER), what + "_get");
    List<String> strings = new ArrayList<>();
    String all = new String(bytes(BUFFER, size), UTF_8);
    for (int i = 0; i < count; i++) {
      int start = word(PATH + 4 * i) - BUFFER;
      byte[] rest = bytes(BUFFER + start, size - start);
      String tail = new String(rest, UTF_8);
      strings.add(tail.substring(0, tail.indexOf('\0')));
    }
    if (size > 0 && all.charAt(all.length() - 1) != '\0') {
      throw new AssertionError("no zero byte at the end");
    }
    return strings;
  }

  /** Returns the granted directories by their numbers, from 3 on. */
  Map<String, Integer> directories() {
    Map<String, Integer> directories = new LinkedHashMap<>();
    for (int directory = 3; call("fd_prestat_get", directory, RESULT) == 0; directory++) {
      int length = word(RESULT + 4);
      check(call("fd_prestat_dir_name", directory, BUFFER, length), "fd_prestat_dir_name");
      String name = new String(bytes(BUFFER, length), UTF_8);
      directories.put(name.replace("\0", ""), directory);
    }
    return directories;
  }

  /** Opens a file with links followed; returns its number, or the error as a negative number. */
  int open(int directory, String path, int flags, long rights) {
    return open(directory, path, flags, rights, 0, true);
  }

  int open(int directory, String path, int flags, long rights, int fileFlags, boolean followLinks) {
    int length = put(PATH, path);
    long follow = followLinks ? 1 : 0;
    int error =
        call(
            "path_open", directory, follow, PATH, length, flags, rights, rights, fileFlags, RESULT);
    return error == 0 ? word(RESULT) : -error;
  }

  /** Writes to a file; returns the error number. */
  int write(int file, String text) {
    vector(BUFFER, put(BUFFER, text));
    int error = call("fd_write", file, VECTOR, 1, RESULT);
    if (error == 0 && word(RESULT) != text.getBytes(UTF_8).length) {
      throw new AssertionError("wrote " + word(RESULT) + " bytes");
    }
    return error;
  }

  /** Reads from a file once. */
  String read(int file) {
    vector(BUFFER, BUFFER_LENGTH);
    check(call("fd_read", file, VECTOR, 1, RESULT), "fd_read");
    return new String(bytes(BUFFER, word(RESULT)), UTF_8);
  }

  /** Asks to read into memory that is not there; returns the error number. */
  int readBeyondMemory(int file, int address, int length) {
    vector(address, length);
    return call("fd_read", file, VECTOR, 1, RESULT);
  }

  /** Sleeps by waiting for a clock; returns the error number. */
  int sleep(long nanoseconds) {
    byte[] subscription =
        ByteBuffer.allocate(48)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(16, 1)
            .putLong(24, nanoseconds)
            .array();
    memory.write(BUFFER, subscription, 0, 48);
    return call("poll_oneoff", BUFFER, BUFFER + 1024, 1, RESULT);
  }

  /** Reads a whole small file, or says which error there is. */
  String readFile(int directory, String path) {
    int file = open(directory, path, 0, READ);
    if (file < 0) {
      return "error";
    }
    String text = read(file);
    call("fd_close", file);
    return text;
  }

  /** Calls a function that takes a directory and a path. */
  int path(String function, int directory, String path) {
    return call(function, directory, PATH, put(PATH, path));
  }

  int rename(int directory, String from, int otherDirectory, String to) {
    int length = put(PATH, from);
    int otherLength = put(OTHER_PATH, to);
    return call("path_rename", directory, PATH, length, otherDirectory, OTHER_PATH, otherLength);
  }

  int link(int directory, String existing, int otherDirectory, String link) {
    int length = put(PATH, existing);
    int otherLength = put(OTHER_PATH, link);
    return call("path_link", directory, 0, PATH, length, otherDirectory, OTHER_PATH, otherLength);
  }

  int symbolicLink(String target, int directory, String link) {
    int length = put(PATH, target);
    int otherLength = put(OTHER_PATH, link);
    return call("path_symlink", PATH, length, directory, OTHER_PATH, otherLength);
  }

  int status(int directory, String path, boolean followLinks) {
    return call("path_filestat_get", directory, followLinks ? 1 : 0, PATH, put(PATH, path), BUFFER);
  }

  int setTimes(int directory, String path, long nanoseconds) {
    return call(
        "path_filestat_set_times",
        directory,
        1,
        PATH,
        put(PATH, path),
        nanoseconds,
        nanoseconds,
        1 | 4);
  }

  /** Returns the names in a directory, or the error as the only name. */
  List<String> list(int directory) {
    int error = call("fd_readdir", directory, BUFFER, BUFFER_LENGTH, 0, RESULT);
    if (error != 0) {
      return List.of("error " + error);
    }
    List<String> names = new ArrayList<>();
    int used = word(RESULT);
    Function<Integer, Integer> length = at -> word(BUFFER + at + 16);
    for (int at = 0; at < used; at += 24 + length.apply(at)) {
      names.add(new String(bytes(BUFFER + at + 24, length.apply(at)), UTF_8));
    }
    names.removeAll(List.of(".", ".."));
    return names;
  }

  /** Returns bytes of the guest's random numbers. */
  byte[] random(int length) {
    check(call("random_get", BUFFER, length), "random_get");
    return bytes(BUFFER, length);
  }

  /** Returns the wall clock in nanoseconds. */
  long clock() {
    check(call("clock_time_get", 0, 1, BUFFER), "clock_time_get");
    return ByteBuffer.wrap(bytes(BUFFER, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
