package dev.plugwright.benchmarks.measure;

import dev.plugwright.benchmarks.report.Cargo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of the smallest plugin, a text in and a text out. */
final class HelloSize {
  private HelloSize() {}

  static String markdown() throws IOException, InterruptedException {
    long size = Files.size(build());
    return "| plugin | size |%n|---|---:|%n| guest/examples/hello | %,d B |%n".formatted(size);
  }

  /** Builds the plugin, and returns its file. */
  static Path build() throws IOException, InterruptedException {
    return Cargo.build("guest/examples/hello", "cargo-hello", "--target", "wasm32-unknown-unknown")
        .orElseThrow(() -> new IOException("the example does not build"))
        .resolve("wasm32-unknown-unknown/release/hello.wasm");
  }
}
