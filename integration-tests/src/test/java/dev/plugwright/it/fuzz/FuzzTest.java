package dev.plugwright.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.HostFunctionException;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.it.Console;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Fuzzed;
import dev.plugwright.it.FuzzedBinding;
import dev.plugwright.it.Guests;
import dev.plugwright.it.ParseException;
import dev.plugwright.it.fuzz.FuzzedGuest.Call;
import dev.plugwright.it.random.Mutator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random bytes as module, as result, as argument of a host function, and as sections about
 * contracts and the plugin: each input is accepted, or refused with a documented exception.
 *
 * <p>{@code -Dtest.fuzz=1000000} is the number of inputs; {@code -Dtest.fuzzSeed=42} tries others.
 * What fails is written to {@code target/fuzz}.
 */
@Timeout(12 * 3600)
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("test.fuzz", 1_000);
  private static final long SEED = Long.getLong("test.fuzzSeed", 1);

  /** Engines keep code for a while. */
  private static final int ENGINE_LIFE = 5_000;

  private final Random random = new Random(SEED);
  private final Mutator mutator = new Mutator(random);
  private int accepted;

  /** What is done with one input. */
  private interface Trial {
    /**
     * Tries an input.
     *
     * @return whether it was accepted
     */
    boolean accepts(PluginEngine engine, byte[] input) throws Exception;
  }

  /** Makes inputs. */
  private interface Source {
    byte[] next();
  }

  /** Tries so many percent of the inputs. */
  private void fuzz(String kind, int percent, Source source, Trial trial) throws IOException {
    int inputs = (int) Math.max(1, (long) INPUTS * percent / 100);
    long start = System.nanoTime();
    for (int done = 0; done < inputs; done += ENGINE_LIFE) {
      try (PluginEngine engine = Engines.builder().limits(limits()).build()) {
        for (int i = done; i < Math.min(inputs, done + ENGINE_LIFE); i++) {
          byte[] input = source.next();
          try {
            accepted += trial.accepts(engine, input) ? 1 : 0;
          } catch (Throwable e) {
            Path file =
                Path.of("target/fuzz", "%s-%s-%d-%d".formatted(Engines.name(), kind, SEED, i));
            Files.createDirectories(file.getParent());
            Files.write(file, input);
            throw new AssertionError("%s fails with %s".formatted(file, e), e);
          }
        }
      }
    }
    System.out.printf(
        "%s: %,d inputs as %s, %,d of them accepted, %d s%n",
        Engines.name(), inputs, kind, accepted, (System.nanoTime() - start) / 1_000_000_000);
    assertThat(accepted).isBetween(1, inputs - 1);
  }

  private static PluginLimits limits() {
    return PluginLimits.strict().toBuilder()
        .memoryBytes(4 << 20)
        .deadline(Duration.ofMillis(50))
        .startUp(Duration.ofMillis(500))
        .build();
  }

  @Test
  void modules() throws IOException {
    List<byte[]> whole =
        List.of(FuzzedGuest.wasm().build(), Guests.bytes("plain"), Guests.bytes("needy"));
    fuzz("module", 20, () -> module(whole), FuzzTest::runs);
  }

  private byte[] module(List<byte[]> whole) {
    byte[] module = mutator.damaged(whole.get(random.nextInt(whole.size())));
    if (module.length >= 8 && random.nextInt(10) != 0) {
      byte[] header = {0, 'a', 's', 'm', 1, 0, 0, 0};
      System.arraycopy(header, 0, module, 0, 8);
    }
    return module;
  }

  private static boolean runs(PluginEngine engine, byte[] binary) {
    try (PluginModule module = engine.load(binary, "fuzz.wasm");
        PluginInstance<DynamicPlugin> plugin =
            module.dynamic().sharedHost(Console.class, FuzzedGuest.host()).instantiate()) {
      for (Map.Entry<String, FunctionType> export : module.exports().entrySet()) {
        if (export.getValue().parameters().isEmpty()) {
          plugin.api().call(export.getKey());
        }
      }
      plugin.api().call("add", 1, 2);
      return true;
    } catch (PluginException documented) {
      return false;
    }
  }

  @Test
  void results() throws IOException {
    values("result", 40, FuzzedGuest.RESULTS);
  }

  @Test
  void argumentsOfHostFunctions() throws IOException {
    values("argument", 30, FuzzedGuest.ARGUMENTS);
  }

  /** The first byte chooses the method, the next eight are an address and a length. */
  private void values(String kind, int percent, List<Call> methods) throws IOException {
    Values values = new Values();
    fuzz(
        kind,
        percent,
        this::value,
        (engine, input) -> {
          ByteBuffer in = ByteBuffer.wrap(input);
          Call method = methods.get(Math.floorMod(in.get(), methods.size()));
          long packed = in.getLong();
          byte[] data = new byte[in.remaining()];
          in.get(data);
          return values.accepts(engine, method, data, packed);
        });
  }

  private byte[] value() {
    byte[] data = mutator.damaged(new byte[random.nextInt(64)]);
    long packed =
        switch (random.nextInt(8)) {
          case 0 -> random.nextLong();
          case 1 -> (long) random.nextInt(1 << 18) << 32 | random.nextInt(100);
          case 2 -> (long) ((4 << 16) - random.nextInt(20)) << 32 | random.nextInt(40);
          default -> 0;
        };
    return ByteBuffer.allocate(9 + data.length)
        .put((byte) random.nextInt())
        .putLong(packed)
        .put(data)
        .array();
  }

  /** An instance that is replaced when it has become unusable. */
  private static final class Values {
    private PluginEngine owner;
    private PluginSpec<Fuzzed> spec;
    private PluginInstance<Fuzzed> plugin;

    boolean accepts(PluginEngine engine, Call method, byte[] data, long packed) throws Exception {
      if (owner != engine) {
        owner = engine;
        spec = FuzzedGuest.spec(engine.load(FuzzedGuest.wasm().build(), "fuzz.wasm"));
        plugin = spec.instantiate();
      } else if (plugin.state() != InstanceState.READY) {
        plugin.close();
        plugin = spec.instantiate();
      }
      try {
        method.of(plugin.api(), data, packed);
        return true;
      } catch (PluginResultException
          | HostFunctionException
          | PluginLimitException
          | ParseException documented) {
        return false;
      }
    }
  }

  @Test
  void sections() throws IOException {
    String fuzzed = FuzzedBinding.INSTANCE.contract();
    String metadata = "plugwright-plugin 1 stated\nname: a\nversion: 1\nauthor: b\n";
    fuzz(
        "section",
        10,
        () -> {
          String text = random.nextInt(4) == 0 ? metadata : fuzzed;
          byte[] changed =
              random.nextInt(3) != 0 ? rewritten(text) : mutator.damaged(text.getBytes(UTF_8));
          byte[] entry =
              ByteBuffer.allocate(4 + changed.length)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putInt(changed.length)
                  .put(changed)
                  .array();
          return random.nextInt(10) == 0 ? mutator.damaged(entry) : entry;
        },
        FuzzTest::binds);
  }

  /** A text in which words have been replaced by similar ones, so that many are contracts. */
  private byte[] rewritten(String text) {
    String[] words = text.split("(?<=[ ,<>\n])");
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(words.length);
      String other = words[random.nextInt(words.length)];
      boolean similar = shape(other).equals(shape(words[at]));
      words[at] = similar || random.nextInt(50) == 0 ? other : words[at];
    }
    return String.join("", words).getBytes(UTF_8);
  }

  private static String shape(String word) {
    return word.replaceAll("[a-z][a-z0-9_]*", "a").replaceAll("[A-Z]a?", "A");
  }

  private static boolean binds(PluginEngine engine, byte[] section) throws Exception {
    byte[] binary =
        FuzzedGuest.wasm()
            .custom(Contract.SECTION, section)
            .custom("plugwright.plugin", section)
            .build();
    try (PluginModule module = engine.load(binary, "fuzz.wasm")) {
      boolean readable = isReadable(module);
      module.check(Fuzzed.class);
      module.differences(Fuzzed.class);
      module.differences(Console.class);
      try (PluginInstance<Fuzzed> plugin = FuzzedGuest.spec(module).instantiate()) {
        for (Call method : FuzzedGuest.RESULTS) {
          converted(plugin.api(), method);
        }
        return readable;
      }
    } catch (PluginException documented) {
      return false;
    }
  }

  private static boolean isReadable(PluginModule module) {
    try {
      return module.metadata().isPresent() || !module.contracts().isEmpty();
    } catch (PluginException documented) {
      return false;
    }
  }

  /** Calls a method whose values are converted from the version that the section claims. */
  private static void converted(Fuzzed plugin, Call method) throws Exception {
    try {
      method.of(plugin, new byte[64], 0);
    } catch (PluginResultException | ParseException documented) {
      // What is claimed need not be what is returned.
    }
  }
}
