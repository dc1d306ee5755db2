package dev.plugwright.sample.host;

import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.runtime.PluginException;
import dev.plugwright.sample.Severity;
import dev.plugwright.sample.host.html.SiteWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Properties;

/** The program: reads Markdown, sends it through the plugins, writes the site, reports. */
public final class Main {

  /** Everything went well. */
  static final int OK = 0;

  /** What the user gave cannot be used. */
  static final int BAD_INPUT = 1;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  Main(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
  }

  /** Runs the program; its settings are the system properties that {@link Settings} knows. */
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      System.err.print(Settings.USAGE);
      System.exit(BAD_INPUT);
    }
    boolean interactive = System.console() != null;
    System.exit(new Main(System.out, System.err, interactive).run(System.getProperties()));
  }

  int run(Properties properties) {
    try {
      build(Settings.from(properties));
      return OK;
    } catch (BadInputException | PluginException problem) {
      err.println("sample-host: " + problem.getMessage());
    } catch (IOException problem) {
      err.println("sample-host: " + problem);
    }
    return BAD_INPUT;
  }

  private void build(Settings settings) throws IOException, BadInputException {
    SourceFolder folder =
        SourceFolder.read(settings.source(), settings.selection(), settings.output());
    try (PluginEngine engine = PluginEngine.create();
        PluginChain plugins = PluginChain.load(engine, settings.plugins())) {
      out.printf(
          "%s through %s, %s, JIT %s%n",
          Texts.count(folder.sources().size(), "chapter"),
          Texts.count(plugins.size(), "plugin"),
          engine.description(),
          engine.jit() ? "on" : "off");
      Progress progress = new Progress(out, interactive);
      BuiltSite site = new SiteBuilder(plugins, progress).build(folder, settings.title());
      new SiteWriter(settings.output()).write(site, folder);
      out.println();
      out.print(ReportTable.of(site.plugins()));
      out.printf(
          "%n%s, %s: %s%n",
          Texts.count(site.findings(Severity.ERROR), "error"),
          Texts.count(site.findings(Severity.WARNING), "warning"),
          settings.output().resolve(SiteWriter.INDEX));
    }
  }
}
