package dev.plugwright.engine.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.spi.engine.WasiGrant;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WASI preview 1 without files. */
abstract class WasiTests extends EngineTests {
  private static final int NO_SUCH_CALL = 52;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private WasiGrant grant(List<String> arguments, Map<String, String> environment, String input) {
    return new WasiGrant(
        arguments,
        environment,
        List.of(),
        new ByteArrayInputStream(input.getBytes(UTF_8)),
        output,
        errors);
  }

  private WasiGuest guest(WasiGrant grant) {
    return new WasiGuest(start(engine(), WasiGuest.module(), Optional.of(grant)));
  }

  private WasiGuest guest() {
    return guest(grant(List.of(), Map.of(), ""));
  }

  @Test
  void withoutAGrantThereIsNoWasi() {
    assertThatThrownBy(() -> start(engine(), WasiGuest.module(), Optional.empty()))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void modulesWithoutWasiStartWithAGrant() {
    byte[] module = new Wasm().function("f", ":i", new Code().i32(1)).build();
    var instance = start(engine(), module, Optional.of(grant(List.of(), Map.of(), "")));
    assertThat(apply(instance, "f", ":i")).containsExactly(1);
  }

  @Test
  void theFirstArgumentIsTheName() {
    assertThat(guest(grant(List.of("-v", "", "größer"), Map.of(), "")).arguments())
        .containsExactly("test.wasm", "-v", "", "größer");
    assertThat(guest().arguments()).containsExactly("test.wasm");
  }

  @Test
  void theEnvironmentIsWhatWasGranted() {
    assertThat(guest(grant(List.of(), Map.of("A", "1", "B", "x=y"), "")).environment())
        .containsExactlyInAnyOrder("A=1", "B=x=y");
    assertThat(guest().environment()).isEmpty();
  }

  @Test
  void standardStreamsAreConnected() {
    WasiGuest guest = guest(grant(List.of(), Map.of(), "typed"));
    assertThat(guest.read(0)).isEqualTo("typed");
    assertThat(guest.read(0)).isEmpty();
    assertThat(guest.write(1, "to output")).isZero();
    assertThat(guest.write(2, "to errors")).isZero();
    assertThat(guest.write(1, ", and more")).isZero();
    assertThat(output.toString(UTF_8)).isEqualTo("to output, and more");
    assertThat(errors.toString(UTF_8)).isEqualTo("to errors");
  }

  @Test
  void brokenStreamsAreErrorsForTheGuest() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    WasiGuest guest =
        guest(
            new WasiGrant(
                List.of(), Map.of(), List.of(), InputStream.nullInputStream(), broken, broken));
    assertThat(guest.write(1, "x")).isNotZero();
  }

  @Test
  void thereAreNoOtherDescriptors() {
    WasiGuest guest = guest();
    assertThat(guest.directories()).isEmpty();
    assertThat(guest.write(3, "x")).isNotZero();
    assertThat(guest.open(3, "etc/passwd", 0, WasiGuest.READ)).isNegative();
    assertThat(guest.open(0, "etc/passwd", 0, WasiGuest.READ)).isNegative();
  }

  @Test
  void clocksAndRandomNumbersAreThere() {
    WasiGuest guest = guest();
    long now = System.currentTimeMillis() * 1_000_000;
    assertThat(Math.abs(guest.clock() - now)).isLessThan(Duration.ofSeconds(10).toNanos());
    assertThat(guest.random(16)).isNotEqualTo(guest.random(16)).isNotEqualTo(guest().random(16));
  }

  /** A guest must not make the host allocate what it has not allocated itself. */
  @Test
  void buffersBeyondTheMemoryAreErrorsOfTheGuest() {
    for (int length : new int[] {Integer.MAX_VALUE, 1 << 30, -1, 200_000}) {
      for (int address : new int[] {0, 131_071, -8}) {
        WasiGuest guest = guest(grant(List.of(), Map.of(), "input"));
        try {
          assertThat(guest.readBeyondMemory(0, address, length)).isNotZero();
        } catch (RuntimeException e) {
          assertThat(guest.instance().translate(e))
              .isInstanceOfSatisfying(
                  EngineException.Trap.class,
                  trap -> assertThat(trap.kind()).isEqualTo(TrapKind.MEMORY_OUT_OF_BOUNDS));
        }
      }
    }
  }

  @Test
  void guestsSleep() {
    WasiGuest guest = guest();
    long start = System.nanoTime();
    int error = guest.sleep(30_000_000);
    if (!tck().has(Feature.WASI_POLL)) {
      assertThat(error).isEqualTo(NO_SUCH_CALL);
      return;
    }
    assertThat(error).isZero();
    assertThat(System.nanoTime() - start).isGreaterThan(29_000_000);
  }

  @Test
  @Timeout(60)
  void sleepingGuestsStop() throws InterruptedException {
    assumeTrue(tck().has(Feature.WASI_POLL), "the engine's guests cannot sleep");
    WasiGuest guest = guest();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                guest.sleep(Duration.ofHours(1).toNanos());
              } catch (Throwable e) {
                thrown.set(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    for (int i = 0; i < 2000 && thrown.get() == null; i++) {
      Thread.sleep(10);
      guest.instance().interrupt(thread);
    }
    Throwable ended = Objects.requireNonNull(thrown.get(), "still asleep");
    assertThat(guest.instance().translate(ended)).isInstanceOf(EngineException.Interrupted.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 42, 255})
  void programsExit(int status) {
    WasiGuest guest = guest();
    EngineException.Exit exit =
        fault(EngineException.Exit.class, guest.instance(), () -> guest.call("proc_exit", status));
    assertThat(exit.status()).isEqualTo(status);
    assertThat(exit).hasMessage("exit status " + status);
  }

  @Test
  void startFunctionsExit() {
    byte[] module =
        new Wasm()
            .memory(1, 1)
            .importedFunction(WasiGrant.MODULE, "proc_exit", "i:")
            .function(null, ":", new Code().i32(3).call(0))
            .start(1)
            .build();
    assertThatThrownBy(() -> start(engine(), module, Optional.of(grant(List.of(), Map.of(), ""))))
        .isInstanceOfSatisfying(
            EngineException.Exit.class, exit -> assertThat(exit.status()).isEqualTo(3));
  }

  @Test
  void instancesHaveGrantsOfTheirOwn() {
    WasiGuest one = guest(grant(List.of("one"), Map.of(), "1"));
    WasiGuest two = guest(grant(List.of("two"), Map.of(), "2"));
    assertThat(one.arguments()).contains("one");
    assertThat(two.arguments()).contains("two");
    assertThat(two.read(0)).isEqualTo("2");
    assertThat(one.read(0)).isEqualTo("1");
  }
}
