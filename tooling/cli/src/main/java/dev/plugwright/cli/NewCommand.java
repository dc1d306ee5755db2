package dev.plugwright.cli;

import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Report;
import dev.plugwright.commands.Written;
import dev.plugwright.starter.GuestLanguage;
import dev.plugwright.starter.NewProject;
import dev.plugwright.starter.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "new",
    description = "Writes a new project: a contract, a plugin, an application and tests.")
final class NewCommand extends ReportCommand {
  @Parameters(paramLabel = "FOLDER", description = "The folder of the project, named like it.")
  private Path folder;

  @Option(
      names = "--group",
      paramLabel = "ID",
      defaultValue = "com.example",
      description = "Maven's group; ${DEFAULT-VALUE} by default.")
  private String group;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The Java package; that of the group by default.")
  private String packageName;

  @Option(
      names = "--language",
      paramLabel = "NAME",
      defaultValue = "rust",
      description =
          "The language of the plugin: rust, c, go or assemblyscript; ${DEFAULT-VALUE} by default.")
  private String language;

  @Option(
      names = "--crate",
      paramLabel = "FOLDER",
      description = "The crate plugwright, guest/plugwright in a checkout of Plugwright.")
  private Path crate;

  @Override
  Report report() {
    try {
      NewProject project = NewProject.of(group, String.valueOf(folder.getFileName()));
      if (packageName != null) {
        project = project.withPackage(packageName);
      }
      if (crate != null) {
        project = project.withSdk(crate.toAbsolutePath().normalize());
      }
      Map<Path, String> files = new LinkedHashMap<>();
      Starter.create(project, GuestLanguage.of(language), folder)
          .forEach(file -> files.put(file, ""));
      return new Written(files);
    } catch (FileAlreadyExistsException e) {
      throw new CommandException("%s exists: choose another folder".formatted(e.getFile()), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}
