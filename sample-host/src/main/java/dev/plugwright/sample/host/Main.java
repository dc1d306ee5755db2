package dev.plugwright.sample.host;

import dev.plugwright.sample.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: reads Markdown, sends it through the plugins, writes a site, reports. */
@Command(
    name = "sample-host",
    description = "Sends Markdown files through every plugin of a folder and writes a web site.",
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no plugin failed",
      "1:a plugin failed; the site was written without its work",
      "2:invalid arguments, or a file that cannot be read or written"
    })
public final class Main implements Callable<Integer> {

  @Option(names = "--plugins", required = true, description = "folder of plugins, *.wasm")
  private Path plugins;

  @Option(names = "--source", required = true, description = "folder of Markdown files")
  private Path source;

  @Option(
      names = "--chapters",
      defaultValue = "**.md",
      description = "glob of the files that become chapters (default: ${DEFAULT-VALUE})")
  private String chapters;

  @Option(names = "--output", required = true, description = "folder to write the site to")
  private Path output;

  @Option(names = "--title", defaultValue = "", description = "default: the first chapter's title")
  private String title;

  @Option(names = "--help", usageHelp = true, description = "print this help and exit")
  private boolean help;

  @Spec private CommandSpec spec;

  /** Runs the program. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    try {
      return run(source.toAbsolutePath().normalize(), output.toAbsolutePath().normalize());
    } catch (IOException | UncheckedIOException | PatternSyntaxException failure) {
      throw new ParameterException(spec.commandLine(), failure.toString(), failure);
    }
  }

  private int run(Path from, Path to) throws IOException {
    require(Files.isDirectory(from), "not a folder: " + from);
    require(Files.isDirectory(plugins), "not a folder: " + plugins);
    require(Files.isDirectory(to) || Files.notExists(to), "not a folder: " + to);
    require(!from.startsWith(to), "the output folder contains the source folder: " + to);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(plugins, "*.wasm")) {
      found.forEach(files::add);
    }
    require(!files.isEmpty(), "no plugin, *.wasm, in " + plugins);
    files.sort(null);
    Site site = MarkdownFolder.read(from, chapters, to);
    require(!site.sources().isEmpty(), "no chapter, " + chapters + ", in " + from);

    SiteBuilder.Result result = SiteBuilder.build(site, files);
    SiteWriter.write(from, site, result, title, to);
    print(result.plugins());
    spec.commandLine().getOut().printf("%n%s: %s%n", result.engine(), to.resolve("index.html"));
    return result.plugins().stream().allMatch(plugin -> plugin.failures().isEmpty()) ? 0 : 1;
  }

  private void print(List<PluginReport> plugins) {
    PrintWriter out = spec.commandLine().getOut();
    String row = "%-28s %8s %10s  %s%n";
    out.printf(row, "plugin", "chapters", "time", "result");
    for (PluginReport plugin : plugins) {
      out.printf(row, plugin.file(), plugin.chapters(), plugin.millis() + " ms", plugin.result());
      plugin.failures().forEach(failure -> out.println("  " + failure.replace("\n", "\n  ")));
    }
  }

  private void require(boolean valid, String message) {
    if (!valid) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
