package dev.plugwright.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls and starts that take too long. */
@Timeout(60)
class DeadlineTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofHours(1);

  private final PluginEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private PluginSpec<DynamicPlugin> spec(Duration deadline, Interference interference) {
    return Interference.spec(engine, interference).limits(limits -> limits.deadline(deadline));
  }

  private static void assertTimeout(Throwable thrown, String method, Duration budget) {
    assertThat(thrown)
        .isInstanceOf(PluginTimeoutException.class)
        .hasMessage(
            "plugin loop.wasm, exports.%s: the call did not end within %,d ms;"
                    .formatted(method, budget.toMillis())
                + " PluginLimits.deadline sets the limit");
    PluginTimeoutException timeout = (PluginTimeoutException) thrown;
    assertThat(timeout.budget()).isEqualTo(budget);
    assertThat(timeout.limit()).isEqualTo("deadline");
    assertThat(timeout.plugin()).isEqualTo("loop.wasm");
    assertThat(timeout.method()).contains("exports." + method);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void assertPoisoned(PluginInstance<DynamicPlugin> plugin) {
    assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
    assertThatThrownBy(() -> plugin.api().call("seven"))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("(a call took longer than its deadline)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anEndlessLoopIsStopped(boolean confined) {
    PluginSpec<DynamicPlugin> spec = spec(SHORT, value -> {});
    PluginInstance<DynamicPlugin> plugin = (confined ? spec.confined() : spec).instantiate();
    Throwable thrown = catchThrowable(() -> plugin.api().call("spin"));
    assertTimeout(thrown, "spin", SHORT);
    assertThat(((PluginTimeoutException) thrown).guestStack()).isNotEmpty();
    assertPoisoned(plugin);
    assertThat(plugin.statistics().failures()).isEqualTo(1);
    try (PluginInstance<DynamicPlugin> other = spec.instantiate()) {
      assertThat(other.api().call("seven")).isEqualTo(7);
    }
  }

  @Test
  void aCallMayHaveADeadlineOfItsOwn() {
    PluginInstance<DynamicPlugin> plugin = spec(LONG, value -> {}).instantiate();
    DynamicPlugin hurried = plugin.api(SHORT);
    assertThat(hurried.call("seven")).isEqualTo(7);
    assertThat(plugin.api().call("seven")).isEqualTo(7);
    assertTimeout(catchThrowable(() -> hurried.call("spin")), "spin", SHORT);
    assertPoisoned(plugin);
  }

  @Test
  void zeroIsNoDeadline() {
    PluginInstance<DynamicPlugin> plugin =
        spec(Duration.ofMillis(1), value -> Thread.sleep(300)).instantiate();
    assertThat(plugin.api(Duration.ZERO).call("log")).isEqualTo(7);
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
    try (PluginInstance<DynamicPlugin> other =
        spec(Duration.ZERO, value -> Thread.sleep(300)).instantiate()) {
      assertThat(other.api().call("log")).isEqualTo(7);
    }
    assertThatThrownBy(() -> plugin.api(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLongestDeadlineIsNoOverflow() {
    PluginInstance<DynamicPlugin> plugin =
        spec(Duration.ofSeconds(Long.MAX_VALUE), value -> Thread.sleep(100)).instantiate();
    assertThat(plugin.api().call("log")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nestedCallsShareTheTimeOfTheOutermost(boolean confined) {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    AtomicReference<Throwable> nested = new AtomicReference<>();
    PluginSpec<DynamicPlugin> spec =
        spec(
            SHORT,
            value -> {
              if (nested.compareAndSet(null, new IllegalStateException("not called"))) {
                nested.set(catchThrowable(() -> plugin.get().api(LONG).call("spin")));
                plugin.get().api(LONG).call("seven");
              }
            });
    plugin.set((confined ? spec.confined() : spec).instantiate());
    assertTimeout(catchThrowable(() -> plugin.get().api().call("log")), "log", SHORT);
    assertTimeout(nested.get(), "spin", SHORT);
    assertPoisoned(plugin.get());
  }

  @Test
  void hostFunctionsThatWaitAreInterrupted() {
    PluginInstance<DynamicPlugin> plugin =
        spec(SHORT, value -> Thread.sleep(LONG.toMillis())).instantiate();
    assertTimeout(catchThrowable(() -> plugin.api().call("log")), "log", SHORT);
    assertPoisoned(plugin);
  }

  @Test
  void theGuestIsStoppedWhenItsHostFunctionReturns() {
    PluginInstance<DynamicPlugin> plugin =
        spec(
                SHORT,
                value -> {
                  spin(Duration.ofMillis(500));
                  Thread.interrupted(); // as code that swallows interrupts does
                })
            .instantiate();
    assertTimeout(catchThrowable(() -> plugin.api().call("spin")), "spin", SHORT);
    assertPoisoned(plugin);
  }

  private static void spin(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** The host function of the inner call goes on for a while, with its thread interrupted. */
  @Test
  void theDeadlineOfACallOfAnotherPluginIsNotThatOfTheCallAroundIt() {
    PluginInstance<DynamicPlugin> inner =
        spec(SHORT, value -> spin(Duration.ofMillis(500))).instantiate();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    PluginInstance<DynamicPlugin> outer =
        spec(
                LONG,
                value -> {
                  Thread.sleep(300); // so that the outer call is seen before the inner one
                  thrown.set(catchThrowable(() -> inner.api().call("spin")));
                })
            .instantiate();
    assertThat(outer.api().call("log")).isEqualTo(7);
    assertTimeout(thrown.get(), "spin", SHORT);
    assertPoisoned(inner);
    assertThat(outer.state()).isEqualTo(InstanceState.READY);
  }

  @Test
  void theDeadlineOfACallEndsTheCallsOfOtherPluginsInIt() {
    PluginInstance<DynamicPlugin> inner = spec(LONG, value -> {}).instantiate();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    PluginInstance<DynamicPlugin> outer =
        spec(SHORT, value -> thrown.set(catchThrowable(() -> inner.api().call("spin"))))
            .instantiate();
    assertTimeout(catchThrowable(() -> outer.api().call("log")), "log", SHORT);
    assertThat(thrown.get()).isInstanceOf(PluginCancelledException.class);
    assertPoisoned(outer);
    assertThat(inner.state()).isEqualTo(InstanceState.POISONED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatClosesItsInstanceStillHasItsDeadline(boolean confined) {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    PluginSpec<DynamicPlugin> spec = spec(SHORT, value -> plugin.get().close());
    plugin.set((confined ? spec.confined() : spec).instantiate());
    assertTimeout(catchThrowable(() -> plugin.get().api().call("spin")), "spin", SHORT);
    assertThat(plugin.get().state()).isEqualTo(InstanceState.CLOSED);
    plugin.get().close();
  }

  /** The calls end by themselves about when their time is up. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noInterruptOutlivesItsCall(boolean confined) {
    Random random = new Random(7);
    PluginSpec<DynamicPlugin> spec =
        spec(
            Duration.ofMillis(5),
            value -> {
              long end = System.nanoTime() + random.nextInt(50_000_000);
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
            });
    for (int i = 0; i < 60; i++) {
      try (PluginInstance<DynamicPlugin> plugin =
          (confined ? spec.confined() : spec).instantiate()) {
        Throwable thrown = catchThrowable(() -> plugin.api().call("log"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        if (thrown != null) {
          assertTimeout(thrown, "log", Duration.ofMillis(5));
        }
      }
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  private static Wasm endlessStart(boolean inStartFunction) {
    Wasm module = new Wasm().memory(1, 2);
    return inStartFunction
        ? module.function(null, ":", Interference.forever()).start(0)
        : module.function("_initialize", ":", Interference.forever());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStartThatTakesTooLongIsStopped(boolean inStartFunction) {
    PluginSpec<DynamicPlugin> spec =
        engine
            .load(endlessStart(inStartFunction).build(), "loop.wasm")
            .dynamic()
            .limits(limits -> limits.startUp(SHORT));
    Throwable thrown = catchThrowable(spec::instantiate);
    assertThat(thrown)
        .isInstanceOf(PluginTimeoutException.class)
        .hasMessage(
            "plugin loop.wasm: it did not start within 100 ms; PluginLimits.startUp sets the limit");
    assertThat(((PluginTimeoutException) thrown).limit()).isEqualTo("startUp");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void theDeadlineOfCallsDoesNotHoldForTheStart() {
    Wasm module =
        new Wasm()
            .importedFunction("Console", "log_int", "i:")
            .memory(1, 2)
            .function("_initialize", ":", new Code().i32(1).call(0))
            .function("seven", ":i", new Code().i32(7));
    PluginInstance<DynamicPlugin> plugin =
        Interference.spec(engine, module.build(), value -> Thread.sleep(200))
            .limits(limits -> limits.deadline(SHORT))
            .instantiate();
    assertThat(plugin.api().call("seven")).isEqualTo(7);
  }

  @Test
  void thePresetsHaveDeadlines() {
    try (PluginEngine strict = Engines.builder().limits(PluginLimits.strict()).build()) {
      PluginInstance<DynamicPlugin> plugin = Interference.spec(strict, value -> {}).instantiate();
      assertTimeout(catchThrowable(() -> plugin.api().call("spin")), "spin", Duration.ofSeconds(1));
    }
  }

  /** Returns the watchers of all engines but the given ones, which may be ending. */
  private static Set<Thread> watchers(Set<Thread> others) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("plugwright-watcher"))
        .filter(thread -> !others.contains(thread))
        .collect(Collectors.toSet());
  }

  @Test
  void anEngineHasOneWatcherFromItsFirstInstanceOn() throws Exception {
    Set<Thread> others = watchers(Set.of());
    PluginEngine own = Engines.create();
    PluginSpec<DynamicPlugin> spec = Interference.spec(own, value -> {});
    assertThat(watchers(others)).isEmpty();
    for (int i = 0; i < 3; i++) {
      spec.instantiate();
    }
    assertThat(watchers(others)).hasSize(1).allMatch(Thread::isDaemon);
    own.close();
    while (!watchers(others).isEmpty()) { // the time limit of the test ends it
      Thread.sleep(10);
    }
  }

  @Test
  void aSystemPropertySwitchesDeadlinesOff() {
    String property = "plugwright.deadlines";
    System.setProperty(property, "off");
    try {
      PluginInstance<DynamicPlugin> plugin =
          spec(Duration.ofMillis(1), value -> Thread.sleep(200)).instantiate();
      assertThat(plugin.api().call("log")).isEqualTo(7);
      System.setProperty(property, "unless-debugged"); // these tests run without a debugger
      assertThatThrownBy(() -> plugin.api(SHORT).call("spin"))
          .isInstanceOf(PluginTimeoutException.class);
      System.setProperty(property, "false");
      assertThatThrownBy(() -> spec(SHORT, value -> {}).instantiate())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "the system property plugwright.deadlines is false; it must be on, off or"
                  + " unless-debugged");
    } finally {
      System.clearProperty(property);
    }
  }
}
