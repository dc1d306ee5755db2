package dev.plugwright.it.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawGlobal;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Modules with features of newer proposals do the same with all transforms, where they run. */
class FeaturesTest {
  private static final int[] SIZES = {1, 2, 10, 100, 1000};
  private static final FunctionType RUN =
      new FunctionType(List.of(ValueType.I32), List.of(ValueType.I32));
  private static final InstanceRequest NOTHING =
      new InstanceRequest("feature.wasm", List.of(), Optional.empty());

  static Stream<Arguments> combinations() {
    return Engines.names().stream()
        .flatMap(
            engine ->
                Stream.of("tail_calls", "gc", "exceptions", "multi_value", "vectors", "tables")
                    .map(module -> Arguments.of(engine, module)));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void resultsAreTheSame(String engineName, String module) throws Exception {
    byte[] plain = Guests.bytes(module + "_wat");
    byte[] changed = Transforms.apply(plain, new TransformOptions(1 << 20, 100, true, true));
    try (WasmEngine engine = Engines.wasmEngine(engineName)) {
      List<Long> expected = new ArrayList<>();
      try {
        expected = results(engine, plain, 0);
      } catch (EngineException.Rejected e) {
        assumeThat(module).as("%s", e).isNotIn("tail_calls", "gc", "exceptions", "vectors");
        throw e;
      }
      assertThat(results(engine, changed, 1 << 20)).isEqualTo(expected);
      assertOutOfFuel(engine, changed);
    }
  }

  private static List<Long> results(WasmEngine engine, byte[] module, long budget) {
    List<Long> results = new ArrayList<>();
    for (int size : SIZES) {
      try (EngineInstance instance = engine.compile("feature.wasm", module).instantiate(NOTHING)) {
        Optional<RawGlobal> fuel = instance.global(Transforms.FUEL, ValueType.I64);
        fuel.ifPresent(left -> left.set(budget));
        results.add(instance.function("run", RUN).apply(size)[0]);
        fuel.ifPresent(left -> assertThat(left.get()).isBetween(0L, budget - size));
      }
    }
    return results;
  }

  private static void assertOutOfFuel(WasmEngine engine, byte[] module) {
    try (EngineInstance instance = engine.compile("feature.wasm", module).instantiate(NOTHING)) {
      RawGlobal fuel = instance.global(Transforms.FUEL, ValueType.I64).orElseThrow();
      fuel.set(900);
      EngineException fault = null;
      try {
        instance.function("run", RUN).apply(1000);
      } catch (RuntimeException e) {
        fault = instance.translate(e);
      }
      assertThat(fault)
          .isInstanceOfSatisfying(
              EngineException.Trap.class,
              trap -> assertThat(trap.kind()).isEqualTo(TrapKind.UNREACHABLE));
      assertThat(fuel.get()).isNegative();
    }
  }
}
