package dev.plugwright.cli;

import dev.plugwright.commands.Check;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.ReleasedContracts;
import dev.plugwright.commands.Report;
import dev.plugwright.contract.Contract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Checks plugins against the contracts of a host, as the host does when it loads them.",
      "Reports all of them; the exit code is 1 if one is refused."
    })
final class CheckCommand extends ReportCommand {
  @Parameters(
      paramLabel = "PLUGIN",
      arity = "1..*",
      description = "A .wasm file, or a folder of them.")
  private List<Path> plugins;

  @Mixin private HostOptions host;

  @Option(
      names = "--released",
      paramLabel = "FOLDER",
      description = "Show which released versions of the host a plugin works with.")
  private Path released;

  @Override
  Report report() {
    if (!host.given() && released == null) {
      throw new CommandException(
          "nothing to check against: name the host with --host, or its releases with --released");
    }
    Map<String, List<Contract>> releases = released == null ? Map.of() : releases();
    return new Check(host.given() ? host.contracts() : List.of(), releases).run(plugins);
  }

  private Map<String, List<Contract>> releases() {
    ReleasedContracts all = ReleasedContracts.read(released);
    if (all.last().isEmpty()) {
      throw new CommandException("no released contracts in " + released);
    }
    return all.releases();
  }
}
