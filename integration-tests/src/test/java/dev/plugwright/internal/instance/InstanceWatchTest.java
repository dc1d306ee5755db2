package dev.plugwright.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginLimits;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.observe.Observers;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the watcher concludes, with the time as an argument. */
class InstanceWatchTest {
  private static final long BUDGET = 100;

  private WasmEngine engine;
  private Instance instance;
  private Lifecycle life;
  private InstanceWatch watch;
  private int interrupts;

  @BeforeEach
  void open() {
    engine = Engines.wasmEngine();
    instance = instance();
    life = instance.life();
    watch = new InstanceWatch(instance);
  }

  private Instance instance() {
    byte[] binary = new Wasm().function("seven", ":i", new Code().i32(7)).build();
    EngineInstance running =
        engine
            .compile("watch.wasm", binary)
            .instantiate(new InstanceRequest("watch.wasm", List.of(), Optional.empty()));
    Method seven = new Method("seven", List.of(), Optional.empty(), Optional.empty(), true);
    return new Instance(
        "watch.wasm",
        Contract.of(Contract.Kind.PLUGIN, "Watch", List.of(seven), List.of()),
        List.of("seven"),
        running,
        Map.of("seven", new FunctionType(List.of(), List.of())),
        PluginLimits.defaults(),
        new Observers(List.of()),
        false,
        null);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void look(long now) {
    watch.look(now, stop -> interrupts++);
  }

  @Test
  void aCallHasItsBudgetFromTheFirstLookOn() {
    life.enter(0, BUDGET);
    look(1000);
    look(1099);
    assertThat(life.stopReason()).isEmpty();
    look(1100);
    assertThat(life.stopReason()).contains(StopReason.TIMEOUT);
    assertThat(interrupts).isEqualTo(1);
    life.exit();
    assertThat(life.stopReason()).isEmpty();
    assertThat(life.state()).isEqualTo(InstanceState.POISONED);
  }

  @Test
  void callsOneAfterTheOtherHaveABudgetEach() {
    for (int i = 0; i < 5; i++) {
      life.enter(0, BUDGET);
      look(1000 + 90 * i);
      life.exit();
    }
    look(2000);
    life.enter(0, BUDGET);
    look(3000);
    assertThat(life.stopReason()).isEmpty();
    life.exit();
    assertThat(life.state()).isEqualTo(InstanceState.READY);
  }

  @Test
  void nestedCallsHaveNoBudgetOfTheirOwn() {
    life.enter(0, BUDGET);
    look(1000);
    life.enter(0, 0);
    look(1099);
    life.exit();
    life.enter(0, 10 * BUDGET);
    look(1100);
    assertThat(life.stopReason()).contains(StopReason.TIMEOUT);
    life.exit();
    life.exit();
  }

  @Test
  void aCallWithoutDeadlineIsNeverStopped() {
    life.enter(0, 0);
    look(1000);
    look(Long.MAX_VALUE / 2);
    assertThat(life.stopReason()).isEmpty();
    life.exit();
  }

  @Test
  void aCallThatGoesOnIsInterruptedAgainAndAgain() {
    life.enter(0, BUDGET);
    look(0);
    for (long now = 0; now < 2_000_000_000; now += 10_000_000) {
      look(now);
    }
    assertThat(interrupts).isBetween(8, 20);
    life.exit();
  }

  @Test
  void aStopOfACallThatHasEndedIsGivenUp() {
    life.enter(0, BUDGET);
    long ended = life.running();
    life.exit();
    assertThat(life.stop(StopReason.TIMEOUT, ended)).isFalse();
    life.enter(0, BUDGET);
    assertThat(life.stop(StopReason.TIMEOUT, ended)).isFalse();
    life.exit();
    assertThat(life.state()).isEqualTo(InstanceState.READY);
  }

  // ---- a call of another instance inside of the call ----

  private static void look(InstanceWatch other, long now) {
    other.look(now, stop -> Thread.currentThread().interrupt());
  }

  @Test
  void anInterruptForAnInnerCallIsNotOneOfTheOuterCall() {
    Instance inner = instance();
    InstanceWatch innerWatch = new InstanceWatch(inner);
    life.enter(0, 0);
    look(1000);
    inner.life().enter(0, BUDGET);
    look(innerWatch, 2000);
    look(innerWatch, 2100);
    assertThat(inner.life().stopReason()).contains(StopReason.TIMEOUT);
    look(2100);
    assertThat(life.stopReason()).isEmpty();
    inner.life().exit();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    look(2200);
    assertThat(life.stopReason()).isEmpty();
    Thread.currentThread().interrupt();
    look(2300);
    assertThat(life.stopReason()).contains(StopReason.INTERRUPTED);
    life.exit();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptForAnOuterCallIsOneOfTheInnerCall() {
    Instance inner = instance();
    InstanceWatch innerWatch = new InstanceWatch(inner);
    life.enter(0, BUDGET);
    look(watch, 1000);
    inner.life().enter(0, 0);
    look(innerWatch, 1050);
    look(watch, 1100);
    assertThat(life.stopReason()).contains(StopReason.TIMEOUT);
    look(innerWatch, 1100);
    assertThat(inner.life().stopReason()).contains(StopReason.INTERRUPTED);
    inner.life().exit();
    life.exit();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void ifNobodyKnowsWhichCallIsTheInnerOneItIsStoppedAfterAWhile() throws InterruptedException {
    Instance other = instance();
    InstanceWatch otherWatch = new InstanceWatch(other);
    life.enter(0, BUDGET);
    other.life().enter(0, 0);
    look(watch, 1000);
    look(otherWatch, 1000);
    look(watch, 1100);
    look(otherWatch, 1100);
    assertThat(other.life().stopReason()).isEmpty();
    Thread.interrupted();
    Thread.sleep(200);
    Thread.currentThread().interrupt();
    look(otherWatch, 1200);
    assertThat(other.life().stopReason()).contains(StopReason.INTERRUPTED);
    other.life().exit();
    life.exit();
    assertThat(Thread.interrupted()).isFalse();
  }
}
