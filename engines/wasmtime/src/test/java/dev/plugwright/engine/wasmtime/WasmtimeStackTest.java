package dev.plugwright.engine.wasmtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.engine.tck.Signatures;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests on the stack of their Java thread. */
class WasmtimeStackTest extends WasmtimeTests {
  @ParameterizedTest
  @ValueSource(ints = {200, 240, 256, 512, 700, 1024, 8192})
  void aGuestNeverReachesTheEndOfTheThreadsStack(int kibibytes) throws InterruptedException {
    EngineInstance instance = start(recursive(), action("host", () -> {}));
    RawFunction deep = instance.function("deep", Signatures.type("i:i"));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable call =
        () -> {
          try {
            deep.apply(1);
          } catch (RuntimeException e) {
            thrown.set(e);
          }
        };
    Thread thread = new Thread(null, call, "small", (long) kibibytes << 10);
    thread.start();
    thread.join();
    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            EngineException.Trap.class,
            trap -> assertThat(trap.kind()).isEqualTo(TrapKind.STACK_OVERFLOW));
    // The C library gives a thread the stack of an ended one, up to four times as large.
    if (4 * kibibytes < 1024) {
      assertThat(thrown.get().getCause())
          .isInstanceOf(StackOverflowError.class)
          .hasMessageMatching(
              "a guest needs 704,512 bytes of stack, but the thread has [0-9,]+ left; start it with"
                  + " more \\(-Xss\\), or set Wasmtime.builder\\(\\).stackSize");
    }
  }

  /**
   * The guest recurses as deep as it can and calls the host there, which calls itself endlessly.
   */
  @Test
  void hostFunctionsOverflowTheStackWithoutEndingTheProcess() {
    EngineInstance instance = start(recursive(), action("host", WasmtimeStackTest::recurse));
    RawFunction descend = instance.function("then_host", Signatures.type("i:"));
    for (int depth = 1; depth < 40_000; depth *= 2) {
      int reached = depth;
      assertThatThrownBy(() -> descend.apply(reached))
          .isInstanceOfAny(EngineException.HostThrew.class, EngineException.Trap.class);
    }
  }

  private static void recurse() {
    recurse();
  }

  /** A guest that calls the host, which calls the guest, until the stack ends. */
  @Test
  void guestAndHostRecurseThroughEachOther() {
    EngineInstance[] self = new EngineInstance[1];
    HostImport again = action("again", () -> self[0].function("run", ACTION).apply());
    self[0] =
        start(
            new Wasm()
                .importedFunction("env", "again", ":")
                .function("run", ":", new Code().call(0)),
            again);
    RawFunction run = self[0].function("run", ACTION);
    assertThatThrownBy(() -> run.apply()).isInstanceOf(EngineException.class);
    assertThatThrownBy(() -> run.apply()).isInstanceOf(EngineException.class);
  }

  /** Only the outermost call needs room for a whole guest. */
  @Test
  void callsInsideOfCallsShareTheRoomOfTheGuest() throws InterruptedException {
    EngineInstance[] self = new EngineInstance[1];
    int[] depth = {0};
    HostImport again =
        action(
            "again",
            () -> {
              if (++depth[0] < 64) {
                useStack(8, self[0].function("run", ACTION));
              }
            });
    self[0] =
        start(
            new Wasm()
                .importedFunction("env", "again", ":")
                .function("run", ":", new Code().call(0)),
            again);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    RawFunction run = self[0].function("run", ACTION);
    Thread thread =
        new Thread(null, () -> thrown.set(catchThrowable(() -> run.apply())), "1 MiB", 1 << 20);
    thread.start();
    thread.join();
    assertThat(thrown.get()).isNull();
    assertThat(depth[0]).isEqualTo(64);
  }

  private static void useStack(int frames, RawFunction then) {
    if (frames == 0) {
      then.apply();
    } else {
      useStack(frames - 1, then);
    }
  }

  @Test
  void aSmallerStackIsEnoughForSmallGuests() throws InterruptedException {
    WasmEngine small = Wasmtime.builder().library(Library.require()).stackSize(16 << 10).build();
    EngineInstance instance =
        small
            .compile("test.wasm", new Wasm().function("f", ":i", new Code().i32(7)).build())
            .instantiate(new InstanceRequest("test.wasm", List.of(), Optional.empty()));
    RawFunction function = instance.function("f", Signatures.type(":i"));
    AtomicReference<long[]> result = new AtomicReference<>();
    Thread thread = new Thread(null, () -> result.set(function.apply()), "small", 320 << 10);
    thread.start();
    thread.join();
    assertThat(result.get()).containsExactly(7);
    small.close();
    assertThatThrownBy(() -> Wasmtime.builder().stackSize(100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void virtualThreadsCall() throws InterruptedException {
    EngineInstance instance = start(recursive(), action("host", () -> {}));
    RawFunction descend = instance.function("then_host", Signatures.type("i:"));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    for (int i = 0; i < 20; i++) {
      Thread.ofVirtual()
          .start(() -> thrown.compareAndSet(null, catchThrowable(() -> descend.apply(100))))
          .join();
    }
    assertThat(thrown.get()).isNull();
  }
}
