package dev.plugwright.cli;

import dev.plugwright.commands.Bindings;
import dev.plugwright.commands.ContractSource;
import dev.plugwright.commands.Report;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bindings",
    description = "Generates the guest bindings of contracts, for plugin authors.")
final class BindingsCommand extends ReportCommand {
  @Parameters(
      paramLabel = "HOST",
      arity = "1..*",
      description = "A jar, class folder, contract text or plugin with the contracts.")
  private List<Path> sources;

  @Option(
      names = "--language",
      required = true,
      split = ",",
      paramLabel = "LANGUAGE",
      completionCandidates = Languages.class,
      description = "One or more of ${COMPLETION-CANDIDATES}, separated by commas.")
  private List<String> languages;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "bindings",
      description = "The folder to write to; ${DEFAULT-VALUE} by default.")
  private Path output;

  @Override
  Report report() {
    return Bindings.write(ContractSource.read(sources), languages, output);
  }

  /** The languages that there are generators for. */
  static final class Languages implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Bindings.languages().iterator();
    }
  }
}
