package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginTrapException;
import dev.plugwright.Wasi;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of guests that try to leave the granted directories, in every call that takes a path. */
class WasiEscapesTest {
  private static final String WASI = "wasi_snapshot_preview1";

  /** The first granted directory. */
  private static final int GRANT = 3;

  private static final int PATH = 4096;
  private static final int OTHER_PATH = 32768;
  private static final int BUFFER = 1024;
  private static final int SUCCESS = 0;

  // Flags and rights of WASI preview 1.
  private static final int CREATE = 1;
  private static final int TRUNCATE = 8;
  private static final long MAY_READ = 1 << 1;
  private static final long MAY_WRITE = 1 << 6;
  private static final long MAY_LIST = 1 << 14;

  /** The first four letters of the file inside. */
  private static final int INSIDE = 0x69736E69;

  private static PluginEngine engine;

  @TempDir Path root;

  private Path granted;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @BeforeEach
  void files() throws IOException {
    granted = Files.createDirectories(root.resolve("granted"));
    Path outside = Files.createDirectories(root.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createDirectory(outside.resolve("folder"));
    Files.writeString(granted.resolve("file.txt"), "inside");
    Files.createDirectory(granted.resolve("sub"));
    Files.createSymbolicLink(granted.resolve("link"), Path.of("../outside"));
    Files.createSymbolicLink(granted.resolve("absolute"), outside);
    Files.createSymbolicLink(granted.resolve("filelink"), Path.of("../outside/secret.txt"));
    Files.createSymbolicLink(granted.resolve("dangling"), Path.of("../outside/new.txt"));
    Files.createSymbolicLink(granted.resolve("loop"), Path.of("loop"));
  }

  /** Returns what is outside of the grant, and since when. */
  private Map<String, String> outside() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(path -> !path.startsWith(granted)).toList()) {
        String state = "";
        if (!path.equals(root)) {
          state = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString();
        }
        found.put(
            path.toString(), Files.isRegularFile(path) ? state + Files.readString(path) : state);
      }
    }
    return found;
  }

  // ---- the guest ----

  private static Code path(Code code, byte[] path) {
    return code.i32(PATH).i32(path.length);
  }

  private static Code file(Code code) {
    return code.i32(OTHER_PATH).i32(5);
  }

  /** {@code path_open}, with symbolic links followed; the descriptor goes to the buffer. */
  private static Code open(byte[] path, int flags) {
    return path(new Code().i32(GRANT).i32(1), path)
        .i32(flags)
        .i64(MAY_READ | MAY_WRITE | MAY_LIST)
        .i64(0)
        .i32(0)
        .i32(BUFFER)
        .call(0);
  }

  /** Exports that each do one thing with a path. */
  private static byte[] guest(byte[] path) {
    Wasm module =
        new Wasm()
            .importedFunction(WASI, "path_open", "iiiiillii:i")
            .importedFunction(WASI, "path_filestat_get", "iiiii:i")
            .importedFunction(WASI, "path_filestat_set_times", "iiiilli:i")
            .importedFunction(WASI, "path_create_directory", "iii:i")
            .importedFunction(WASI, "path_remove_directory", "iii:i")
            .importedFunction(WASI, "path_unlink_file", "iii:i")
            .importedFunction(WASI, "path_readlink", "iiiiii:i")
            .importedFunction(WASI, "path_rename", "iiiiii:i")
            .importedFunction(WASI, "path_link", "iiiiiii:i")
            .importedFunction(WASI, "path_symlink", "iiiii:i")
            .importedFunction(WASI, "fd_read", "iiii:i")
            .importedFunction(WASI, "fd_write", "iiii:i")
            .importedFunction(WASI, "fd_readdir", "iiili:i")
            .memory(2, 2)
            .data(PATH, path)
            .data(OTHER_PATH, "other".getBytes(StandardCharsets.US_ASCII))
            .data(BUFFER + 16, Wasm.bytes(0x40, 4, 0, 0, 0x40, 0, 0, 0)); // 64 bytes at 1088
    Code none = new Code();
    return module
        .function("open", ":i", open(path, 0))
        .function("create", ":i", open(path, CREATE | TRUNCATE))
        .function(
            "text",
            ":i",
            none.i32(BUFFER)
                .i32Load(0)
                .i32(BUFFER + 16)
                .i32(1)
                .i32(BUFFER + 32)
                .call(10)
                .drop()
                .i32(BUFFER)
                .i32Load(64))
        .function(
            "write",
            ":i",
            new Code().i32(BUFFER).i32Load(0).i32(BUFFER + 16).i32(1).i32(BUFFER + 32).call(11))
        .function("stat", ":i", path(new Code().i32(GRANT).i32(1), path).i32(BUFFER + 128).call(1))
        .function(
            "times", ":i", path(new Code().i32(GRANT).i32(1), path).i64(0).i64(0).i32(5).call(2))
        .function("make", ":i", path(new Code().i32(GRANT), path).call(3))
        .function(
            "readLink",
            ":i",
            path(new Code().i32(GRANT), path).i32(BUFFER).i32(64).i32(BUFFER + 512).call(6))
        .function("symlink", ":i", path(file(new Code()).i32(GRANT), path).call(9))
        .function("symlinkTo", ":i", file(path(new Code(), path).i32(GRANT)).call(9))
        .function(
            "linkFrom", ":i", file(path(new Code().i32(GRANT).i32(1), path).i32(GRANT)).call(8))
        .function("linkTo", ":i", path(file(new Code().i32(GRANT).i32(1)).i32(GRANT), path).call(8))
        .function("remove", ":i", path(new Code().i32(GRANT), path).call(4))
        .function("unlink", ":i", path(new Code().i32(GRANT), path).call(5))
        .function("renameFrom", ":i", file(path(new Code().i32(GRANT), path).i32(GRANT)).call(7))
        .function("renameTo", ":i", path(file(new Code().i32(GRANT)).i32(GRANT), path).call(7))
        .function(
            "list",
            ":i",
            new Code().i32(GRANT).i32(BUFFER).i32(1024).i64(0).i32(BUFFER + 2048).call(12))
        .function("listed", ":i", new Code().i32(BUFFER).i32Load(2048))
        .build();
  }

  private PluginInstance<DynamicPlugin> guest(byte[] path, Wasi wasi) {
    return engine.load(guest(path), "escape.wasm").dynamic().wasi(wasi).instantiate();
  }

  private Wasi wasi() {
    return Wasi.none().readWrite(granted, "/data");
  }

  private static int call(PluginInstance<DynamicPlugin> plugin, String export) {
    Object result = plugin.api().call(export);
    return ((Integer) Objects.requireNonNull(result)).intValue();
  }

  // ---- tests ----

  static Stream<String> paths() {
    return Stream.of(
        "../outside/secret.txt",
        "./../outside/secret.txt",
        "..//outside//secret.txt",
        "sub/../../outside/secret.txt",
        "../granted/../outside/secret.txt",
        "../outside/new.txt",
        "../outside/folder",
        "../outside/folder/",
        "..",
        "../",
        "sub/../..",
        "link/secret.txt",
        "link/new.txt",
        "link/",
        "link",
        "absolute/secret.txt",
        "link/../outside/secret.txt",
        "filelink",
        "filelink/",
        "dangling",
        "loop",
        "loop/secret.txt",
        "file.txt/../../outside/secret.txt",
        "OUTSIDE/secret.txt",
        "/OUTSIDE/secret.txt",
        "/",
        "/..",
        "/etc/passwd",
        "/proc/self/root/etc/passwd",
        "/data/../outside/secret.txt",
        "/plugwright-wasi/0/../../outside/secret.txt",
        "/plugwright-guest/../etc/passwd",
        "a".repeat(300),
        "a".repeat(5_000),
        "a/".repeat(5_000),
        "sub/../".repeat(2_000) + "../outside/secret.txt",
        "../".repeat(2_000) + "etc/passwd",
        "NOT UTF-8");
  }

  private byte[] bytes(String path) {
    return path.equals("NOT UTF-8")
        ? Wasm.bytes(0xFF, '/', 0xC0, 0xAE, 0xC0, 0xAE, '/', 0xED, 0xA0, 0x80)
        : path.replace("OUTSIDE", root.resolve("outside").toString())
            .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noPathLeadsOut(String path) throws IOException {
    Map<String, String> before = outside();
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes(path), wasi())) {
      for (String call : List.of("open", "stat", "create", "times", "make")) {
        assertThat(call(plugin, call)).as(call).isNotEqualTo(SUCCESS);
      }
      for (String call : List.of("symlink", "symlinkTo", "linkFrom", "linkTo")) {
        assertThat(call(plugin, call)).as(call).isNotEqualTo(SUCCESS);
      }
      for (String call : List.of("readLink", "renameTo", "renameFrom", "unlink", "remove")) {
        call(plugin, call); // of a link itself it may succeed
      }
      assertThat(call(plugin, "open")).isNotEqualTo(SUCCESS);
    }
    assertThat(outside()).isEqualTo(before);
    assertThat(granted.resolve("file.txt")).hasContent("inside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file.txt",
        "./file.txt",
        "sub/../file.txt",
        "link/../file.txt",
        "file.txt/",
        "sub",
        ".",
        "sub/..",
        "link/..",
        "/data/file.txt",
        "..\\outside\\secret.txt",
        "%2e%2e/outside/secret.txt",
        "file:..",
        "new.txt",
        ""
      })
  void otherPathsStayInside(String path) throws IOException {
    Map<String, String> before = outside();
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes(path), wasi())) {
      if (call(plugin, "open") == SUCCESS) {
        assertThat(call(plugin, "text")).isIn(0, INSIDE);
      }
      if (call(plugin, "create") == SUCCESS) {
        call(plugin, "write");
      }
      for (String call : List.of("stat", "times", "make", "readLink", "unlink", "renameTo")) {
        call(plugin, call);
      }
      call(plugin, "renameFrom");
      call(plugin, "remove");
    }
    assertThat(outside()).isEqualTo(before);
    assertThat(granted).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0",
        "file.txt\0",
        "file.txt\0/../../outside/secret.txt",
        "../outside/secret.txt\0.txt"
      })
  void aPathWithAZeroByteIsRefused(String path) throws IOException {
    Map<String, String> before = outside();
    for (String call : List.of("open", "create", "stat", "make", "unlink", "renameFrom")) {
      try (PluginInstance<DynamicPlugin> plugin = guest(bytes(path), wasi())) {
        if (Engines.name().startsWith("graalwasm")) {
          // Its own code resolves the path, and the guest traps.
          assertThatThrownBy(() -> call(plugin, call))
              .isInstanceOf(PluginTrapException.class)
              .hasMessageContaining("Nul character not allowed");
        } else {
          assertThat(call(plugin, call)).as(call).isNotEqualTo(SUCCESS);
        }
      }
    }
    assertThat(outside()).isEqualTo(before);
    assertThat(granted.resolve("file.txt")).hasContent("inside");
  }

  @Test
  void aFileInsideIsRead() {
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes("file.txt"), wasi())) {
      assertThat(call(plugin, "open")).isEqualTo(SUCCESS);
      assertThat(call(plugin, "text")).isEqualTo(INSIDE);
    }
  }

  /** The root of the guest has no parent, which engines ask for when they list it. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/data", "/a/b"})
  void aDirectoryIsListedWhateverItsName(String name) throws IOException {
    Map<String, String> before = outside();
    Wasi wasi = Wasi.none().readWrite(granted, name);
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes("../outside"), wasi)) {
      assertThat(call(plugin, "list")).isEqualTo(SUCCESS);
      // ".", "..", "file.txt" and "sub"; links that lead out are not listed
      assertThat(call(plugin, "listed")).as("bytes").isEqualTo(4 * 24 + 1 + 2 + 8 + 3);
      assertThat(call(plugin, "open")).isNotEqualTo(SUCCESS);
    }
    assertThat(outside()).isEqualTo(before);
  }

  /** Otherwise the contents of a read-only directory could be changed in another place. */
  @Test
  void aDirectoryWithAGrantOfItsOwnIsNotMoved() throws IOException {
    Path inner = Files.createDirectories(granted.resolve("sub/inner/deep"));
    Wasi wasi = wasi().readOnly(inner, "/inner");
    for (String path : List.of("sub", "sub/inner", "sub/inner/deep", "./sub/")) {
      try (PluginInstance<DynamicPlugin> plugin = guest(bytes(path), wasi)) {
        assertThat(call(plugin, "renameFrom")).as(path).isNotEqualTo(SUCCESS);
      }
    }
    assertThat(inner).isDirectory();
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes("sub"), wasi())) {
      assertThat(call(plugin, "renameFrom")).isEqualTo(SUCCESS);
    }
    assertThat(inner).doesNotExist();
  }

  /** Otherwise the next instance would be granted what the guest puts in its place. */
  @Test
  void aLinkToAGrantedDirectoryIsNotReplaced() throws IOException {
    Path release = Files.createDirectories(root.resolve("outside/v1/app"));
    Path link = Files.createSymbolicLink(granted.resolve("current"), release.getParent());
    Wasi wasi = wasi().readOnly(link.resolve("app"), "/app");
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes("current"), wasi)) {
      assertThat(call(plugin, "renameFrom")).isNotEqualTo(SUCCESS);
      assertThat(call(plugin, "unlink")).isNotEqualTo(SUCCESS);
      assertThat(call(plugin, "renameTo")).isNotEqualTo(SUCCESS);
    }
    assertThat(link).isSymbolicLink();
    try (PluginInstance<DynamicPlugin> plugin = guest(bytes("current"), wasi())) {
      assertThat(call(plugin, "unlink")).isEqualTo(SUCCESS);
    }
  }
}
