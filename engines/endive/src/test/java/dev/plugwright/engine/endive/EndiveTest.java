package dev.plugwright.engine.endive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginLoadException;
import dev.plugwright.WasmEngines;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.engine.tck.Signatures;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.WasiGrant;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only Endive does. */
class EndiveTest {
  private static final FunctionType ACTION = Signatures.type(":");

  private final WasmEngine engine = Endive.builder().build();

  @AfterEach
  void close() {
    engine.close();
  }

  private EngineInstance start(Wasm module) {
    return engine
        .compile("test.wasm", module.build())
        .instantiate(new InstanceRequest("test.wasm", List.of(), Optional.empty()));
  }

  @Test
  void anUnknownEngineIsNoFaultOfAPlugin() {
    assertThatThrownBy(() -> WasmEngines.named("foo"))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "no Wasm engine named 'foo' on the class path or module path; found: [endive]."
                + " Add dev.plugwright:plugwright-engine-graalwasm or plugwright-engine-endive");
  }

  @Test
  void isFoundAsAService() {
    assertThat(WasmEngines.available()).contains("endive");
    try (WasmEngine found = WasmEngines.named("endive")) {
      assertThat(found.info().description()).isEqualTo("Endive 1.0.0, compiled to bytecode");
    }
  }

  @Test
  void compilesEverywhere() {
    EngineInfo info = engine.info();
    assertThat(info.compiles()).isTrue();
    assertThat(info.advice()).isEmpty();
    assertThat(new Endive().suitability()).isEqualTo(50);
  }

  /** No stop would reach the loop over them. */
  @Test
  void aCallOfWasiUsesNoMoreThanSoManyBuffers() {
    Wasm module =
        new Wasm()
            .importedFunction(WasiGrant.MODULE, "fd_write", "iiii:i")
            .importedFunction(WasiGrant.MODULE, "fd_read", "iiii:i")
            .importedFunction(WasiGrant.MODULE, "poll_oneoff", "iiii:i")
            .memory(1, 1)
            .function("write", "i:i", new Code().i32(1).i32(0).get(0).i32(65_532).call(0))
            .function("read", "i:i", new Code().i32(0).i32(0).get(0).i32(65_532).call(1))
            .function("poll", "i:i", new Code().i32(0).i32(64).get(0).i32(65_532).call(2));
    WasiGrant grant =
        new WasiGrant(
            List.of(),
            Map.of(),
            List.of(),
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    EngineInstance instance =
        engine
            .compile("test.wasm", module.build())
            .instantiate(new InstanceRequest("test.wasm", List.of(), Optional.of(grant)));
    for (int buffers : new int[] {0, 1, 1024, 1025, Integer.MAX_VALUE, -1}) {
      assertThat(instance.function("write", Signatures.type("i:i")).apply(buffers))
          .as("write %d", buffers)
          .containsExactly(0);
      assertThat(instance.function("read", Signatures.type("i:i")).apply(buffers))
          .as("read %d", buffers)
          .containsExactly(0);
    }
    long invalid = 28;
    RawFunction poll = instance.function("poll", Signatures.type("i:i"));
    assertThat(poll.apply(1)).containsExactly(0);
    assertThat(poll.apply(1025)).containsExactly(invalid);
    assertThat(poll.apply(-1)).containsExactly(invalid);
  }

  @Test
  void anInterruptByOthersStopsTheGuestAndStays() {
    EngineInstance instance =
        start(
            new Wasm()
                .function("loop", ":", new Code().loopForever())
                .function("straight", ":", new Code()));
    RawFunction loop = instance.function("loop", ACTION);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> loop.apply()).isInstanceOf(EngineException.Interrupted.class);
    assertThat(Thread.interrupted()).isTrue();
    Thread.currentThread().interrupt();
    instance.function("straight", ACTION).apply();
    assertThat(Thread.interrupted()).isTrue();
    instance.function("straight", ACTION).apply();
  }

  @Test
  void aClosedInstanceHoldsNoMemory() {
    EngineInstance instance = start(new Wasm().memory(16, 16).function("f", ":", new Code()));
    RawFunction function = instance.function("f", ACTION);
    GuestMemory memory = instance.memory("memory").orElseThrow();
    assertThat(memory.size()).isEqualTo(16 * GuestMemory.PAGE);
    instance.close();
    assertThat(memory.size()).isZero();
    assertThatThrownBy(() -> memory.read(0, new byte[1], 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> function.apply())
        .isInstanceOf(EngineException.Interrupted.class)
        .hasRootCauseMessage("the instance is closed");
  }

  @Test
  void anInstanceThatNobodyClosesIsCollected() throws InterruptedException {
    WeakReference<EngineInstance> reference =
        new WeakReference<>(start(new Wasm().memory(1, 1).function("f", ":", new Code())));
    for (int i = 0; i < 100 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(reference.get()).isNull();
  }

  @Test
  void memoryThatGrowsPageByPageIsNotCopiedEachTime() {
    EngineInstance instance =
        start(new Wasm().memory(1, 4096).function("grow", "i:i", new Code().get(0).grow()));
    RawFunction grow = instance.function("grow", Signatures.type("i:i"));
    GuestMemory memory = instance.memory("memory").orElseThrow();
    memory.write(0, new byte[] {42}, 0, 1);
    int moves = 0;
    for (int pages = 1; pages < 4096; pages++) {
      byte[] before = memory.slice(0, 1).array();
      assertThat(grow.apply(1)).containsExactly(pages);
      if (memory.slice(0, 1).array() != before) {
        moves++;
      }
    }
    assertThat(memory.size()).isEqualTo(4096L * GuestMemory.PAGE);
    assertThat(memory.slice(0, 1).get(0)).isEqualTo((byte) 42);
    assertThat(moves).isLessThan(50);
  }

  /** Calls of the host are where a stop would be noticed at once. */
  @Test
  void anInterruptOfAThreadOutsideDoesNotStopTheOneInside() {
    Thread outside = new Thread(() -> {});
    EngineInstance[] self = new EngineInstance[1];
    HostImport interrupt =
        new HostImport(
            "env",
            "interrupt",
            ACTION,
            new Object(),
            arguments -> {
              self[0].interrupt(outside);
              return 0;
            });
    byte[] module =
        new Wasm()
            .importedFunction("env", "interrupt", ":")
            .function("f", ":", new Code().call(0).call(0))
            .build();
    self[0] =
        engine
            .compile("test.wasm", module)
            .instantiate(new InstanceRequest("test.wasm", List.of(interrupt), Optional.empty()));
    self[0].function("f", ACTION).apply();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  @Timeout(60)
  void virtualThreadsStopToo() throws InterruptedException {
    EngineInstance instance = start(new Wasm().function("loop", ":", new Code().loopForever()));
    RawFunction loop = instance.function("loop", ACTION);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    loop.apply();
                  } catch (RuntimeException e) {
                    thrown.set(e);
                  }
                  interrupted.set(Thread.currentThread().isInterrupted());
                });
    while (thread.isAlive()) {
      instance.interrupt(thread);
      Thread.sleep(5);
    }
    assertThat(thrown.get()).isInstanceOf(EngineException.Interrupted.class);
    assertThat(interrupted).isFalse();
  }

  /** Threads could grow such a memory under our feet, so it stays Endive's own. */
  @Test
  void sharedMemoryIsReadAndWrittenInPieces() {
    byte[] module =
        Wasm.concat(
            Wasm.header(1),
            Wasm.section(5, Wasm.bytes(1, 3, 1, 4)),
            Wasm.section(7, Wasm.bytes(1, 6, 'm', 'e', 'm', 'o', 'r', 'y', 2, 0)));
    GuestMemory memory =
        engine
            .compile("shared.wasm", module)
            .instantiate(new InstanceRequest("shared.wasm", List.of(), Optional.empty()))
            .memory("memory")
            .orElseThrow();
    assertThat(memory.size()).isEqualTo(GuestMemory.PAGE);
    assertThat(memory.grow(2)).isEqualTo(GuestMemory.PAGE);
    assertThat(memory.grow(2)).isEqualTo(-1);
    byte[] bytes = new byte[GuestMemory.PAGE + 10];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    memory.write(GuestMemory.PAGE - 5, bytes, 0, bytes.length);
    byte[] back = new byte[bytes.length + 1];
    memory.read(GuestMemory.PAGE - 5, back, 1, bytes.length);
    assertThat(Arrays.copyOfRange(back, 1, back.length)).isEqualTo(bytes);
    assertThat(memory.slice(0, 1)).isNull();
  }
}
