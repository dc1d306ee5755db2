package dev.plugwright.commands.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.Wasi;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.call.JsonDecoder.Outcome;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a plugin's function with arguments from JSON, which can be repeated. The types are
 * those of the contract that the plugin carries. Not thread-safe.
 */
public final class PluginCall implements AutoCloseable {
  private final PluginModule module;
  private final PluginInstance<DynamicPlugin> instance;
  private final Target target;
  private final Object[] arguments;

  private PluginCall(
      PluginModule module,
      PluginInstance<DynamicPlugin> instance,
      Target target,
      Object[] arguments) {
    this.module = module;
    this.instance = instance;
    this.target = target;
    this.arguments = arguments;
  }

  /** A method with its contract. */
  private record Target(Contract contract, Method method) {}

  /**
   * Starts a plugin and prepares the call. A plugin that needs WASI gets it without any access.
   *
   * @param engine loads the plugin
   * @param file a {@code .wasm} file
   * @param function name of the export, or of the Java method
   * @param arguments the arguments in order
   * @param answers what its calls of host functions are answered with
   * @throws CommandException if there is no such function in the plugin's contracts, or an argument
   *     or answer is not a value of its type
   * @throws dev.plugwright.PluginException if the plugin cannot be loaded or started
   */
  public static PluginCall prepare(
      PluginEngine engine,
      Path file,
      String function,
      List<JsonNode> arguments,
      HostAnswers answers) {
    PluginModule module = engine.load(file);
    try {
      Target target = target(module, function);
      Object[] values = lower(target, arguments);
      AnsweringHost host = new AnsweringHost(module, answers);
      PluginSpec<DynamicPlugin> spec = module.dynamic().wasi(Wasi.none());
      for (Contract functions : host.contracts()) {
        spec = spec.dynamicHost(functions, host);
      }
      return new PluginCall(module, spec.instantiate(), target, values);
    } catch (RuntimeException | Error e) {
      module.close();
      throw e;
    }
  }

  private static Target target(PluginModule module, String function) {
    List<String> names = new ArrayList<>();
    for (Contract contract : module.contracts()) {
      if (contract.kind() == Contract.Kind.PLUGIN) {
        Optional<Method> method =
            contract.method(function).or(() -> contract.method(snakeCase(function)));
        if (method.isPresent()) {
          return new Target(contract, method.get());
        }
        contract.methods().forEach(it -> names.add(it.export()));
      }
    }
    return RawExports.target(module.exports(), function)
        .map(contract -> new Target(contract, contract.methods().get(0)))
        .orElseThrow(
            () ->
                new CommandException(
                    "no function %s: the plugin has %s"
                        .formatted(
                            function,
                            String.join(
                                ", ", names.isEmpty() ? module.exports().keySet() : names))));
  }

  /** A Java method {@code wordCount} is the export {@code word_count}. */
  static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** Returns the method, as {@code Interface.export}. */
  public String name() {
    return target.contract().interfaceName() + "." + target.method().export();
  }

  /**
   * Calls the function, and decodes what it returns.
   *
   * @throws CommandException if the result is not a value of its type
   * @throws dev.plugwright.PluginException if the plugin fails
   */
  public CallReport call() {
    Outcome outcome = decode(invoke());
    return new CallReport(outcome.value(), outcome.failed());
  }

  /**
   * Calls the function without decoding the result.
   *
   * @return what the plugin has returned: a number, text, array of numbers or bytes; {@code null}
   *     for nothing
   */
  @Nullable Object invoke() {
    Method method = target.method();
    DynamicPlugin plugin = instance.api();
    String export = method.export();
    if (method.error().isPresent()) {
      return plugin.callForBytes(export, arguments);
    }
    if (method.result().isEmpty()) {
      return plugin.call(export, arguments);
    }
    Lowering lowering = target.contract().lowering(method.result().get());
    if (lowering instanceof Lowering.Direct) {
      return plugin.call(export, arguments);
    } else if (lowering instanceof Lowering.Text) {
      return plugin.callForString(export, arguments);
    } else if (lowering instanceof Lowering.Elements elements) {
      return plugin.callForArray(export, NumberArrays.type(elements.kind()), arguments);
    }
    return plugin.callForBytes(export, arguments);
  }

  private Outcome decode(@Nullable Object raw) {
    Method method = target.method();
    Contract contract = target.contract();
    if (method.error().isPresent()) {
      return JsonDecoder.decodeResult(contract, method, (byte[]) Objects.requireNonNull(raw));
    }
    if (method.result().isEmpty()) {
      return new Outcome(NullNode.getInstance(), false);
    }
    JsonNode value =
        PassedValues.json(contract, method.result().get(), Objects.requireNonNull(raw), "result");
    return new Outcome(value, false);
  }

  /** Closes the plugin. */
  @Override
  public void close() {
    instance.close();
    module.close();
  }

  private static Object[] lower(Target target, List<JsonNode> given) {
    List<Field> parameters = target.method().parameters();
    if (given.size() != parameters.size()) {
      throw new CommandException(
          "%s takes %d arguments, but %d were given: %s"
              .formatted(
                  target.method().export(),
                  parameters.size(),
                  given.size(),
                  String.join(", ", parameters.stream().map(Field::toString).toList())));
    }
    Object[] values = new Object[given.size()];
    for (int i = 0; i < values.length; i++) {
      Field parameter = parameters.get(i);
      values[i] =
          PassedValues.of(target.contract(), parameter.type(), given.get(i), parameter.name());
    }
    return values;
  }
}
