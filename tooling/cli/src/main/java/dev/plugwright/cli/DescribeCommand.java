package dev.plugwright.cli;

import dev.plugwright.commands.Description;
import dev.plugwright.commands.Report;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "describe",
    description = "Prints the exports, imports, requirements and contracts of a plugin.")
final class DescribeCommand extends ReportCommand {
  @Parameters(paramLabel = "PLUGIN", description = "A .wasm file.")
  private Path plugin;

  @Override
  Report report() {
    return Description.of(plugin);
  }
}
