package dev.plugwright.it.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.internal.transform.ResetPlan;
import dev.plugwright.internal.transform.TransformException;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.it.random.Mutator;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.WasmEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transforms of all modules that the build makes, whole and damaged. */
class TransformsPropertyTest {
  private static final long SEED = 20_261_125;
  private static final int LARGE = 300_000;
  private static final TransformOptions ALL = new TransformOptions(64 << 20, 100_000, true, true);

  static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("guests.directory")))) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".wasm")).sorted().toList();
      assertThat(all).hasSizeGreaterThan(15);
      return all;
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void readingAndWritingIsTheIdentity(Path file) throws Exception {
    byte[] module = Files.readAllBytes(file);
    assertThat(Sections.of(module).toBytes()).isEqualTo(module);
    assertThat(Transforms.apply(module, TransformOptions.NONE)).isSameAs(module);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void whatIsNotChangedStays(Path file) throws Exception {
    byte[] module = Files.readAllBytes(file);
    byte[] changed = Transforms.apply(module, ALL);
    WasmModule before = WasmModule.parse(module);
    WasmModule after = WasmModule.parse(changed);
    assertThat(after.imports()).isEqualTo(before.imports());
    assertThat(after.exports()).containsAll(before.exports());
    for (int section :
        new int[] {Sections.TYPE, Sections.FUNCTION, Sections.ELEMENT, Sections.DATA}) {
      assertThat(Sections.of(changed).find(section).map(s -> List.of(s.rest())))
          .usingRecursiveComparison()
          .isEqualTo(Sections.of(module).find(section).map(s -> List.of(s.rest())));
    }
    assertThat(changed.length).isLessThan(module.length * 2 + 100);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void damagedModulesAreRefusedOrChanged(Path file) throws IOException {
    byte[] module = Files.readAllBytes(file);
    Random random = new Random(SEED);
    Mutator mutator = new Mutator(random);
    int rounds = module.length > LARGE ? 20 : 2_000;
    for (int i = 0; i < rounds; i++) {
      byte[] damaged = mutator.damaged(module);
      byte[] copy = damaged.clone();
      ResetPlan.of(damaged);
      try {
        byte[] changed =
            Transforms.apply(
                damaged,
                new TransformOptions(
                    1L << random.nextInt(62), random.nextInt(1 << 20), random.nextBoolean(), true));
        Sections.of(changed);
      } catch (TransformException e) {
        assertThat(e).hasMessageMatching("(?s).+");
      }
      assertThat(damaged).isEqualTo(copy);
    }
  }

  /** A transform must not make a module valid that was not, or the other way round. */
  @ParameterizedTest
  @ValueSource(strings = {"plain", "liar", "hostile", "tools_wat", "needy", "wbindgen"})
  void anEngineThinksOfADamagedModuleWhatItThoughtBefore(String name) throws IOException {
    byte[] module = Guests.bytes(name);
    Mutator mutator = new Mutator(new Random(SEED));
    int accepted = 0;
    try (WasmEngine engine = Engines.wasmEngine("endive")) {
      for (int i = 0; i < 400; i++) {
        byte[] damaged = mutator.damaged(module);
        byte[] changed;
        try {
          changed = Transforms.apply(damaged, ALL);
        } catch (TransformException e) {
          continue;
        }
        boolean before = accepts(engine, damaged);
        assertThat(accepts(engine, changed)).as("module %d", i).isEqualTo(before);
        accepted += before ? 1 : 0;
      }
    }
    assertThat(accepted).isPositive();
  }

  private static boolean accepts(WasmEngine engine, byte[] module) {
    try {
      engine.compile("damaged.wasm", module).close();
      return true;
    } catch (EngineException e) {
      return false;
    }
  }
}
