package dev.plugwright.cli;

import dev.plugwright.commands.Compare;
import dev.plugwright.commands.ContractSource;
import dev.plugwright.commands.ReleasedContracts;
import dev.plugwright.commands.Report;
import dev.plugwright.contract.evolution.ContractChange.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    description = {
      "Compares the contracts of a host with its last release.",
      "The exit code is 1 if a change is more severe than allowed."
    })
final class CompareCommand extends ReportCommand {
  @Parameters(
      paramLabel = "HOST",
      arity = "1..*",
      description = "A jar, class folder or contract text with the current contracts.")
  private List<Path> current;

  @Option(
      names = "--released",
      paramLabel = "FOLDER",
      defaultValue = HostOptions.RELEASED,
      description = "The texts of released contracts; ${DEFAULT-VALUE} by default.")
  private Path released;

  @Option(
      names = "--with",
      paramLabel = "PATH",
      description = "Compare with the contracts of this jar, class folder or text instead.")
  private Path other;

  @Option(
      names = "--allow",
      paramLabel = "CATEGORY",
      defaultValue = "contract",
      description = "The most severe change: none, source, contract (the default) or breaking.")
  private Category allowed;

  @Override
  Report report() {
    if (other != null) {
      return Compare.of(
          Optional.of(other.toString()),
          ContractSource.read(List.of(other)),
          ContractSource.read(current),
          allowed);
    }
    return Compare.of(ReleasedContracts.read(released), ContractSource.read(current), allowed);
  }
}
