package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generated Rust, on machines that have rustfmt. */
class RustFormatTest {
  @Test
  void isWhatRustfmtWouldWrite() throws IOException, InterruptedException {
    assumeThat(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "rustfmt")));
    List<String> command = new ArrayList<>(List.of("rustfmt", "--edition", "2024", "--check"));
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".rs")).forEach(command::add);
    }
    Process rustfmt = new ProcessBuilder(command).redirectErrorStream(true).start();
    String differences =
        new String(rustfmt.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(rustfmt.waitFor()).as(differences).isZero();
  }
}
