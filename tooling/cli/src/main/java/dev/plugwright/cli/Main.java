package dev.plugwright.cli;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.logging.Logger;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program {@code plugwright}. */
@Command(
    name = "plugwright",
    description = "Inspects, checks and calls WebAssembly plugins and their contracts.",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:a problem was found: a refused plugin, a change that is not allowed, a failed call",
      "2:wrong usage, or a file that is missing or unreadable"
    },
    subcommands = {
      NewCommand.class,
      DescribeCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      ReleaseCommand.class,
      BindingsCommand.class,
      PackageCommand.class,
      CallCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    })
public final class Main {
  /** Kept, so that its filter is. */
  private static final Logger RUNTIME = Logger.getLogger("dev.plugwright");

  static final int OK = 0;
  static final int FINDING = 1;
  static final int USAGE = 2;

  private Main() {}

  /**
   * Runs a command and exits.
   *
   * @param arguments the command and its arguments
   */
  public static void main(String[] arguments) {
    // What the runtime advises is told by the doctor; lines of plugins have loggers of their own.
    RUNTIME.setFilter(line -> false);
    StandardOutput output = new StandardOutput();
    CommandLine line = commandLine(output);
    int exit = arguments.length == 0 ? usage(line) : line.execute(arguments);
    line.getOut().flush();
    String problem = output.problem().orElse(null);
    if (problem != null) {
      line.getErr().println("plugwright: cannot write the output: " + problem);
      exit = Math.max(exit, USAGE);
    }
    line.getErr().flush();
    System.exit(exit);
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return USAGE;
  }

  private static CommandLine commandLine(StandardOutput output) {
    CommandLine line = new CommandLine(new Main());
    if (!CommandLine.Help.Ansi.AUTO.enabled()) {
      // Files and pipes are UTF-8, whatever a terminal would be.
      line.setOut(new PrintWriter(output, true, StandardCharsets.UTF_8));
      line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
  }

  /** Only faults of this program have a stack trace. */
  private static int failed(Exception failure, CommandLine command) throws Exception {
    PrintWriter err = command.getErr();
    if (failure instanceof CommandException || failure instanceof PluginException) {
      err.println(
          command
              .getColorScheme()
              .errorText("plugwright: ")
              .concat(Printable.lines(String.valueOf(failure.getMessage()))));
      return isInput(failure) ? USAGE : FINDING;
    }
    throw failure;
  }

  /** Returns whether the plugin was not called: its file or an argument is wrong. */
  private static boolean isInput(Exception failure) {
    return failure instanceof CommandException
        || failure instanceof PluginLoadException
        || failure instanceof PluginArgumentException
        || failure instanceof PluginLimitException;
  }

  /** Reads the version that the build has written. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      }
      return new String[] {"plugwright " + properties.getProperty("version")};
    }
  }
}
