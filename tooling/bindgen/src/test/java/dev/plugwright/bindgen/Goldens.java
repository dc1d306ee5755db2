package dev.plugwright.bindgen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Generated files, compared with those of the folder {@code golden}.
 *
 * <p>The environment variable {@code PLUGWRIGHT_GOLDENS=write} writes them instead. In place of the
 * version of the generators they have {@code VERSION}.
 */
public final class Goldens {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Goldens() {}

  /** Reads a contract of the folder. */
  public static Contract contract(String name) throws Exception {
    return Contract.parse(Files.readString(FOLDER.resolve(name + ".contract")));
  }

  /** Compares all files of a contract that are not the same for every contract. */
  public static void check(String language, String contract) throws Exception {
    List<SourceFile> files = Backends.of(language).generate(contract(contract));
    for (SourceFile file : files) {
      if (!file.name().startsWith("plugwright")) {
        check(FOLDER.resolve(language).resolve(file.name() + ".golden"), file);
      }
    }
  }

  private static void check(Path golden, SourceFile file) throws IOException {
    String text = file.text().replace(GeneratorVersion.current(), "VERSION");
    if ("write".equals(System.getenv("PLUGWRIGHT_GOLDENS"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text).as("%s", golden).isEqualTo(Files.readString(golden));
  }
}
