package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.engine.tck.Signatures.Action;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that are stopped from another thread. */
@Timeout(60)
abstract class InterruptTests extends EngineTests {
  private static final int ENOUGH_SECONDS = 20;

  private static final InstanceRequest REQUEST =
      new InstanceRequest("loop.wasm", List.of(), Optional.empty());

  /** A call in its own thread, and its outcome. */
  private record Running(Thread thread, CompletableFuture<Throwable> end) {
    /**
     * Starts a call.
     *
     * @param clean whether the thread must not be left with an interrupt
     */
    static Running of(Action call, boolean clean) {
      CompletableFuture<Throwable> end = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                Throwable thrown = null;
                try {
                  call.call();
                } catch (Throwable e) {
                  thrown = e;
                }
                end.complete(
                    clean && Thread.currentThread().isInterrupted()
                        ? new AssertionError("left with an interrupt", thrown)
                        : thrown);
              },
              "guest");
      thread.setDaemon(true);
      thread.start();
      return new Running(thread, end);
    }

    Throwable thrown() throws Exception {
      return end.get(ENOUGH_SECONDS, TimeUnit.SECONDS);
    }
  }

  private Running running(Action call) {
    return Running.of(call, tck().has(Feature.CLEAN_INTERRUPTS));
  }

  /** Loops endlessly after it told the host that it runs. */
  private static Wasm looping() {
    return new Wasm()
        .importedFunction("env", "running", ":")
        .function("loop", ":", new Code().call(0).loopForever())
        .function("branch_if", ":", new Code().call(0).op(0x03, 0x40).i32(1).op(0x0D, 0, 0x0B))
        .function(
            "branch_table", ":", new Code().call(0).op(0x03, 0x40).i32(9).op(0x0E, 1, 0, 0, 0x0B))
        .function("fibonacci", ":", new Code().call(0).i32(60).call(5).drop())
        .function(
            null,
            "i:i",
            new Code()
                .get(0)
                .i32(2)
                .op(0x48, 0x04, 0x7F)
                .get(0)
                .op(0x05)
                .get(0)
                .i32(-1)
                .add()
                .call(5)
                .get(0)
                .i32(-2)
                .add()
                .call(5)
                .add()
                .op(0x0B))
        .function("quick", "i:i", new Code().get(0));
  }

  private void assertStops(String export) throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    EngineInstance instance = start(looping(), action("env", "running", running::countDown));
    Running call = running(action(instance, export));
    running.await();
    Thread.sleep(20);
    assertThat(call.end()).isNotDone();
    interruptUntilItEnds(instance, call);
    EngineException fault = instance.translate(call.thrown());
    assertThat(fault).isInstanceOf(EngineException.Interrupted.class);
    assertThat(fault).hasMessage("interrupted");
  }

  /** The SPI lets an interrupt have no effect while a host function runs. */
  private static void interruptUntilItEnds(EngineInstance instance, Running call)
      throws InterruptedException {
    for (int i = 0; i < 1000 && !call.end().isDone(); i++) {
      instance.interrupt(call.thread());
      Thread.sleep(5);
    }
  }

  @Test
  void endlessLoopsStop() throws Exception {
    assertStops("loop");
  }

  @Test
  void endlessConditionalBranchesStop() throws Exception {
    assertStops("branch_if");
  }

  @Test
  void endlessBranchTablesStop() throws Exception {
    assertStops("branch_table");
  }

  @Test
  void endlessRecursionWithoutLoopsStops() throws Exception {
    assertStops("fibonacci");
  }

  @Test
  void endlessStartFunctionsStop() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompiledModule module =
        engine()
            .compile(
                "start.wasm",
                new Wasm()
                    .importedFunction("env", "running", ":")
                    .function(null, ":", new Code().call(0).loopForever())
                    .start(1)
                    .build());
    InstanceRequest request =
        new InstanceRequest(
            "start.wasm", List.of(action("env", "running", running::countDown)), Optional.empty());
    Running call = running(() -> module.instantiate(request));
    running.await();
    for (int i = 0; i < 1000 && !call.end().isDone(); i++) {
      module.interrupt(call.thread());
      Thread.sleep(5);
    }
    assertThat(call.thrown()).isInstanceOf(EngineException.Interrupted.class);
  }

  @Test
  void anInterruptOutsideOfCallsHasNoEffect() {
    EngineInstance instance = start(looping(), action("env", "running", () -> {}));
    assertThat(apply(instance, "quick", "i:i", 1)).containsExactly(1);
    instance.interrupt(Thread.currentThread());
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(apply(instance, "quick", "i:i", 2)).containsExactly(2);
  }

  @Test
  void anInterruptOfAnotherThreadHasNoEffect() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    EngineInstance instance = start(looping(), action("env", "running", running::countDown));
    Running call = running(action(instance, "loop"));
    running.await();
    interruptUntilItEnds(instance, call);
    call.thrown();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** The calls are short and end by themselves most of the time. */
  @Test
  void noInterruptOutlivesItsCall() throws Exception {
    EngineInstance instance = start(looping(), action("env", "running", () -> {}));
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger stray = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    Running call =
        running(
            () -> {
              while (!stop.get()) {
                try {
                  apply(instance, "quick", "i:i", 1);
                } catch (RuntimeException e) {
                  assertThat(instance.translate(e)).isInstanceOf(EngineException.Interrupted.class);
                }
                calls.incrementAndGet();
                for (int i = 0; i < 50; i++) {
                  if (Thread.interrupted()) {
                    stray.incrementAndGet();
                  }
                }
              }
            });
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    while (System.nanoTime() < end && !call.end().isDone()) {
      instance.interrupt(call.thread());
    }
    stop.set(true);
    assertThat(call.thrown()).isNull();
    assertThat(calls).hasPositiveValue();
    if (tck().has(Feature.CLEAN_INTERRUPTS)) {
      assertThat(stray).hasValue(0);
    }
  }

  @Test
  void anInstanceMayBeUsedAfterAnInterrupt() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    EngineInstance instance = start(looping(), action("env", "running", running::countDown));
    Running call = running(action(instance, "loop"));
    running.await();
    interruptUntilItEnds(instance, call);
    assertThat(instance.translate(call.thrown())).isInstanceOf(EngineException.Interrupted.class);
    assertThat(apply(instance, "quick", "i:i", 3)).containsExactly(3);
  }

  @Test
  void cancellingAnInstanceStopsItsCallAndRefusesOthers() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    EngineInstance instance = start(looping(), action("env", "running", running::countDown));
    Running call = running(action(instance, "loop"));
    running.await();
    instance.cancel();
    assertThat(instance.translate(call.thrown())).isInstanceOf(EngineException.Interrupted.class);
    assertThatThrownBy(() -> apply(instance, "quick", "i:i", 1))
        .isInstanceOf(RuntimeException.class);
    instance.cancel();
    instance.close();
    instance.cancel();
  }

  @Test
  void closingTheEngineStopsEveryCall() throws Exception {
    WasmEngine engine = tck().open();
    CountDownLatch running = new CountDownLatch(3);
    byte[] module = looping().build();
    Running[] calls = new Running[3];
    for (int i = 0; i < calls.length; i++) {
      EngineInstance instance =
          start(engine, module, Optional.empty(), action("env", "running", running::countDown));
      calls[i] = running(action(instance, i == 0 ? "fibonacci" : "loop"));
    }
    running.await();
    running(engine::close).thrown();
    for (Running call : calls) {
      assertThat(call.thrown()).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void closingTheEngineStopsStartFunctions() throws Exception {
    WasmEngine engine = tck().open();
    CountDownLatch running = new CountDownLatch(1);
    byte[] module =
        new Wasm()
            .importedFunction("env", "running", ":")
            .function(null, ":", new Code().call(0).loopForever())
            .start(1)
            .build();
    Running call =
        running(
            () ->
                start(
                    engine,
                    module,
                    Optional.empty(),
                    action("env", "running", running::countDown)));
    running.await();
    assertThat(running(engine::close).thrown()).isNull();
    assertThat(call.thrown()).isInstanceOf(EngineException.Interrupted.class);
  }

  @Test
  void closingTheEngineWhileInstancesStartDoesNotHang() throws Exception {
    for (int round = 0; round < 10; round++) {
      WasmEngine engine = tck().open();
      CompiledModule module = engine.compile("quick.wasm", new Wasm().memory(1, 1).build());
      CountDownLatch started = new CountDownLatch(3);
      Running starts =
          running(
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  module.instantiate(REQUEST).close();
                  started.countDown();
                }
              });
      started.await();
      assertThat(running(engine::close).thrown()).isNull();
      assertThat(starts.thrown()).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void hostFunctionsMayCancelTheInstanceThatCallsThem() throws Exception {
    EngineInstance[] self = new EngineInstance[1];
    self[0] = start(looping(), action("env", "running", () -> self[0].cancel()));
    Throwable thrown = running(action(self[0], "loop")).thrown();
    assertThat(self[0].translate(thrown)).isInstanceOf(EngineException.Interrupted.class);
  }

  /** The host function's thread is interrupted, so what it waits for ends. */
  @Test
  void blockingHostFunctionsEnd() throws Exception {
    Throwable thrown =
        interrupted(
            e -> {
              throw new IllegalStateException(e);
            });
    assertThat(thrown)
        .isInstanceOfAny(EngineException.Interrupted.class, EngineException.HostThrew.class);
  }

  /** The guest goes on, as far as the engine lets it. */
  @Test
  void hostFunctionsThatSwallowTheInterruptDoNotSaveTheGuest() throws Exception {
    assertThat(interrupted(swallowed -> {})).isInstanceOf(EngineException.Interrupted.class);
  }

  /**
   * Interrupts a call while a host function waits, and returns what it throws.
   *
   * @param reaction what the host function does when it is interrupted
   */
  private Throwable interrupted(Consumer<InterruptedException> reaction) throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    Action waiting =
        () -> {
          running.countDown();
          try {
            Thread.sleep(TimeUnit.HOURS.toMillis(1));
          } catch (InterruptedException e) {
            reaction.accept(e);
          }
        };
    EngineInstance instance = start(looping(), action("env", "running", waiting));
    Running call = running(action(instance, "loop"));
    running.await();
    interruptUntilItEnds(instance, call);
    return instance.translate(call.thrown());
  }
}
