package dev.plugwright.cli;

import dev.plugwright.commands.Release;
import dev.plugwright.commands.Report;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "release",
    description = "Writes the contracts of a host to the texts of its releases.")
final class ReleaseCommand extends ReportCommand {
  @Parameters(
      paramLabel = "HOST",
      arity = "1..*",
      description = "A jar, class folder or contract text with the current contracts.")
  private List<Path> current;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "VERSION",
      description = "The version of the host, such as 1.2.0.")
  private String version;

  @Option(
      names = "--released",
      paramLabel = "FOLDER",
      defaultValue = HostOptions.RELEASED,
      description = "The texts of released contracts; ${DEFAULT-VALUE} by default.")
  private Path released;

  @Override
  Report report() {
    return Release.write(current, version, released);
  }
}
