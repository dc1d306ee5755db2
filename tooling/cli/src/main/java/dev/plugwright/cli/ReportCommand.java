package dev.plugwright.cli;

import dev.plugwright.commands.Json;
import dev.plugwright.commands.Report;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prints a report. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
abstract class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  /** Does the work. */
  abstract Report report();

  @Override
  public final Integer call() {
    Report report = report();
    String text = json ? Json.pretty(report.json()) : Paint.paint(report.text(), ansi());
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return report.ok() ? Main.OK : Main.FINDING;
  }

  private boolean ansi() {
    return spec.commandLine().getColorScheme().ansi().enabled();
  }
}
