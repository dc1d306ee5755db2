package dev.plugwright.cli;

import dev.plugwright.PluginEngine;
import dev.plugwright.commands.Printable;
import dev.plugwright.commands.Report;
import dev.plugwright.commands.call.PluginCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "call",
    description = {
      "Calls a function of a plugin and prints the result as JSON.",
      "The exit code is 1 if the function returns its declared error, or the plugin fails."
    },
    footer = {
      "",
      "Example:",
      "  plugwright call text_tools.wasm word_count '\"to be or not to be\"'",
      "  plugwright call --host-function Clock.now='\"2026-01-31T12:00:00Z\"' log.wasm today"
    })
final class CallCommand extends ReportCommand {
  @Mixin private CallOptions call;
  @Spec private CommandSpec spec;

  private void hostCalled(String line) {
    spec.commandLine().getErr().println("host: " + Printable.of(line));
  }

  @Override
  Report report() {
    try (PluginEngine engine = call.engine();
        PluginCall prepared = call.prepare(engine, this::hostCalled)) {
      return prepared.call();
    }
  }
}
