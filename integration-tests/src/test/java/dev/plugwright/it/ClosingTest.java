package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginStateException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing while a call runs: from another thread, and from within the call. */
@Timeout(60)
class ClosingTest {
  /** The host function {@code Console.log_int}. */
  private interface Interference {
    void interfere(int value) throws Exception;
  }

  private final PluginEngine engine = Engines.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    engine.close();
    threads.shutdownNow();
  }

  /** {@code log} calls the host and returns 7; {@code spin} calls it and never returns. */
  private static byte[] module() {
    Code endless = new Code().i32(1).call(0).op(0x03, 0x40, 0x0C, 0x00, 0x0B).unreachable();
    return new Wasm()
        .importedFunction("Console", "log_int", "i:")
        .memory(1, 2)
        .function("log", ":i", new Code().i32(1).call(0).i32(7))
        .function("spin", ":", endless)
        .function("seven", ":i", new Code().i32(7))
        .build();
  }

  private static Console console(Interference interference) {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Console.class},
            (proxy, method, arguments) -> {
              interference.interfere((int) arguments[0]);
              return null;
            });
  }

  private static PluginInstance<DynamicPlugin> start(
      PluginEngine engine, boolean confined, Interference interference) {
    Console console = console(interference);
    var spec = engine.load(module(), "close.wasm").dynamic().sharedHost(Console.class, console);
    return (confined ? spec.confined() : spec).instantiate();
  }

  private PluginInstance<DynamicPlugin> start(Interference interference) {
    return start(engine, false, interference);
  }

  private static void assertClosed(PluginInstance<DynamicPlugin> plugin) {
    assertThat(plugin.state()).isEqualTo(InstanceState.CLOSED);
    assertThatThrownBy(() -> plugin.api().call("seven"))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin close.wasm, exports.seven: the instance is closed; instantiate the module"
                + " again");
  }

  /** Runs {@code spin} in another thread, and waits until it is inside. */
  private Future<Throwable> spin(
      CompletableFuture<PluginInstance<DynamicPlugin>> made, boolean confined, PluginEngine in)
      throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    Future<Throwable> spinning =
        threads.submit(
            () -> {
              PluginInstance<DynamicPlugin> plugin =
                  start(in, confined, value -> inside.countDown());
              made.complete(plugin);
              return catchThrowable(() -> plugin.api().call("spin"));
            });
    assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
    return spinning;
  }

  private static void assertCancelled(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOf(PluginCancelledException.class)
        .hasMessage(
            "plugin close.wasm, exports.spin: the call was stopped from outside, as by closing the"
                + " instance or the engine");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closeInterruptsAnEndlessLoopWithinASecond(boolean confined) throws Exception {
    CompletableFuture<PluginInstance<DynamicPlugin>> made = new CompletableFuture<>();
    Future<Throwable> spinning = spin(made, confined, engine);
    PluginInstance<DynamicPlugin> plugin = made.get();
    assertThat(plugin.state()).isEqualTo(InstanceState.BUSY);
    long start = System.nanoTime();
    plugin.close();
    assertCancelled(spinning.get(5, TimeUnit.SECONDS));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertClosed(plugin);
    assertThat(plugin.statistics().failures()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingTheEngineInterruptsAnEndlessLoop(boolean confined) throws Exception {
    PluginEngine own = Engines.create();
    CompletableFuture<PluginInstance<DynamicPlugin>> made = new CompletableFuture<>();
    Future<Throwable> spinning = spin(made, confined, own);
    long start = System.nanoTime();
    own.close();
    assertCancelled(spinning.get(5, TimeUnit.SECONDS));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertClosed(made.get());
    made.get().close();
    own.close();
  }

  @Test
  void aGracePeriodInterruptsTheCallAtItsEnd() throws Exception {
    CompletableFuture<PluginInstance<DynamicPlugin>> made = new CompletableFuture<>();
    Future<Throwable> spinning = spin(made, false, engine);
    long start = System.nanoTime();
    made.get().close(Duration.ofMillis(300));
    assertCancelled(spinning.get(5, TimeUnit.SECONDS));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(300), Duration.ofMillis(1_500));
    assertClosed(made.get());
  }

  @Test
  void aGracePeriodLetsTheCallEnd() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    PluginInstance<DynamicPlugin> plugin =
        start(
            value -> {
              inside.countDown();
              release.await();
            });
    Future<Object> call = threads.submit(() -> plugin.api().call("log"));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    Future<?> closing = threads.submit(() -> plugin.close(Duration.ofSeconds(30)));
    while (plugin.state() == InstanceState.BUSY) {
      Thread.onSpinWait();
    }
    assertThat(closing.isDone()).isFalse();
    assertThat(plugin.state()).isEqualTo(InstanceState.CLOSED);
    assertThatThrownBy(() -> plugin.api().call("seven")).hasMessageContaining("is closed");
    release.countDown();
    assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo(7);
    closing.get(10, TimeUnit.SECONDS);
    assertClosed(plugin);
    assertThat(plugin.statistics().failures()).isZero();
  }

  @Test
  void anIdleInstanceIsClosedAtOnceWhateverTheGracePeriod() {
    PluginInstance<DynamicPlugin> plugin = start(value -> {});
    long start = System.nanoTime();
    plugin.close(Duration.ofHours(1));
    plugin.close(Duration.ofHours(1));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertClosed(plugin);
  }

  @Test
  void theLongestGracePeriodIsNoOverflow() {
    PluginInstance<DynamicPlugin> plugin = start(value -> {});
    plugin.close(Duration.ofSeconds(Long.MAX_VALUE));
    assertClosed(plugin);
  }

  @Test
  void closingWhileAHostFunctionIsStuckReturns() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    PluginInstance<DynamicPlugin> plugin =
        start(
            value -> {
              inside.countDown();
              boolean waiting = true;
              while (waiting) {
                try {
                  release.await();
                  waiting = false;
                } catch (InterruptedException stubborn) {
                  Thread.onSpinWait();
                }
              }
            });
    Future<Throwable> call = threads.submit(() -> catchThrowable(() -> plugin.api().call("log")));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    long start = System.nanoTime();
    plugin.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertClosed(plugin);
    release.countDown();
    Throwable thrown = call.get(10, TimeUnit.SECONDS);
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(PluginCancelledException.class);
    }
    assertClosed(plugin);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingWithinAHostFunctionTakesEffectWhenTheCallReturns(boolean confined) {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    plugin.set(
        start(
            engine,
            confined,
            value -> {
              plugin.get().close();
              plugin.get().close(Duration.ofSeconds(10));
              assertThat(plugin.get().state()).isEqualTo(InstanceState.CLOSED);
              assertThatThrownBy(() -> plugin.get().api().call("seven"))
                  .isInstanceOf(PluginStateException.class)
                  .hasMessageContaining("the instance is closed");
            }));
    assertThat(plugin.get().api().call("log")).isEqualTo(7);
    assertClosed(plugin.get());
    plugin.get().close();
  }

  @Test
  void closingTheModuleWithinAHostFunctionChangesNothing() {
    AtomicReference<PluginInstance<DynamicPlugin>> plugin = new AtomicReference<>();
    plugin.set(start(value -> plugin.get().module().close()));
    assertThat(plugin.get().api().call("log")).isEqualTo(7);
    assertThat(plugin.get().api().call("log")).isEqualTo(7);
  }

  @Test
  void closingTheEngineWithinAHostFunctionEndsTheCall() {
    PluginEngine own = Engines.create();
    AtomicReference<Throwable> closing = new AtomicReference<>();
    PluginInstance<DynamicPlugin> plugin =
        start(own, false, value -> closing.set(catchThrowable(own::close)));
    Throwable thrown = catchThrowable(() -> plugin.api().call("log"));
    assertThat(closing.get()).isNull();
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(PluginCancelledException.class);
    }
    assertClosed(plugin);
    own.close();
  }

  /** Function 0 is the host's, which says that the module is about to run for ever. */
  private static Wasm endless() {
    return new Wasm()
        .importedFunction("Console", "log_int", "i:")
        .memory(1, 2)
        .function("_initialize", ":", new Code())
        .function("endless", ":", new Code().i32(1).call(0).op(0x03, 0x40, 0x0C, 0x00, 0x0B));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingTheEngineEndsAnInstanceThatDoesNotGetReady(boolean inStartFunction) throws Exception {
    Wasm module =
        inStartFunction
            ? endless().start(2)
            : new Wasm()
                .importedFunction("Console", "log_int", "i:")
                .memory(1, 2)
                .function(
                    "_initialize", ":", new Code().i32(1).call(0).op(0x03, 0x40, 0x0C, 0, 0x0B));
    PluginEngine own = Engines.create();
    CountDownLatch inside = new CountDownLatch(1);
    Console console = console(value -> inside.countDown());
    Future<Throwable> starting =
        threads.submit(
            () ->
                catchThrowable(
                    () ->
                        own.load(module.build(), "endless.wasm")
                            .dynamic()
                            .sharedHost(Console.class, console)
                            .instantiate()));
    assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
    long start = System.nanoTime();
    own.close();
    assertThat(starting.get(10, TimeUnit.SECONDS))
        .isInstanceOf(PluginStateException.class)
        .hasMessageStartingWith("plugin endless.wasm: the engine is closed");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anotherInstanceMayBeClosedWithinAHostFunction() {
    PluginInstance<DynamicPlugin> other = start(value -> {});
    PluginInstance<DynamicPlugin> plugin = start(value -> other.close());
    assertThat(plugin.api().call("log")).isEqualTo(7);
    assertThat(plugin.api().call("log")).isEqualTo(7);
    assertClosed(other);
  }
}
