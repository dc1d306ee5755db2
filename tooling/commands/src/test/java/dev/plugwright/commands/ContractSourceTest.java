package dev.plugwright.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where contracts are read from. */
class ContractSourceTest {
  private static final String PROBE = "plugwright-contract 1\ninterface Probe\nfn count() -> i32\n";
  private static final String CLOCK = "plugwright-contract 1\nhost Clock\nfn now() -> i64\n";

  @TempDir private Path folder;

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static List<String> names(Path... paths) {
    return ContractSource.read(List.of(paths)).stream().map(Contract::interfaceName).toList();
  }

  @Test
  void classFoldersTextsAndJarsWithJarsAreRead() throws IOException {
    Path resources = Files.createDirectories(folder.resolve("classes/META-INF/plugwright"));
    Files.writeString(resources.resolve("probe.contract"), PROBE);
    Path text = Files.writeString(folder.resolve("clock.contract"), CLOCK);
    byte[] inner = zip("META-INF/plugwright/clock.contract", CLOCK.getBytes(UTF_8));
    Path jar = Files.write(folder.resolve("app.jar"), zip("BOOT-INF/lib/clock.jar", inner));
    assertThat(names(folder.resolve("classes"), text)).containsExactly("Clock", "Probe");
    assertThat(names(jar)).containsExactly("Clock");
    assertThat(names(folder.resolve("classes"), jar, text)).containsExactly("Clock", "Probe");
  }

  @Test
  void twoVersionsOfOneContractAreRefused() throws IOException {
    Path one = Files.writeString(folder.resolve("one.contract"), PROBE);
    Path other = Files.writeString(folder.resolve("two.contract"), PROBE.replace("i32", "i64"));
    assertThatThrownBy(() -> names(one, other))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("two contracts Probe differ: ")
        .hasMessageContaining("one.contract")
        .hasMessageContaining("two.contract");
  }

  @Test
  void whatHasNoContractsIsTold() throws IOException {
    Path empty = Files.write(folder.resolve("empty.jar"), zip("a.txt", new byte[0]));
    assertThatThrownBy(() -> names(empty)).hasMessageStartingWith("no contracts in " + empty);
    assertThatThrownBy(() -> names(folder.resolve("absent")))
        .hasMessageStartingWith("file not found");
    Path wrong = Files.writeString(folder.resolve("wrong.contract"), "hello");
    assertThatThrownBy(() -> names(wrong)).hasMessageStartingWith(wrong + " is not a contract: ");
  }
}
