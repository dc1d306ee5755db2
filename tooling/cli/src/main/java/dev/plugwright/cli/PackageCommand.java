package dev.plugwright.cli;

import dev.plugwright.commands.Packaging;
import dev.plugwright.commands.Report;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "package", description = "Copies plugins to a folder, without debug information.")
final class PackageCommand extends ReportCommand {
  @Parameters(paramLabel = "PLUGIN", arity = "1..*", description = "A .wasm file.")
  private List<Path> plugins;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "The folder to copy to.")
  private Path output;

  @Option(names = "--no-strip", description = "Keep debug information and names of functions.")
  private boolean keep;

  @Override
  Report report() {
    return Packaging.copy(plugins, output, !keep);
  }
}
