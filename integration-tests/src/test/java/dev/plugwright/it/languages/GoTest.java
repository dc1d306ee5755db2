package dev.plugwright.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.Wasi;
import dev.plugwright.contract.Contract;
import dev.plugwright.inspect.PluginBinary;
import dev.plugwright.inspect.PluginBinary.Import;
import dev.plugwright.it.Engines;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to plugins in Go: what they need of the system, and runtime errors. */
class GoTest {
  private static final String CONTRACT =
      """
      plugwright-contract 1
      interface Greeter
      fn greet(name: string) -> string
      """;

  private static final String SOURCE =
      """
      package main

      import (
        "crypto/rand"
        "encoding/hex"
        "errors"
        "os"
        "strconv"
        "time"
      )

      func main() {}

      func init() { ExportGreeter(plugin{}) }

      type plugin struct{}

      type node struct{ next *node }

      var table map[string]int
      var first *node

      func (plugin) Greet(name string) string {
        var err error
        switch name {
        case "index":
          return string(name[len(name)+7])
        case "nil":
          return strconv.FormatBool(first.next == nil)
        case "map":
          table[name] = 1
        case "divide":
          return strconv.Itoa(7 / len(table))
        case "error":
          panic(errors.New("nobody is there: Größe"))
        case "number":
          panic(4711)
        case "clock":
          return strconv.Itoa(time.Now().Year())
        case "elapsed":
          start := time.Now()
          for time.Since(start) < time.Millisecond {
          }
          return "a while"
        case "random":
          bytes := make([]byte, 16)
          _, err = rand.Read(bytes)
          return hex.EncodeToString(bytes)
        case "environment":
          return strconv.Itoa(len(os.Environ()))
        case "read":
          _, err = os.ReadFile("/etc/passwd")
        case "write":
          err = os.WriteFile("/tmp/plugin", []byte{1}, 0o600)
        case "folder":
          _, err = os.ReadDir("/")
        }
        if err != nil {
          return "refused: " + err.Error()
        }
        return "done"
      }
      """;

  private static Path build() throws Exception {
    GuestBuild build = new GuestBuild("go", "greeter").contract(Contract.parse(CONTRACT));
    build.file("plugin.go", SOURCE).file("go.mod", GoGuests.MODULE);
    return build.run("greeter.wasm", GoGuests.command("greeter", "-tags=none", build));
  }

  private static String greet(String name) throws Exception {
    try (PluginEngine engine = Engines.create();
        PluginInstance<DynamicPlugin> plugin =
            engine.load(build()).dynamic().wasi(Wasi.none()).instantiate()) {
      return plugin.api().callForString("greet", name);
    }
  }

  @Test
  void clocksAndRandomNumbersAreGranted() throws Exception {
    assertThat(Integer.parseInt(greet("clock"))).isGreaterThan(2024);
    assertThat(greet("elapsed")).isEqualTo("a while");
    assertThat(greet("random")).matches("[0-9a-f]{32}").isNotEqualTo(greet("random"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "write", "folder"})
  void filesAreNot(String name) throws Exception {
    assertThat(greet(name)).startsWith("refused: ");
  }

  @Test
  void theEnvironmentIsEmpty() throws Exception {
    assertThat(greet("environment")).isEqualTo("0");
  }

  @Test
  void withoutAGrantThePluginIsRefused() throws Exception {
    Path wasm = build();
    assertThat(PluginBinary.read(wasm).imports())
        .extracting(Import::module)
        .containsOnly("wasi_snapshot_preview1");
    try (PluginEngine engine = Engines.create()) {
      assertThatThrownBy(() -> engine.load(wasm).dynamic().instantiate())
          .isInstanceOf(PluginLoadException.class)
          .hasMessageContaining("wasi_snapshot_preview1")
          .hasMessageContaining("Wasi");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index  | runtime error: index out of range [12] with length 5",
        "nil    | runtime error: invalid memory address or nil pointer dereference",
        "map    | assignment to entry in nil map",
        "divide | runtime error: integer divide by zero",
        "error  | nobody is there: Größe",
        "number | panic without a message"
      })
  void aRuntimeErrorIsAPanicWithText(String name, String text) {
    PluginPanicException panic =
        catchThrowableOfType(PluginPanicException.class, () -> greet(name));
    assertThat(panic.panicMessage()).isEqualTo(text);
    assertThat(panic.location()).matches(".*plugin\\.go:\\d+(:\\d+)?");
  }
}
