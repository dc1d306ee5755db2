package dev.plugwright.it.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.ContractReport;
import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.it.Engines;
import dev.plugwright.it.evolution.Change.Version;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every change of {@code changes.txt}, compiled in both versions: an old plugin on a new host, and
 * a new plugin on an old host.
 *
 * <p>{@code -Dplugwright.evolution=rewrite} writes the outcomes and the table of {@code
 * docs/evolution.md} instead of comparing them.
 */
class MatrixTest {
  private static final boolean REWRITE =
      "rewrite".equals(System.getProperty("plugwright.evolution"));
  private static final Path OUTCOMES = Path.of("src/test/resources/evolution/outcomes.txt");
  private static final Path PAGE = Path.of("../docs/evolution.md");
  private static final String START = "<!-- matrix: written by MatrixTest -->\n";
  private static final String END = "<!-- end of the matrix -->\n";

  private static final List<Change> CHANGES = Change.all();
  private static final List<Change> TOGETHER =
      CHANGES.stream().filter(it -> !it.isAlone()).toList();
  private static final Map<Version, ClassLoader> HOSTS = new EnumMap<>(Version.class);
  private static final Map<Version, PluginModule> PLUGINS = new EnumMap<>(Version.class);
  private static final Map<Path, PluginModule> OWN_PLUGINS = new HashMap<>();
  private static PluginEngine engine;

  /** What became of a change. */
  private record Outcome(Verdict verdict, List<String> lines, boolean failed) {}

  @BeforeAll
  static void build() throws Exception {
    VersionWorkshop workshop = new VersionWorkshop(CHANGES);
    for (Version version : Version.values()) {
      HOSTS.put(version, workshop.compile(version));
    }
    workshop.buildGuests();
    engine = Engines.create();
    for (Version version : Version.values()) {
      PLUGINS.put(version, engine.load(VersionWorkshop.wasm(version)));
    }
  }

  private static PluginModule plugin(Change change, Version version) {
    return change.isAlone()
        ? OWN_PLUGINS.computeIfAbsent(VersionWorkshop.wasm(version, change), engine::load)
        : PLUGINS.get(version);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void everyChange() throws Exception {
    StringBuilder outcomes = new StringBuilder();
    StringBuilder table = new StringBuilder();
    String section = "";
    for (Change change : CHANGES) {
      Outcome oldPlugin = outcome(change, Version.OLD);
      Outcome newPlugin = outcome(change, Version.NEW);
      if (!section.equals(change.section())) {
        section = change.section();
        table.append(
            "\n### %s\n\n| change | old plugin, new host | new plugin, old host |\n|---|---|---|\n"
                .formatted(section));
      }
      table.append(
          "| %s | %s | %s |\n"
              .formatted(change.plainTitle(), oldPlugin.verdict(), newPlugin.verdict()));
      outcomes.append("# %d. %s\n".formatted(change.number(), change.title()));
      outcomes.append(text("old plugin, new host", oldPlugin));
      outcomes.append(text("new plugin, old host", newPlugin)).append('\n');
    }
    compare(OUTCOMES, outcomes.toString());
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(START) + START.length());
    String after = page.substring(page.indexOf(END));
    compare(PAGE, before + table.append('\n') + after);
  }

  private static void compare(Path file, String text) throws IOException {
    if (REWRITE) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  private static String text(String who, Outcome outcome) {
    StringBuilder text = new StringBuilder("%s: %s\n".formatted(who, outcome.verdict()));
    outcome.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    return text.toString();
  }

  // ---- one change ----

  private static Outcome outcome(Change change, Version plugin) throws Exception {
    ClassLoader classes = HOSTS.get(plugin.other());
    PluginModule module = plugin(change, plugin);
    Class<?> contract = classes.loadClass("random." + change.interfaceName());
    List<Difference> differences = module.differences(contract);
    ContractReport report = module.report(contract);
    assertThat(report.differences()).isEqualTo(differences);
    Verdict verdict =
        differences.stream()
            .map(Difference::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.WORKS);
    assertThat(report.verdict()).isEqualTo(verdict);
    List<String> lines = new ArrayList<>();
    differences.forEach(difference -> lines.add(difference.toString()));
    boolean failed = false;
    if (verdict == Verdict.REFUSED) {
      if (change.ofHost()) {
        refusedFunctions(change, classes, module, lines);
      } else {
        refused(module, contract, lines);
      }
    } else {
      failed =
          change.ofHost()
              ? callsOfHost(change, classes, module, lines)
              : calls(change, classes, module, contract, lines);
    }
    assertThat(failed).as(change.title() + lines).isIn(false, verdict == Verdict.MAY_FAIL);
    return new Outcome(verdict, lines, failed);
  }

  private static void refused(PluginModule module, Class<?> contract, List<String> lines) {
    assertThat(module.check(contract)).isNotEmpty().allMatch(lines::contains);
    assertThatThrownBy(() -> module.bind(contract))
        .isInstanceOfSatisfying(
            PluginContractException.class,
            e -> {
              assertThat(e.differences()).isEqualTo(module.check(contract));
              assertThat(e).hasMessage(module.report(contract).toString());
            });
  }

  private static void refusedFunctions(
      Change change, ClassLoader classes, PluginModule module, List<String> lines)
      throws ClassNotFoundException {
    assertThat(change.isAlone()).as("it needs the property alone").isTrue();
    Class<?> caller = classes.loadClass("random." + change.caller());
    assertThatThrownBy(() -> start(List.of(change), module, caller, new ArrayList<>()))
        .isInstanceOfSatisfying(
            PluginContractException.class,
            e -> assertThat(e.differences()).isNotEmpty().allMatch(lines::contains));
  }

  private static boolean calls(
      Change change,
      ClassLoader classes,
      PluginModule module,
      Class<?> contract,
      List<String> lines)
      throws Exception {
    assertThat(module.check(contract)).isEmpty();
    Method of = classes.loadClass(contract.getName() + "Calls").getMethod("of", contract);
    boolean failed = false;
    List<String> seen = new ArrayList<>();
    try (PluginInstance<?> first = start(TOGETHER, module, contract, seen)) {
      for (String name : calls(of, first.api()).keySet()) {
        // A fault may leave an instance unusable, so each call has its own.
        try (PluginInstance<?> instance = start(TOGETHER, module, contract, seen)) {
          String result = result(calls(of, instance.api()).get(name));
          failed |= result.startsWith("PluginException ");
          lines.add("%s = %s".formatted(name, result));
        }
      }
    }
    return failed;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Callable<Object>> calls(Method of, Object api) throws Exception {
    return (Map<String, Callable<Object>>) of.invoke(null, api);
  }

  private static String result(Callable<Object> call) {
    try {
      return show(call.call());
    } catch (PluginException e) {
      return "PluginException " + e.getClass().getSimpleName() + ": " + e.getMessage();
    } catch (Exception e) {
      return "throws " + e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  private static boolean callsOfHost(
      Change change, ClassLoader classes, PluginModule module, List<String> lines)
      throws Exception {
    Class<?> hosts = classes.loadClass("random." + change.caller());
    List<Change> offered = change.isAlone() ? List.of(change) : TOGETHER;
    List<String> seen = new ArrayList<>();
    try (PluginInstance<?> instance = start(offered, module, hosts, seen)) {
      Method call = hosts.getMethod(change.name());
      String result =
          result(
              () -> {
                try {
                  return call.invoke(instance.api());
                } catch (InvocationTargetException e) {
                  throw (Exception) e.getCause();
                }
              });
      seen.forEach(arguments -> lines.add("the host saw " + arguments));
      lines.add("the plugin got " + result);
      return result.startsWith("PluginException ");
    }
  }

  // ---- instances ----

  /** The plugin imports the functions of these changes. */
  private static <T> PluginInstance<T> start(
      List<Change> changes, PluginModule module, Class<T> contract, List<String> seen)
      throws Exception {
    PluginSpec<T> spec = module.bind(contract);
    for (Change change : changes) {
      if (change.ofHost()) {
        spec =
            host(
                spec,
                contract.getClassLoader().loadClass("random." + change.interfaceName()),
                seen);
      }
    }
    return spec.instantiate();
  }

  private static <T, H> PluginSpec<T> host(
      PluginSpec<T> spec, Class<H> functions, List<String> seen) {
    Object echo =
        Proxy.newProxyInstance(
            functions.getClassLoader(),
            new Class<?>[] {functions},
            (proxy, method, arguments) -> {
              seen.add(Arrays.stream(arguments).map(MatrixTest::show).toList().toString());
              return reply(method, arguments);
            });
    return spec.sharedHost(functions, functions.cast(echo));
  }

  /** Echoes the first argument; a function that may fail does so for a negative one. */
  private static Object reply(Method method, Object[] arguments) throws Exception {
    if (method.getExceptionTypes().length > 0 && (int) arguments[0] < 0) {
      throw (Exception) sample(method.getExceptionTypes()[0]);
    }
    if (method.getReturnType() == void.class) {
      return null;
    }
    if (method.getReturnType().isEnum()) {
      Object[] constants = method.getReturnType().getEnumConstants();
      return constants[constants.length - 1];
    }
    return method.getReturnType() == String.class ? "re: " + arguments[0] : arguments[0];
  }

  /** Makes a record or an exception with a value in each of its parameters. */
  private static Object sample(Class<?> type) throws ReflectiveOperationException {
    if (type == String.class) {
      return "negative";
    }
    if (type == int.class) {
      return 3;
    }
    Constructor<?> constructor = type.getConstructors()[0];
    List<Object> values = new ArrayList<>();
    for (Class<?> parameter : constructor.getParameterTypes()) {
      values.add(sample(parameter));
    }
    return constructor.newInstance(values.toArray());
  }

  private static String show(Object value) {
    if (value instanceof Optional<?> option && option.isPresent()) {
      return "Optional[" + show(option.get()) + "]";
    }
    if (value instanceof int[] array) {
      return Arrays.toString(array);
    }
    if (value instanceof long[] array) {
      return Arrays.toString(array);
    }
    return value instanceof byte[] array ? Arrays.toString(array) : String.valueOf(value);
  }
}
