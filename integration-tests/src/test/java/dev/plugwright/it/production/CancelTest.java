package dev.plugwright.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are cancelled, and calls whose thread is interrupted. */
@Timeout(60)
class CancelTest {
  private final PluginEngine engine = Engines.create();
  private final CountDownLatch inside = new CountDownLatch(1);

  /** The outcome of a call in another thread. */
  private record Outcome(Throwable thrown, boolean interrupted) {}

  private record Running(Thread thread, CompletableFuture<Outcome> outcome) {
    Outcome await() throws Exception {
      return outcome.get(30, TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private PluginSpec<DynamicPlugin> spec(Interference interference) {
    return Interference.spec(engine, interference).limits(limits -> limits.deadline(Duration.ZERO));
  }

  private static Running run(boolean virtual, Runnable action) {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Runnable task =
        () -> {
          Throwable thrown = catchThrowable(action::run);
          outcome.complete(new Outcome(thrown, Thread.currentThread().isInterrupted()));
        };
    Thread thread =
        virtual
            ? Thread.ofVirtual().start(task)
            : Thread.ofPlatform().daemon().name("caller").start(task);
    return new Running(thread, outcome);
  }

  /** Starts an endless call in a new thread, and returns when it runs. */
  private Running spin(
      AtomicReference<PluginInstance<DynamicPlugin>> plugin, boolean confined, boolean virtual)
      throws InterruptedException {
    PluginSpec<DynamicPlugin> spec = spec(value -> inside.countDown());
    Running running =
        run(
            virtual,
            () -> {
              plugin.set((confined ? spec.confined() : spec).instantiate());
              plugin.get().api().call("spin");
            });
    inside.await();
    return running;
  }

  private static void assertCancelled(Throwable thrown, String method, String problem) {
    assertThat(thrown)
        .isInstanceOf(PluginCancelledException.class)
        .hasMessage("plugin loop.wasm, exports.%s: %s".formatted(method, problem));
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true"})
  void aCallIsCancelledByAnotherThread(boolean confined, boolean virtual) throws Exception {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    Running running = spin(plugin, confined, virtual);
    plugin.get().cancel();
    Outcome outcome = running.await();
    assertCancelled(outcome.thrown(), "spin", "the call was cancelled");
    assertThat(((PluginCancelledException) outcome.thrown()).guestStack()).isNotEmpty();
    assertThat(outcome.interrupted()).isFalse();
    assertThat(plugin.get().state()).isEqualTo(InstanceState.POISONED);
    plugin.get().cancel();
    plugin.get().close();
    plugin.get().cancel();
  }

  @Test
  void cancellingAnIdleInstanceHasNoEffect() {
    PluginInstance<DynamicPlugin> plugin = spec(value -> {}).instantiate();
    plugin.cancel();
    assertThat(plugin.api().call("seven")).isEqualTo(7);
    plugin.cancel();
    assertThat(plugin.api().call("log")).isEqualTo(7);
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHostFunctionMayCancelTheCallThatItServes(boolean confined) {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    PluginSpec<DynamicPlugin> spec = spec(value -> plugin.get().cancel());
    plugin.set((confined ? spec.confined() : spec).instantiate());
    assertCancelled(
        catchThrowable(() -> plugin.get().api().call("spin")), "spin", "the call was cancelled");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void interruptingTheThreadEndsTheCall(boolean confined, boolean virtual) throws Exception {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    Running running = spin(plugin, confined, virtual);
    running.thread().interrupt();
    Outcome outcome = running.await();
    assertCancelled(outcome.thrown(), "spin", "the calling thread was interrupted");
    assertThat(outcome.interrupted()).isTrue();
    assertThat(plugin.get().state()).isEqualTo(InstanceState.POISONED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anInterruptedThreadMayNotCall(boolean confined) throws Exception {
    PluginSpec<DynamicPlugin> spec = spec(value -> {});
    Outcome outcome =
        run(
                false,
                () -> {
                  PluginInstance<DynamicPlugin> plugin =
                      (confined ? spec.confined() : spec).instantiate();
                  Thread.currentThread().interrupt();
                  Throwable thrown = catchThrowable(() -> plugin.api().call("seven"));
                  assertCancelled(
                      thrown,
                      "seven",
                      "the calling thread is interrupted; the plugin was not called");
                  assertThat(catchThrowable(spec::instantiate))
                      .isInstanceOf(PluginCancelledException.class)
                      .hasMessage(
                          "plugin loop.wasm: the calling thread is interrupted; the instance was"
                              + " not started");
                  assertThat(Thread.interrupted()).isTrue();
                  assertThat(plugin.state()).isEqualTo(InstanceState.READY);
                  assertThat(plugin.api().call("seven")).isEqualTo(7);
                  assertThat(plugin.statistics().calls()).isEqualTo(1);
                })
            .await();
    assertThat(outcome.thrown()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void interruptingTheThreadEndsTheStart(boolean inStartFunction) throws Exception {
    Wasm module = new Wasm().importedFunction("Console", "log_int", "i:").memory(1, 2);
    Code code = new Code().i32(1).call(0).op(0x03, 0x40, 0x0C, 0x00, 0x0B);
    if (inStartFunction) {
      // Host functions with arguments of memory need an export; the loop alone does not.
      module.function(null, ":", Interference.forever()).start(1);
      inside.countDown();
    } else {
      module.function("_initialize", ":", code);
    }
    PluginSpec<DynamicPlugin> spec =
        Interference.spec(engine, module.build(), value -> inside.countDown())
            .limits(limits -> limits.startUp(Duration.ZERO));
    Running running = run(false, spec::instantiate);
    inside.await();
    Thread.sleep(50);
    running.thread().interrupt();
    Outcome outcome = running.await();
    assertThat(outcome.thrown()).isInstanceOf(PluginCancelledException.class);
    assertThat(outcome.interrupted()).isTrue();
  }

  @Test
  void aHostFunctionThatHandlesTheInterruptKeepsTheCall() throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    PluginSpec<DynamicPlugin> spec =
        spec(
            value -> {
              try {
                inside.countDown();
                Thread.sleep(Duration.ofHours(1).toMillis());
              } catch (InterruptedException expected) {
                handled.countDown();
              }
            });
    AtomicReference<Object> result = new AtomicReference<>();
    PluginInstance<DynamicPlugin> plugin = spec.instantiate();
    Running running = run(false, () -> result.set(plugin.api().call("log")));
    inside.await();
    running.thread().interrupt();
    Outcome outcome = running.await();
    assertThat(handled.getCount()).isZero();
    if (outcome.thrown() == null) { // else the watcher saw the interrupt before the host function
      assertThat(result.get()).isEqualTo(7);
      // It may also have seen it and been late, so that the call ended by itself.
      boolean seen = plugin.state() == InstanceState.POISONED;
      assertThat(outcome.interrupted()).isEqualTo(seen);
    } else {
      assertCancelled(outcome.thrown(), "log", "the calling thread was interrupted");
      assertThat(outcome.interrupted()).isTrue();
    }
  }
}
