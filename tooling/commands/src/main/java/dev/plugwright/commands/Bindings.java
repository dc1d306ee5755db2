package dev.plugwright.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.bindgen.Backends;
import dev.plugwright.bindgen.BindgenException;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what authors of plugins need of a host: the guest's side of its contracts. */
public final class Bindings {
  private Bindings() {}

  /** Returns the names of the languages that there are generators for. */
  public static List<String> languages() {
    return Backends.languages();
  }

  /**
   * Writes the sources of each language to a folder of its name, and the contracts to {@code
   * contracts}.
   *
   * @param contracts the contracts
   * @param languages names of languages, {@code rust}
   * @param folder the folder above
   * @throws CommandException if there is no such language, it cannot express a contract, or a file
   *     cannot be written
   */
  public static Written write(
      Collection<Contract> contracts, Collection<String> languages, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (Contract contract : contracts) {
      Path file = folder.resolve("contracts/" + contract.interfaceName() + ".contract");
      Written.write(file, contract.text().getBytes(UTF_8));
      files.put(file, "");
      for (String language : languages) {
        for (SourceFile source : generate(contract, language)) {
          Path target = folder.resolve(language).resolve(source.name());
          Written.write(target, source.text().getBytes(UTF_8));
          files.put(target, "");
        }
      }
    }
    return new Written(files);
  }

  private static List<SourceFile> generate(Contract contract, String language) {
    try {
      return Backends.of(language).generate(contract);
    } catch (BindgenException e) {
      throw new CommandException(contract.interfaceName() + ": " + e.getMessage(), e);
    }
  }
}
