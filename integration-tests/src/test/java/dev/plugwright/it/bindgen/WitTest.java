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

  /** Names that become the same in WIT, or that it does not have. */
  @Test
  void awkwardNamesAreValidOrLeftOut() throws Exception {
    Path file =
        write(
            Contract.parse(
                """
                plugwright-contract 1
                interface Import
                fn doIt()
                fn do_it()
                fn draw(from: Shape, poly: ShapePoly, http: Http, upper: HTTP) -> Instant ! Option
                fn f(a_b: i32, aB: i32)
                fn http(a: instant, b: Type_)
                record HTTP { record: i32, u8: u8 }
                record Http { type: list<Status>, uuid: uuid }
                record Instant { own: i128 }
                record ShapePoly { x: i32 }
                record Type_ { x: i32 }
                enum Same { AB, Ab }
                enum Status { Ok, Err, List, String }
                variant Shape { Poly { x: i32 }, Own(ShapePoly), Result, Twice { a_b: i32, c: i32 } }
                variant Option { Use { static: i32 }, World }
                """));
    String output = GuestBuild.run(folder, List.of(CHECK.toString(), file.toString()));
    assertThat(output.lines()).singleElement().asString().endsWith(": ok");
  }

  private Path write(Path contract) throws Exception {
    return write(Contract.parse(Files.readString(contract)));
  }

  /** Writes the WIT of a contract into the folder of the test. */
  private Path write(Contract contract) throws Exception {
    List<SourceFile> files = Backends.of("wit").generate(contract);
    assertThat(files).hasSize(1);
    return Files.writeString(folder.resolve(files.get(0).name()), files.get(0).text());
  }
}
