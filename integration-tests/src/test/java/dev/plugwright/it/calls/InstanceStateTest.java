package dev.plugwright.it.calls;

import static dev.plugwright.it.calls.Probe.echoing;
import static dev.plugwright.it.calls.Probe.start;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ready, busy, poisoned, closed. */
class InstanceStateTest {
  private static final String LINES = "fn echo(text: string) -> string\nfn fail()";
  private static final int SLOT = 4096;

  private static Wasm module() {
    return echoing(2, 10).function("fail", ":", new Code().unreachable());
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
      Guest guest = instance.api();
      Call call = guest.enter("echo");
      assertThat(instance.state()).isEqualTo(InstanceState.BUSY);
      assertThat(inAnotherThread(() -> guest.echo("x")))
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin probe.wasm, Probe.echo: the instance is in a call of thread '%s'; give each"
                  + " thread its own instance",
              Thread.currentThread().getName());
      call.exit();
      assertThat(instance.state()).isEqualTo(InstanceState.READY);
      assertThat(inAnotherThread(() -> guest.echo("x"))).isNull();
      assertThat(guest.echo("y")).isEqualTo("y");
    }
  }

  @Test
  void oneOfTwoThreadsAtATimeGetsIn() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      Runnable calls =
          () -> {
            for (int i = 0; i < 2_000; i++) {
              String text = Thread.currentThread().getName() + i;
              try {
                assertThat(guest.echo(text)).isEqualTo(text);
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
    assertThatThrownBy(() -> instance.api().echo("x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.echo: the instance is closed; instantiate the module again");
  }

  @Test
  void aTrapPoisonsTheInstance() {
    PluginInstance<Guest> instance = start(module(), LINES);
    Guest guest = instance.api();
    guest.echo("x");
    assertThatThrownBy(() -> guest.run("fail"))
        .isInstanceOf(PluginTrapException.class)
        .hasMessage("plugin probe.wasm, Probe.fail: trapped: unreachable")
        .satisfies(e -> assertThat(((PluginTrapException) e).guestStack()).containsExactly("fail"));
    assertThatThrownBy(() -> guest.echo("x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.echo: the instance is poisoned, because an earlier call"
                + " failed (trap: unreachable); instantiate again");
    instance.close();
    assertThatThrownBy(() -> guest.echo("x")).hasMessageContaining("the instance is closed");
  }

  @Test
  void aTrapInsideACallInsideACallPoisonsBoth() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      guest.call(
          "echo",
          call -> {
            call.argument(0).string("outer");
            assertThatThrownBy(() -> guest.run("fail")).isInstanceOf(PluginTrapException.class);
            assertThatThrownBy(() -> guest.echo("x")).isInstanceOf(PluginStateException.class);
            return null;
          });
      assertThatThrownBy(() -> guest.echo("x")).isInstanceOf(PluginStateException.class);
    }
  }

  @Test
  void callsInsideCallsHaveALimit() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      for (int round = 0; round < 2; round++) {
        Deque<Call> calls = new ArrayDeque<>();
        for (int depth = 0; depth < 64; depth++) {
          calls.push(guest.enter("echo"));
        }
        assertThatThrownBy(() -> guest.echo("x"))
            .isInstanceOfSatisfying(
                PluginLimitException.class, e -> assertThat(e.limit()).isEqualTo("callDepth"))
            .hasMessage(
                "plugin probe.wasm, Probe.echo: calls from host to plugin and back are nested"
                    + " deeper than 64; PluginLimits.callDepth sets the limit");
        calls.forEach(Call::exit);
      }
      assertThat(guest.echo("x")).isEqualTo("x");
    }
  }

  @Test
  void theDepthLimitIsThatOfTheSpec() {
    try (PluginInstance<Guest> instance =
        Probe.spec(Probe.ENGINE, module(), LINES).limits(l -> l.callDepth(2)).instantiate()) {
      Guest guest = instance.api();
      Call outer = guest.enter("echo");
      assertThat(guest.echo("second")).isEqualTo("second");
      Call inner = guest.enter("echo");
      assertThatThrownBy(() -> guest.echo("x"))
          .isInstanceOf(PluginLimitException.class)
          .hasMessageContaining("deeper than 2;");
      inner.exit();
      outer.exit();
    }
  }

  @Test
  void callsOfTextsInsideCallsOfScalars() throws Exception {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      int fail = guest.number("fail");
      for (int depth = 0; depth < 63; depth++) {
        guest.target().enterScalar(fail);
        assertThat(guest.echo("inside " + depth)).isEqualTo("inside " + depth);
      }
      guest.target().enterScalar(fail);
      assertThatThrownBy(() -> guest.target().enterScalar(fail))
          .hasMessageContaining("nested deeper than 64");
      for (int depth = 0; depth < 64; depth++) {
        guest.target().exitScalar();
      }
      assertThat(inAnotherThread(() -> guest.echo("y"))).isNull();
    }
  }

  @Test
  void exceptionsOfTheHostPassUnchanged() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      RuntimeException own = new IllegalStateException("own");
      assertThatThrownBy(
              () ->
                  guest.call(
                      "echo",
                      c -> {
                        throw own;
                      }))
          .isSameAs(own);
      assertThat(guest.echo("x")).isEqualTo("x");
    }
  }

  @Test
  void anErrorThatMayHaveUnwoundThroughThePluginPoisonsIt() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      Error error = new AssertionError("error");
      assertThatThrownBy(
              () ->
                  guest.call(
                      "echo",
                      c -> {
                        throw error;
                      }))
          .isSameAs(error);
      assertThat(instance.state()).isEqualTo(InstanceState.POISONED);
      assertThatThrownBy(() -> guest.echo("x"))
          .isInstanceOf(PluginStateException.class)
          .hasMessageContaining("an error unwound through the plugin");
    }
  }

  @Test
  void anErrorWhileThePluginDoesNotRunLeavesItUsable() {
    try (PluginInstance<Guest> instance = start(module(), LINES)) {
      Guest guest = instance.api();
      Error error = new StackOverflowError();
      assertThatThrownBy(
              () ->
                  guest.call(
                      "echo",
                      c -> {
                        c.argument(0).encoder();
                        throw error;
                      }))
          .isSameAs(error);
      assertThatThrownBy(
              () ->
                  guest.call(
                      "echo",
                      c -> {
                        c.result();
                        throw error;
                      }))
          .isSameAs(error);
      assertThat(guest.echo("x")).isEqualTo("x");
    }
  }

  @Test
  void optionalExportsMayBeMissing() {
    try (PluginInstance<Guest> instance = start(module(), LINES + "\nfn more() optional")) {
      Guest guest = instance.api();
      assertThat(guest.export("more", Probe.Action.class, Probe.Action::of)).isNull();
      assertThat(guest.export("fail", Probe.Action.class, Probe.Action::of)).isNotNull();
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
      Guest guest = instance.api();
      assertThatThrownBy(() -> guest.run("fail"))
          .isInstanceOf(PluginPanicException.class)
          .hasMessage("plugin probe.wasm, Probe.fail: panicked at src/lib.rs:1:2: boom")
          .satisfies(
              e -> {
                PluginPanicException panic = (PluginPanicException) e;
                assertThat(panic.panicMessage()).isEqualTo("boom");
                assertThat(panic.location()).isEqualTo("src/lib.rs:1:2");
              });
      assertThatThrownBy(() -> guest.echo("x")).hasMessageContaining("(panic: boom)");
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
  void anInvalidPanicSlotMeansATrap(int address, int locationLength, int messageLength) {
    Wasm module =
        module()
            .function("plugwright_panic_slot", ":i", new Code().i32(address))
            .data(SLOT, slot(locationLength, messageLength, "text"));
    try (PluginInstance<Guest> instance = start(module, LINES)) {
      assertThatThrownBy(() -> instance.api().run("fail"))
          .isExactlyInstanceOf(PluginTrapException.class)
          .hasMessage("plugin probe.wasm, Probe.fail: trapped: unreachable");
    }
  }

  @Test
  void aGuestThatTrapsAtLoadDoesNotStart() {
    Wasm module = module().function("plugwright_panic_slot", ":i", new Code().unreachable());
    assertThatThrownBy(() -> start(module, LINES))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage("plugin probe.wasm: start-up failed: unreachable, in plugwright_panic_slot");
  }
}
