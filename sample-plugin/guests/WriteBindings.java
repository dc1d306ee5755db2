import dev.plugwright.bindgen.Backends;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes the guest's side of a contract in some languages, each to a folder of its name, as {@code
 * plugwright bindings} does. The modules of the command line and of the Maven plugin are tested
 * with the plugins that are built here, so that they cannot take part in it.
 *
 * <p>Usage: {@code java -classpath ... WriteBindings.java CONTRACT FOLDER LANGUAGE...}
 */
public class WriteBindings {
  public static void main(String[] arguments) throws IOException, ContractSyntaxException {
    Contract contract = Contract.parse(Files.readString(Path.of(arguments[0])));
    for (int i = 2; i < arguments.length; i++) {
      Path folder = Files.createDirectories(Path.of(arguments[1], arguments[i]));
      Set<Path> written = new HashSet<>();
      for (SourceFile source : Backends.of(arguments[i]).generate(contract)) {
        Path file = folder.resolve(source.name());
        write(file, source.text());
        written.add(file);
      }
      deleteOthers(folder, written);
    }
  }

  /** Deletes what an earlier version of the contract had, which would be compiled with the rest. */
  private static void deleteOthers(Path folder, Set<Path> written) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!written.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Leaves an unchanged file alone, so that nothing is compiled again because of it. */
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
