package dev.plugwright.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of the smallest plugin, a text in and a text out. */
final class HelloSize {
  private HelloSize() {}

  static String markdown() throws IOException, InterruptedException {
    Path project = Path.of(System.getProperty("project.directory")).toAbsolutePath().normalize();
    Path target = project.resolve("benchmarks/target/cargo-hello");
    ProcessBuilder cargo =
        new ProcessBuilder(
                project.resolve("tools/wasm-cargo").toString(),
                "build",
                "--quiet",
                "--release",
                "--target",
                "wasm32-unknown-unknown")
            .directory(project.resolve("guest/examples/hello").toFile())
            .inheritIO();
    cargo.environment().put("CARGO_TARGET_DIR", target.toString());
    if (cargo.start().waitFor() != 0) {
      throw new IOException("the example does not build");
    }
    long size = Files.size(target.resolve("wasm32-unknown-unknown/release/hello.wasm"));
    return "| plugin | size |%n|---|---:|%n| guest/examples/hello | %,d B |%n".formatted(size);
  }
}
