import dev.plugwright.bindgen.Backends;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      for (SourceFile source : Backends.of(arguments[i]).generate(contract)) {
        write(folder.resolve(source.name()), source.text());
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
