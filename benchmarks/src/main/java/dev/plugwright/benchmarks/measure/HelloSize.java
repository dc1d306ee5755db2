package dev.plugwright.benchmarks.measure;

import dev.plugwright.benchmarks.report.Cargo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of the smallest plugin, a text in and a text out. */
final class HelloSize {
  private HelloSize() {}

  static String markdown() throws IOException, InterruptedException {
    Path target =
        Cargo.build("guest/examples/hello", "cargo-hello", "--target", "wasm32-unknown-unknown")
            .orElseThrow(() -> new IOException("the example does not build"));
    long size = Files.size(target.resolve("wasm32-unknown-unknown/release/hello.wasm"));
    return "| plugin | size |%n|---|---:|%n| guest/examples/hello | %,d B |%n".formatted(size);
  }
}
