package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginSpec;
import dev.plugwright.Wasi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin with a contract that is built for wasm32-wasip1. */
class Wasip1Test {
  @TempDir Path directory;

  private PluginEngine engine;
  private Files plugin;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @BeforeEach
  void open() throws IOException {
    assumeTrue(
        java.nio.file.Files.exists(Guests.file("wasip1")), "rustc has the target wasm32-wasip1");
    java.nio.file.Files.writeString(directory.resolve("a.txt"), "text of a");
    engine = Engines.create();
    Wasi wasi =
        Wasi.none()
            .environment("LANG", "C.UTF-8")
            .readWrite(directory, "/data")
            .output(output)
            .errors(errors);
    plugin =
        engine
            .load(Guests.file("wasip1"))
            .bind(Files.class)
            .sharedHost(Files.Disk.class, path -> "host: " + path)
            .wasi(wasi)
            .instantiate()
            .api();
  }

  @AfterEach
  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void constructorsRunOnce() {
    assertThat(plugin.constructed()).isEqualTo(42);
    assertThat(plugin.constructed()).isEqualTo(42);
  }

  @Test
  void panicsOfConstructorsHaveATextAndAPlace() {
    PluginSpec<Files> refusing =
        engine
            .load(Guests.file("wasip1"))
            .bind(Files.class)
            .sharedHost(Files.Disk.class, path -> "")
            .wasi(Wasi.none().environment("REFUSE", "1"));
    assertThatThrownBy(refusing::instantiate)
        .isInstanceOf(PluginLoadException.class)
        .hasMessageMatching(
            "plugin wasip1.wasm: start-up failed: panicked at .*src/lib.rs:\\d+:\\d+: no"
                + " configuration");
  }

  @Test
  void filesOfTheGrantAreReadAndWritten() {
    assertThat(plugin.contents("/data/a.txt")).isEqualTo("text of a");
    assertThat(plugin.store("/data/b.txt", "text of b")).isEqualTo("ok");
    assertThat(directory.resolve("b.txt")).hasContent("text of b");
    assertThat(plugin.delete("/data/b.txt")).isEqualTo("ok");
    assertThat(directory.resolve("b.txt")).doesNotExist();
  }

  @Test
  void otherFilesDoNotExist() throws IOException {
    Path outside = java.nio.file.Files.createTempFile("outside", ".txt");
    try {
      assertThat(plugin.contents(outside.toString())).contains("os error");
      assertThat(plugin.contents("/data/../" + outside.getFileName())).contains("os error");
      assertThat(plugin.store("/etc/x", "")).contains("os error");
    } finally {
      java.nio.file.Files.delete(outside);
    }
  }

  @Test
  void directoriesAreListed() {
    assertThat(plugin.list("/data")).containsExactly("a.txt");
  }

  @Test
  void sleepIsAtLeastAsLong() {
    if (Engines.name().startsWith("graalwasm")) {
      // Its poll_oneoff returns ENOTSUP, and Rust's standard library does not expect that.
      assertThatThrownBy(() -> plugin.pause(20))
          .isInstanceOf(PluginPanicException.class)
          .hasMessageContaining("left: 58");
      return;
    }
    assertThat(plugin.pause(20)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void environmentAndStreamsAreThoseOfTheGrant() {
    assertThat(plugin.variable("LANG")).isEqualTo("C.UTF-8");
    assertThat(plugin.variable("HOME")).isEmpty();
    plugin.print("to output", "to errors");
    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("to output\n");
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("to errors\n");
  }

  /** The import is the host's, and what the plugin itself reads is still read by its C library. */
  @Test
  void aHostFunctionMayHaveTheNameOfACFunction() {
    assertThat(plugin.readOfHost("x")).isEqualTo("host: x");
    assertThat(plugin.contents("/data/a.txt")).isEqualTo("text of a");
    assertThat(plugin.write("four")).isEqualTo(4);
  }

  @Test
  void withoutAGrantTheMissingImportsAreNamed() {
    assertThatThrownBy(
            () ->
                engine
                    .load(Guests.file("wasip1"))
                    .bind(Files.class)
                    .sharedHost(Files.Disk.class, path -> path)
                    .instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("wasi_snapshot_preview1");
  }
}
