package dev.plugwright.benchmarks.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the contestants by name; each comes with an instance of the guest. */
final class Contestants {
  static final String[] NAMES = {"plugwright", "confined", "floor", "naive", "endive", "extism"};

  private Contestants() {}

  static Calls of(String name) {
    return switch (name) {
      case "plugwright" -> Plugwright.calls();
      case "confined" -> Plugwright.confinedCalls();
      case "floor" -> new Floor(guest("calls"));
      case "naive" -> new Naive(guest("calls"));
      case "endive" -> new Endive(guest("calls"));
      case "extism" -> new ExtismJson(guest("extism"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static HostCalls hostCalls(String name) {
    return switch (name) {
      case "plugwright" -> Plugwright.hostCalls();
      case "floor" -> new HostFloor(guest("host"));
      default -> throw new IllegalArgumentException(name);
    };
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
