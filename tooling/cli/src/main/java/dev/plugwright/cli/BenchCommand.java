package dev.plugwright.cli;

import dev.plugwright.PluginEngine;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Report;
import dev.plugwright.commands.call.Bench;
import dev.plugwright.commands.call.PluginCall;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bench",
    description = "Repeats a call and prints how long it takes, in nanoseconds.")
final class BenchCommand extends ReportCommand {
  private static final int MOST_CALLS = 100_000_000;

  @Mixin private CallOptions call;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "How long to repeat the call before measuring; ${DEFAULT-VALUE} by default.")
  private double warmUp;

  @Option(
      names = "--calls",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many calls to measure; ${DEFAULT-VALUE} by default.")
  private int calls;

  @Override
  Report report() {
    if (calls < 1 || calls > MOST_CALLS || !(warmUp >= 0 && warmUp <= 3600)) {
      throw new CommandException(
          "--calls must be from 1 to %d, --warm-up from 0 to 3600".formatted(MOST_CALLS));
    }
    try (PluginEngine engine = call.engine();
        PluginCall prepared = call.prepare(engine, line -> {})) {
      Duration time = Duration.ofNanos((long) (warmUp * 1e9));
      return Bench.run(prepared, engine.info().description(), time, calls);
    }
  }
}
