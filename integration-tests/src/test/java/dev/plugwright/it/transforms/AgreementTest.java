package dev.plugwright.it.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawGlobal;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same budget ends the same run at the same place on all engines. */
class AgreementTest {
  private static final InstanceRequest NOTHING =
      new InstanceRequest("agreement.wasm", List.of(), Optional.empty());

  /** An export of the guest with its arguments. */
  private record Step(String export, long... arguments) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("calls"),
          new Step("work", 40),
          new Step("leak", 70_000),
          new Step("work", 13),
          new Step("leak", 3),
          new Step("calls"),
          new Step("forever"));

  /** What can be seen from outside after a run: how it ended, the memory, the fuel. */
  private record End(String how, long size, int memory, long fuel) {}

  private static List<End> run(String engineName, byte[] module, List<Long> budgets)
      throws Exception {
    Map<String, FunctionType> types = WasmModule.parse(module).exportedFunctions();
    List<End> ends = new ArrayList<>();
    try (WasmEngine engine = Engines.wasmEngine(engineName);
        CompiledModule compiled = engine.compile("agreement.wasm", module)) {
      for (long budget : budgets) {
        try (EngineInstance instance = compiled.instantiate(NOTHING)) {
          RawGlobal fuel = instance.global(Transforms.FUEL, ValueType.I64).orElseThrow();
          fuel.set(budget);
          String how = how(instance, types);
          GuestMemory memory = instance.memory("memory").orElseThrow();
          ends.add(new End(how, memory.size(), hash(memory), fuel.get()));
        }
      }
    }
    return ends;
  }

  private static String how(EngineInstance instance, Map<String, FunctionType> types) {
    List<String> results = new ArrayList<>();
    try {
      for (Step step : STEPS) {
        long[] result =
            instance.function(step.export, types.get(step.export)).apply(step.arguments);
        results.add(Arrays.toString(result));
      }
    } catch (RuntimeException e) {
      EngineException fault = instance.translate(e);
      assertThat(fault).as("%s", e).isInstanceOf(EngineException.Trap.class);
      results.add(fault.getMessage());
    }
    return results.toString();
  }

  private static int hash(GuestMemory memory) {
    byte[] bytes = new byte[(int) memory.size()];
    memory.read(0, bytes, 0, bytes.length);
    return Arrays.hashCode(bytes);
  }

  @Test
  void theSameBudgetEndsAtTheSamePlaceOnAllEngines() throws Exception {
    byte[] module = Transforms.apply(Guests.bytes("stateful"), TransformOptions.NONE.withFuel());
    List<Long> budgets = new ArrayList<>();
    for (long budget = 0; budget < 400; budget += 7) {
      budgets.add(budget);
    }
    for (long budget = 400; budget < 300_000; budget = budget * 5 / 4) {
      budgets.add(budget);
    }
    List<String> engines = Engines.names();
    List<End> first = run(engines.getFirst(), module, budgets);
    assertThat(first).allSatisfy(end -> assertThat(end.fuel).isNegative());
    assertThat(first.stream().map(End::memory).distinct()).hasSizeGreaterThan(3);
    assertThat(first.stream().map(End::how).distinct()).hasSizeGreaterThan(3);
    for (String other : engines.subList(1, engines.size())) {
      assertThat(run(other, module, budgets)).as(other).isEqualTo(first);
    }
  }
}
