package dev.plugwright.runtime.binding;

import static dev.plugwright.runtime.binding.Probe.call;
import static dev.plugwright.runtime.binding.Probe.echo;
import static dev.plugwright.runtime.binding.Probe.echoing;
import static dev.plugwright.runtime.binding.Probe.start;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.PluginLoadException;
import dev.plugwright.runtime.PluginPanicException;
import dev.plugwright.runtime.PluginStateException;
import dev.plugwright.runtime.PluginTrapException;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ready, busy, broken, closed. */
class GuestStateTest {
  private static final String LINES = "fn echo(text: string) -> string\nfn fail()";
  private static final int SLOT = 4096;

  private static Wasm module() {
    return echoing(2, 10).function("fail", ":", new Code().unreachable());
  }

  private static void fail(Guest guest) {
    Probe.Action export = guest.export("fail", Probe.Action.class);
    call(
        guest,
        "fail",
        call -> {
          export.call();
          return null;
        });
  }

  private static Throwable inAnotherThread(Runnable action) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> thrown.set(catchThrowable(action::run)), "second");
    thread.start();
    thread.join();
    return thrown.get();
  }

  @Test
  void aSecondThreadIsTurnedAway() throws Exception {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.proxy();
      String busy =
          "the instance is in a call of thread '%s'; give each thread an instance of its own"
              .formatted(Thread.currentThread().getName());
      guest.method("echo", "echo").enter();
      assertThat(inAnotherThread(() -> echo(guest, "x")))
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin probe.wasm, Probe.echo: " + busy);
      assertThat(inAnotherThread(instance::close))
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin probe.wasm: " + busy);
      assertThatThrownBy(instance::close)
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin probe.wasm: " + busy);
      guest.exitFrame();
      assertThat(inAnotherThread(() -> echo(guest, "x"))).isNull();
      assertThat(echo(guest, "y")).isEqualTo("y");
    }
  }

  @Test
  void oneOfTwoThreadsAtATimeGetsIn() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.proxy();
      Runnable calls =
          () -> {
            for (int i = 0; i < 2_000; i++) {
              String text = Thread.currentThread().getName() + i;
              try {
                assertThat(echo(guest, text)).isEqualTo(text);
              } catch (PluginStateException busy) {
                Thread.onSpinWait();
              }
            }
          };
      CompletableFuture.allOf(CompletableFuture.runAsync(calls), CompletableFuture.runAsync(calls))
          .join();
      assertThat(instance.statistics().calls()).isBetween(2_000L, 4_000L);
    }
  }

  @Test
  void aClosedInstanceSaysSo() {
    PluginInstance<Guest> instance = start(module(), LINES);
    instance.close();
    instance.close();
    assertThatThrownBy(() -> echo(instance.proxy(), "x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.echo: the instance is closed; instantiate the module again");
  }

  @Test
  void aTrapBreaksTheInstance() {
    PluginInstance<Guest> instance = start(module(), LINES);
    Guest guest = instance.proxy();
    echo(guest, "x");
    assertThatThrownBy(() -> fail(guest))
        .isInstanceOf(PluginTrapException.class)
        .hasMessage("plugin probe.wasm, Probe.fail: trapped: unreachable")
        .satisfies(e -> assertThat(((PluginTrapException) e).guestStack()).containsExactly("fail"));
    assertThatThrownBy(() -> echo(guest, "x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.echo: the instance is unusable since an earlier call failed"
                + " (trap: unreachable); instantiate again");
    instance.close();
    assertThatThrownBy(() -> echo(guest, "x")).hasMessageContaining("the instance is closed");
  }

  @Test
  void aTrapInsideACallInsideACallBreaksBoth() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.proxy();
      call(
          guest,
          "echo",
          call -> {
            call.string(0, "outer");
            assertThatThrownBy(() -> fail(guest)).isInstanceOf(PluginTrapException.class);
            assertThatThrownBy(() -> echo(guest, "x")).isInstanceOf(PluginStateException.class);
            return null;
          });
      assertThatThrownBy(() -> echo(guest, "x")).isInstanceOf(PluginStateException.class);
    }
  }

  @Test
  void callsInsideCallsHaveALimit() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.proxy();
      for (int round = 0; round < 2; round++) {
        for (int depth = 0; depth < 64; depth++) {
          guest.method("echo", "echo").enter();
        }
        assertThatThrownBy(() -> echo(guest, "x"))
            .isInstanceOf(PluginStateException.class)
            .hasMessage(
                "plugin probe.wasm, Probe.echo: calls from host to plugin and back are nested"
                    + " deeper than 64");
        for (int depth = 0; depth < 64; depth++) {
          guest.exitFrame();
        }
      }
      assertThat(echo(guest, "x")).isEqualTo("x");
    }
  }

  @Test
  void callsWithAFrameInsideCallsWithout() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.proxy();
      GuestMethod method = guest.method("fail", "fail");
      for (int depth = 0; depth < 63; depth++) {
        method.enterPlain();
        assertThat(echo(guest, "inside " + depth)).isEqualTo("inside " + depth);
      }
      method.enterPlain();
      assertThatThrownBy(method::enterPlain).hasMessageContaining("nested deeper than 64");
      for (int depth = 0; depth < 64; depth++) {
        method.exit();
      }
      assertThat(inAnotherThread(() -> echo(guest, "y"))).isNull();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void exceptionsOfTheHostPassUnchanged() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.proxy();
      RuntimeException own = new IllegalStateException("own");
      Error error = new AssertionError("error");
      assertThatThrownBy(
              () ->
                  call(
                      guest,
                      "echo",
                      c -> {
                        throw own;
                      }))
          .isSameAs(own);
      assertThatThrownBy(
              () ->
                  call(
                      guest,
                      "echo",
                      c -> {
                        throw error;
                      }))
          .isSameAs(error);
      assertThat(echo(guest, "x")).isEqualTo("x");
    }
  }

  @Test
  void optionalExportsMayBeMissing() {
    try (PluginInstance<Guest> instance = start(module(), LINES + "\nfn more() optional")) {
      Guest guest = instance.proxy();
      assertThat(guest.optionalExport("more", Probe.Action.class)).isNull();
      assertThat(guest.optionalExport("fail", Probe.Action.class)).isNotNull();
    }
  }

  private static byte[] slot(int locationLength, int messageLength, String text) {
    return ByteBuffer.allocate(8 + text.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(locationLength)
        .putInt(messageLength)
        .put(text.getBytes(UTF_8))
        .array();
  }

  @Test
  void aPanicHasItsTextAndPlace() {
    Wasm module =
        module()
            .function("plugwright_panic_slot", ":i", new Code().i32(SLOT))
            .data(SLOT, slot(14, 4, "src/lib.rs:1:2boom"));
    try (PluginInstance<Guest> instance = start(module, LINES)) {
      Guest guest = instance.proxy();
      assertThatThrownBy(() -> fail(guest))
          .isInstanceOf(PluginPanicException.class)
          .hasMessage("plugin probe.wasm, Probe.fail: panicked at src/lib.rs:1:2: boom")
          .satisfies(
              e -> {
                PluginPanicException panic = (PluginPanicException) e;
                assertThat(panic.panicMessage()).isEqualTo("boom");
                assertThat(panic.location()).isEqualTo("src/lib.rs:1:2");
              });
      assertThatThrownBy(() -> echo(guest, "x")).hasMessageContaining("(panic: boom)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4096, 0, 0",
    "4096, -1, 1",
    "4096, 1, -1",
    "4096, 2041, 0",
    "4096, 1024, 1017",
    "-1, 1, 1",
    "131071, 1, 1",
    "129025, 1, 1"
  })
  void aSlotThatIsNoneIsATrap(int address, int locationLength, int messageLength) {
    Wasm module =
        module()
            .function("plugwright_panic_slot", ":i", new Code().i32(address))
            .data(SLOT, slot(locationLength, messageLength, "text"));
    try (PluginInstance<Guest> instance = start(module, LINES)) {
      assertThatThrownBy(() -> fail(instance.proxy()))
          .isExactlyInstanceOf(PluginTrapException.class)
          .hasMessage("plugin probe.wasm, Probe.fail: trapped: unreachable");
    }
  }

  @Test
  void aGuestThatTrapsAtLoadDoesNotStart() {
    Wasm module = module().function("plugwright_panic_slot", ":i", new Code().unreachable());
    assertThatThrownBy(() -> start(module, LINES))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage("plugin probe.wasm: it does not start: unreachable");
  }
}
