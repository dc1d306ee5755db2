package dev.plugwright.it.production;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginModule;
import dev.plugwright.it.Console;
import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Guests that attack the host. The outcome of each on each engine is listed in a page, whose
 * columns {@code -Dplugwright.attacks=write} writes, a run for each engine.
 */
@Timeout(300)
class HostileGuestsTest {
  private static final Path PAGE = Path.of("../docs/attacks.md");
  private static final int MUTANTS = Integer.getInteger("test.mutants", 1000);

  private static PluginEngine engine() {
    return Engines.builder().limits(PluginLimits.strict()).build();
  }

  @Test
  void theHostSurvivesAsThePageSays() throws IOException {
    Map<String, String> outcomes = new LinkedHashMap<>();
    Map<String, String> costs = new LinkedHashMap<>();
    try (PluginEngine engine = engine()) {
      for (Attack attack : Attacks.all()) {
        Attack.Result result = attack.run(engine);
        outcomes.put(attack.name(), result.outcome());
        costs.put(attack.name(), result.cost());
        assertThat(result.guestBytes())
            .as(attack.name())
            .isLessThanOrEqualTo(PluginLimits.strict().memoryBytes());
        assertThat(Thread.interrupted()).as(attack.name()).isFalse();
        assertUsable(engine);
      }
    }
    AttackPage page = AttackPage.read(PAGE);
    if ("write".equals(System.getProperty("plugwright.attacks"))) {
      page.with(Engines.name(), outcomes, costs).write(PAGE);
    } else {
      assertThat(outcomes).isEqualTo(page.outcomes(Engines.name()));
    }
  }

  private static void assertUsable(PluginEngine engine) {
    byte[] module = new Wasm().memory(1, 1).function("f", ":i", new Code().i32(7)).build();
    try (PluginModule loaded = engine.load(module, "good.wasm");
        PluginInstance<DynamicPlugin> plugin = loaded.dynamic().instantiate()) {
      assertThat(plugin.api().call("f")).isEqualTo(7);
    }
  }

  /** The host reads an argument before its function runs, which lets the guest overwrite it. */
  @Test
  void argumentsDoNotChangeAfterTheyWereRead() {
    byte[] text = "\2\0\0\0\0\0\0\0ok\0\0\0\0\0\0\370\77\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    byte[] module =
        new Wasm()
            .importedFunction("Console", "log_reading", "ii:")
            .memory(1, 1)
            .data(64, text)
            .function("attack", ":", new Code().i32(64).i32(text.length).call(0))
            .function("scribble", ":", new Code().i32(0).i32(255).i32(65_536).op(0xFC, 11, 0))
            .build();
    AtomicReference<DynamicPlugin> self = new AtomicReference<>();
    List<Object> read = new ArrayList<>();
    Console console =
        (Console)
            Proxy.newProxyInstance(
                Console.class.getClassLoader(),
                new Class<?>[] {Console.class},
                (proxy, method, arguments) -> {
                  self.get().call("scribble");
                  return read.add(arguments[0]) ? null : null;
                });
    try (PluginEngine engine = engine();
        PluginInstance<DynamicPlugin> plugin =
            engine
                .load(module, "evil.wasm")
                .dynamic()
                .sharedHost(Console.class, console)
                .instantiate()) {
      self.set(plugin.api());
      plugin.api().call("attack");
      assertThat(read).containsExactly(new Console.Reading("ok", 1.5, List.of()));
    }
  }

  /** Each mutant loads or does not, and its calls return or fail with an exception of ours. */
  @Test
  void mutatedModules() throws IOException {
    byte[] whole = Interference.module().build();
    Random random = new Random(1);
    List<String> outcomes = new ArrayList<>();
    try (PluginEngine engine = engine()) {
      for (int i = 0; i < MUTANTS; i++) {
        byte[] mutant = whole.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
          mutant[8 + random.nextInt(mutant.length - 8)] = (byte) random.nextInt(256);
        }
        outcomes.add(outcome(engine, mutant));
      }
      assertUsable(engine);
    }
    assertThat(outcomes).hasSize(MUTANTS).contains("returns", "refused");
    assertThat(Files.exists(PAGE)).isTrue();
  }

  private static String outcome(PluginEngine engine, byte[] mutant) {
    try (PluginModule module = engine.load(mutant, "mutant.wasm");
        PluginInstance<DynamicPlugin> plugin =
            module
                .dynamic()
                .sharedHost(Console.class, ((Interference) v -> {}).console())
                .limits(limits -> limits.deadline(Duration.ofMillis(50)))
                .instantiate()) {
      plugin.api().call("seven");
      plugin.api().call("log");
      return "returns";
    } catch (PluginException documented) {
      return "refused";
    }
  }
}
