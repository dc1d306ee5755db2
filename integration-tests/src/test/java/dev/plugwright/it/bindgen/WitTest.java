package dev.plugwright.it.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.bindgen.Backends;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import dev.plugwright.it.languages.GuestBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated for WIT is parsed and resolved by the parser of the component model's tools.
 */
class WitTest {
  private static final Path CHECK = Path.of("target/cargo/release/wit-check").toAbsolutePath();
  private static final Path CONTRACTS = Path.of("target/classes/META-INF/plugwright");

  @TempDir Path folder;

  @Test
  void everyContractOfTheseTestsIsValid() throws Exception {
    List<String> command = new ArrayList<>(List.of(CHECK.toString()));
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".contract")).toList()) {
        command.add(write(file).toString());
      }
    }
    String output = GuestBuild.run(folder, command);
    assertThat(command).hasSizeGreaterThan(20);
    assertThat(output.lines()).hasSize(command.size() - 1).allMatch(it -> it.endsWith(": ok"));
  }

  /** Each file is a package of its own. */
  private Path write(Path contract) throws Exception {
    List<SourceFile> files =
        Backends.of("wit").generate(Contract.parse(Files.readString(contract)));
    assertThat(files).hasSize(1);
    return Files.writeString(folder.resolve(files.get(0).name()), files.get(0).text());
  }
}
