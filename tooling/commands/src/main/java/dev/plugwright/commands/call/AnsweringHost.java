package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.plugwright.DynamicHost;
import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginModule;
import dev.plugwright.commands.CommandException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the calls of a plugin's host functions with answers that are given beforehand. */
final class AnsweringHost implements DynamicHost {
  private final PluginModule module;
  private final HostAnswers answers;
  private final Map<Method, Answer> prepared = new HashMap<>();

  /**
   * What a function is answered with.
   *
   * @param passed in the type in which it is passed; {@code null} for nothing
   * @param text for the log
   */
  private record Answer(@Nullable Object passed, String text) {}

  /**
   * Encodes the answers.
   *
   * @throws CommandException if the plugin has no such host function, or an answer is not a value
   *     of its type
   */
  AnsweringHost(PluginModule module, HostAnswers answers) {
    this.module = module;
    this.answers = answers;
    answers.replies().forEach((name, value) -> prepare(name, value, false));
    answers.errors().forEach((name, value) -> prepare(name, value, true));
  }

  /** Returns the contracts of the host functions that the plugin was built against. */
  List<Contract> contracts() {
    return module.contracts().stream()
        .filter(contract -> contract.kind() == Contract.Kind.HOST)
        .toList();
  }

  private void prepare(String name, JsonNode value, boolean failed) {
    List<String> known = new ArrayList<>();
    for (Contract contract : contracts()) {
      for (Method function : contract.methods()) {
        String full = name(contract, function);
        if (full.equals(name) || full.equals(contract.interfaceName() + "." + snakeCase(name))) {
          if (prepared.put(function, answer(contract, function, value, failed)) != null) {
            throw new CommandException("duplicate reply for the host function " + full);
          }
          return;
        }
        known.add(full);
      }
    }
    throw new CommandException(
        "no host function %s: the plugin has %s"
            .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)));
  }

  private static String snakeCase(String name) {
    return PluginCall.snakeCase(name.substring(name.indexOf('.') + 1));
  }

  private static Answer answer(Contract contract, Method function, JsonNode value, boolean failed) {
    String path = name(contract, function);
    if (failed && function.error().isEmpty()) {
      throw new CommandException(path + " has no declared error");
    }
    if (function.error().isPresent()) {
      return new Answer(
          JsonEncoder.encodeResult(contract, function, value, failed, path),
          failed ? "error " + value : value.toString());
    }
    if (function.result().isEmpty()) {
      throw new CommandException(path + " has no result: it needs no reply");
    }
    return new Answer(
        PassedValues.of(contract, function.result().get(), value, path), value.toString());
  }

  private static String name(Contract contract, Method function) {
    return contract.interfaceName() + "." + function.export();
  }

  @Override
  public @Nullable Object call(Contract contract, Method function, List<Object> arguments) {
    String name = name(contract, function);
    String call = name + "(" + String.join(", ", texts(contract, function, arguments)) + ")";
    Answer answer = prepared.get(function);
    if (answer == null && function.result().isEmpty()) {
      answer =
          function.error().isEmpty()
              ? new Answer(null, "")
              : answer(contract, function, NullNode.getInstance(), false);
    }
    if (answer == null) {
      throw new CommandException(
          "the plugin calls %s, which has no reply: add --host-function %s=JSON"
              .formatted(call, name));
    }
    answers.log().accept(answer.text().isEmpty() ? call : call + " = " + answer.text());
    return answer.passed();
  }

  private List<String> texts(Contract contract, Method function, List<Object> arguments) {
    List<String> texts = new ArrayList<>();
    try {
      for (Field parameter : function.parameters()) {
        Object passed = arguments.get(texts.size());
        texts.add(
            PassedValues.json(contract, parameter.type(), passed, parameter.name()).toString());
      }
      return texts;
    } catch (CommandException e) {
      throw new HostFunctionException(
          module.name(),
          name(contract, function),
          "the plugin passed an invalid argument: " + e.getMessage(),
          e);
    }
  }
}
