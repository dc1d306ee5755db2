package dev.plugwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build is repeated when anything that it read or wrote has changed. */
class BuildRecordTest {
  @TempDir Path folder;

  private Path crate;
  private Path contracts;
  private Path source;
  private Path copy;
  private Path built;

  @BeforeEach
  void build() throws Exception {
    crate = Files.createDirectories(folder.resolve("my guest"));
    contracts = Files.createDirectories(folder.resolve("contracts"));
    source = write(crate.resolve("src/lib.rs"), "fn one() {}");
    write(crate.resolve("Cargo.toml"), "[package]");
    write(contracts.resolve("greeter.rs"), "trait Greeter {}");
    copy = write(folder.resolve("classes/plugins/greeter.wasm"), "wasm");
    built = write(folder.resolve("cargo/greeter.wasm"), "wasm");
    write(
        folder.resolve("cargo/greeter.d"),
        built + ": " + source.toString().replace(" ", "\\ ") + "\n");
    record("a").write(crate, contracts, List.of(copy), List.of(built));
  }

  private BuildRecord record(String configuration) {
    return new BuildRecord(folder.resolve("record.txt"), configuration);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void isCurrentWhenNothingHasChanged() {
    assertThat(record("a").isCurrent()).isTrue();
  }

  @Test
  void isNotCurrentWithAnotherConfiguration() {
    assertThat(record("b").isCurrent()).isFalse();
  }

  @Test
  void isNotCurrentWhenASourceHasChanged() throws Exception {
    write(source, "fn two() {}");
    assertThat(record("a").isCurrent()).isFalse();
  }

  @Test
  void isNotCurrentWhenAContractHasChanged() throws Exception {
    write(contracts.resolve("greeter.rs"), "trait Other {}");
    assertThat(record("a").isCurrent()).isFalse();
  }

  @Test
  void isNotCurrentWhenTheCopyIsGone() throws Exception {
    Files.delete(copy);
    assertThat(record("a").isCurrent()).isFalse();
  }

  @Test
  void isNotCurrentWhenAConfigurationOfCargoAppears() throws Exception {
    write(crate.resolve(".cargo/config.toml"), "[build]");
    assertThat(record("a").isCurrent()).isFalse();
  }

  @Test
  void doesNotTellTheConfiguration() throws Exception {
    record("CARGO_REGISTRY_TOKEN=secret").write(crate, contracts, List.of(copy), List.of(built));
    assertThat(folder.resolve("record.txt")).content().doesNotContain("secret");
  }

  @Test
  void isNotCurrentWhenTheRecordIsDamaged() throws Exception {
    Path file = folder.resolve("record.txt");
    Files.writeString(file, Files.readAllLines(file).get(0) + "\nnonsense\n");
    assertThat(record("a").isCurrent()).isFalse();
  }
}
