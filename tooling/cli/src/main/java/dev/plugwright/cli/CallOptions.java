package dev.plugwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plugwright.PluginEngine;
import dev.plugwright.WasmEngines;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Json;
import dev.plugwright.commands.call.HostAnswers;
import dev.plugwright.commands.call.PluginCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which function of which plugin is called, and with what. */
final class CallOptions {
  @Parameters(index = "0", paramLabel = "PLUGIN", description = "A .wasm file.")
  private Path plugin;

  @Parameters(
      index = "1",
      paramLabel = "FUNCTION",
      description = "Name of the export, or of the Java method.")
  private String function;

  @Parameters(
      index = "2..*",
      paramLabel = "ARGUMENT",
      description = "An argument as JSON; - reads one from the standard input.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--host-function",
      paramLabel = "INTERFACE.FUNCTION=JSON",
      description = "The reply of a host function. A function without a result needs none.")
  private Map<String, String> replies = new LinkedHashMap<>();

  @Option(
      names = "--host-error",
      paramLabel = "INTERFACE.FUNCTION=JSON",
      description = "The declared error with which a host function fails.")
  private Map<String, String> errors = new LinkedHashMap<>();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "The Wasm engine: graalwasm or endive; the fastest by default.")
  private String engine;

  PluginEngine engine() {
    PluginEngine.Builder builder = PluginEngine.builder();
    if (engine != null) {
      builder.wasmEngine(WasmEngines.named(engine));
    }
    return builder.build();
  }

  /**
   * Starts the plugin.
   *
   * @param log takes a line for each call of a host function
   */
  PluginCall prepare(PluginEngine on, Consumer<String> log) {
    List<JsonNode> values = new ArrayList<>();
    for (String argument : arguments) {
      String what = "argument " + (values.size() + 1);
      values.add(Json.parse(argument.equals("-") ? standardInput() : argument, what));
    }
    HostAnswers answers = new HostAnswers(parsed(replies), parsed(errors), log);
    return PluginCall.prepare(on, plugin, function, values, answers);
  }

  private static Map<String, JsonNode> parsed(Map<String, String> answers) {
    Map<String, JsonNode> parsed = new LinkedHashMap<>();
    answers.forEach((name, json) -> parsed.put(name, Json.parse(json, name)));
    return parsed;
  }

  private static String standardInput() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException("cannot read the standard input: " + e, e);
    }
  }
}
