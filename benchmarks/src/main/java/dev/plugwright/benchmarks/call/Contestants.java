package dev.plugwright.benchmarks.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the contestants by name; each comes with an instance of the guest. */
final class Contestants {
  static final String[] NAMES = {
    "plugwright",
    "confined",
    "floor",
    "naive",
    "plugwright-graalwasm",
    "plugwright-endive",
    "confined-endive",
    "plugwright-wasmtime",
    "plugwright-wasmtime-unstoppable",
    "endive",
    "extism"
  };

  private Contestants() {}

  static Calls of(String name) {
    return switch (name) {
      case "plugwright" -> Plugwright.best().calls();
      case "confined" -> Plugwright.best().confinedCalls();
      case "plugwright-graalwasm" -> Plugwright.graalWasm().calls();
      case "plugwright-endive" -> Plugwright.endive().calls();
      case "confined-endive" -> Plugwright.endive().confinedCalls();
      case "plugwright-wasmtime" -> Plugwright.wasmtime(true).calls();
      case "plugwright-wasmtime-unstoppable" -> Plugwright.wasmtime(false).calls();
      case "floor" -> new Floor(guest("calls"));
      case "naive" -> new Naive(guest("calls"));
      case "endive" -> new Endive(guest("calls"));
      case "extism" -> new ExtismJson(guest("extism"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static HostCalls hostCalls(String name) {
    return switch (name) {
      case "plugwright" -> Plugwright.best().hostCalls();
      case "plugwright-endive" -> Plugwright.endive().hostCalls();
      case "plugwright-wasmtime" -> Plugwright.wasmtime(true).hostCalls();
      case "floor" -> new HostFloor(guest("host"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Returns whether a contestant needs a library that is not here. */
  static boolean isMissing(String name) {
    return name.startsWith("plugwright-wasmtime")
        && !Files.exists(Path.of(System.getProperty("wasmtime.library", "")));
  }

  static Path file(String guest) {
    return Path.of(System.getProperty("guests.directory"), "bench_" + guest + ".wasm");
  }

  private static byte[] guest(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
