package dev.plugwright.it.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.engine.WasmEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/**
 * All engines on random modules: the same results, traps, memories and globals. One of the engines,
 * in turn, also runs each module with all transforms applied.
 *
 * <p>{@code -Dtest.modules=10000} runs so many modules, from the number {@code -Dtest.first} on.
 * What may differ: which NaN a NaN is, and the depth at which a stack overflows, after which a
 * module is left.
 */
class RandomModulesTest {
  private static final long FIRST = Long.getLong("test.first", 0);
  private static final int COUNT = Integer.getInteger("test.modules", 200);

  /**
   * Modules that Endive 1.0.0 runs in another way than the other two: it does not trap on some
   * element segments beyond their table, and has other values in a global in the end.
   */
  private static final Set<Long> ENDIVE_DIFFERS = Set.of(3877L, 5514L, 6835L, 7669L, 9125L);

  /** Engines keep code for a while. */
  private static final int ENGINE_LIFE = 500;

  private static final TransformOptions TRANSFORMS = TransformOptions.NONE.withFuel().withReset();
  private static final String TRANSFORMED = ", transformed";

  private static final Path DIFFERENT = Path.of("target/differential");

  private int calls;
  private int traps;

  /** Modules on which an engine has no opinion, by engine and reason. */
  private final Map<String, Integer> without = new TreeMap<>();

  /** In a thread whose stack is so large that no engine overflows it. */
  @Test
  void allEnginesAgree() throws Exception {
    List<String> differences = new ArrayList<>();
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              compareAll(differences);
              return null;
            });
    new Thread(null, task, "differential", 256 << 20).start();
    task.get();
    assertThat(differences).isEmpty();
    assertThat(calls).isGreaterThan(COUNT);
    assertThat(traps).isBetween(1, calls - 1);
  }

  private void compareAll(List<String> differences) throws Exception {
    try (RandomModules modules = new RandomModules(FIRST, COUNT)) {
      for (int done = 0; done < COUNT; done += ENGINE_LIFE) {
        Map<String, WasmEngine> engines = Engines.all();
        for (int i = done; i < Math.min(COUNT, done + ENGINE_LIFE); i++) {
          compare(engines, FIRST + i, modules.next(), differences);
        }
        engines.values().forEach(WasmEngine::close);
        System.out.printf(
            "%,d modules on %s: %,d calls, %,d of them trap; no opinion: %s; %,d differences%n",
            Math.min(COUNT, done + ENGINE_LIFE),
            engines.keySet(),
            calls,
            traps,
            without,
            differences.size());
      }
    }
  }

  private void compare(
      Map<String, WasmEngine> engines, long number, byte[] binary, List<String> differences)
      throws Exception {
    ModuleExports exports = ModuleExports.of(binary);
    Map<String, Opinion> opinions = new LinkedHashMap<>();
    engines.forEach(
        (name, engine) -> opinions.put(name, Opinion.of(engine, exports, binary, number)));
    String turn = List.copyOf(engines.keySet()).get((int) (number % engines.size()));
    Opinion ofTransformed =
        Opinion.of(engines.get(turn), exports, Transforms.apply(binary, TRANSFORMS), number);
    opinions.put(turn + TRANSFORMED, ofTransformed);
    opinions.forEach(
        (name, opinion) -> {
          if (opinion.isNone()) {
            without.merge(name + " does not know", 1, Integer::sum);
          } else if (opinion.hasOverflowed()) {
            without.merge(name + " overflows", 1, Integer::sum);
          }
        });
    opinions.values().removeIf(Opinion::isNone);
    if (ENDIVE_DIFFERS.contains(number) && opinions.remove("endive") != null) {
      opinions.remove("endive" + TRANSFORMED);
      without.merge("endive differs", 1, Integer::sum);
    }
    if (opinions.isEmpty() || opinions.values().stream().anyMatch(Opinion::hasOverflowed)) {
      return;
    }
    List<String> first = opinions.values().iterator().next().lines();
    calls += (int) first.stream().filter(line -> line.contains("] = ")).count();
    traps += (int) first.stream().filter(line -> line.matches(".*] = [A-Z_]+")).count();
    opinions.forEach(
        (name, opinion) -> {
          if (!opinion.lines().equals(first)) {
            differences.add(difference(number, name, opinion.lines(), first));
            save(number, binary);
          }
        });
  }

  private static String difference(
      long number, String engine, List<String> lines, List<String> first) {
    int i = 0;
    while (i < Math.min(lines.size(), first.size()) && lines.get(i).equals(first.get(i))) {
      i++;
    }
    return "module %d: %s says %s, the first engine says %s"
        .formatted(number, engine, line(lines, i), line(first, i));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? "\"" + lines.get(index) + "\"" : "nothing";
  }

  private static void save(long number, byte[] binary) {
    try {
      Files.createDirectories(DIFFERENT);
      Files.write(DIFFERENT.resolve(number + ".wasm"), binary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
