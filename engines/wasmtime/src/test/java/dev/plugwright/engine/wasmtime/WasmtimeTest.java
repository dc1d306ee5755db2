package dev.plugwright.engine.wasmtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginLoadException;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.tck.Signatures;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only wasmtime does. */
class WasmtimeTest extends WasmtimeTests {
  // ---- the library ----

  @Test
  void isFoundAsAServiceWhereTheLibraryIsNamed() {
    assertThat(WasmEngines.available()).contains("wasmtime");
    assertThat(new Wasmtime().suitability()).isEqualTo(90);
    try (WasmEngine found = WasmEngines.named("wasmtime")) {
      assertThat(found.info().description()).isEqualTo("wasmtime 50, compiled to machine code");
      assertThat(found.info().compiles()).isTrue();
      assertThat(found.info().advice()).isEmpty();
    }
  }

  @Test
  void withoutALibraryItSaysWhatToDo() {
    String named = System.clearProperty(Wasmtime.LIBRARY);
    try {
      assertThat(new Wasmtime().suitability()).isZero();
      assertThatThrownBy(() -> Wasmtime.builder().build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "no wasmtime library named; set the system property plugwright.wasmtime.library to"
                  + " the path of libwasmtime 50");
      assertThatThrownBy(() -> WasmEngines.named("wasmtime"))
          .isInstanceOf(PluginLoadException.class)
          .hasMessageContaining("the Wasm engine 'wasmtime' cannot run here: no wasmtime library");
    } finally {
      System.setProperty(Wasmtime.LIBRARY, named);
    }
  }

  @Test
  void aLibraryThatIsNotThereIsNamed(@TempDir Path temp) {
    Path absent = temp.resolve("libwasmtime.so");
    assertThatThrownBy(() -> Wasmtime.builder().library(absent).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("wasmtime library not found: " + absent);
  }

  @Test
  void aFileThatIsNoLibraryIsNamed(@TempDir Path temp) throws IOException {
    Path text = Files.writeString(temp.resolve("libwasmtime.so"), "not a library");
    assertThatThrownBy(() -> Wasmtime.builder().library(text).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot load %s; is it wasmtime's C library for this machine?", text);
  }

  @Test
  void aLibraryOfSomethingElseIsRefused() {
    Path java = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("java"));
    assertThatThrownBy(() -> Wasmtime.builder().library(java).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "the wasmtime library has no function wasmtime_\\w+; this adapter needs version 50");
  }

  // ---- memory ----

  @Test
  void aClosedInstanceHoldsNoMemory() {
    EngineInstance instance = start(new Wasm().memory(16, 16).function("f", ":", new Code()));
    RawFunction function = instance.function("f", ACTION);
    GuestMemory memory = instance.memory("memory").orElseThrow();
    ByteBuffer view = memory.slice(0, 8);
    assertThat(memory.size()).isEqualTo(16 * GuestMemory.PAGE);
    instance.close();
    assertThatThrownBy(memory::size).isInstanceOf(EngineException.Interrupted.class);
    assertThatThrownBy(() -> memory.read(0, new byte[1], 0, 1))
        .isInstanceOf(EngineException.Interrupted.class);
    assertThatThrownBy(() -> view.get(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> function.apply())
        .isInstanceOf(EngineException.Interrupted.class)
        .hasRootCauseMessage("the instance is closed");
  }

  @Test
  void rangesBeyondTheMemoryAreRefused() {
    GuestMemory memory =
        start(new Wasm().memory(1, 1).function("f", ":", new Code()))
            .memory("memory")
            .orElseThrow();
    byte[] bytes = new byte[2];
    for (long address : new long[] {GuestMemory.PAGE - 1, GuestMemory.PAGE, 1L << 40, -1}) {
      assertThatThrownBy(() -> memory.read(address, bytes, 0, 2))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> memory.write(address, bytes, 0, 2))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void anInstanceThatNobodyClosesIsCollectedAndFreed() throws InterruptedException {
    EngineInstance[] self = new EngineInstance[1];
    // The host function refers to the instance, as a plugin's host object may.
    HostImport host = action("host", () -> self[0].cancel());
    self[0] = start(recursive(), host);
    WeakReference<EngineInstance> reference = new WeakReference<>(self[0]);
    self[0] = null;
    for (int i = 0; i < 100 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(reference.get()).isNull();
  }

  @Test
  void tablesDoNotGrowWithoutEnd() {
    EngineInstance instance =
        start(
            new Wasm()
                .table(1, -1)
                .function("grow", "i:i", new Code().op(0xD0, 0x70).get(0).op(0xFC, 0x0F, 0)));
    RawFunction grow = instance.function("grow", Signatures.type("i:i"));
    assertThat(grow.apply(1000)).containsExactly(1);
    assertThat(grow.apply(20_000_000)).containsExactly(-1);
  }

  // ---- stops ----

  @Test
  void aStopOfOneInstanceLetsOthersGoOn() throws InterruptedException {
    Wasm module =
        new Wasm()
            .importedFunction("env", "host", ":")
            .function("loop", ":", new Code().call(0).loopForever())
            .function(
                "count",
                "i:i",
                new Code().op(0x03, 0x40).get(0).i32(-1).add().op(0x22, 0, 0x0D, 0, 0x0B).get(0));
    EngineInstance counting = start(module, action("host", () -> {}));
    RawFunction count = counting.function("count", Signatures.type("i:i"));
    for (int i = 0; i < 5; i++) {
      EngineInstance looping = start(module, action("host", () -> {}));
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread thread =
          new Thread(
              () -> thrown.set(catchThrowable(() -> looping.function("loop", ACTION).apply())));
      thread.start();
      while (thread.isAlive()) {
        looping.interrupt(thread);
        assertThat(count.apply(1_000_000)).containsExactly(0);
      }
      assertThat(thrown.get()).isInstanceOf(EngineException.Interrupted.class);
      looping.close();
    }
  }

  @Test
  void anEngineWithoutChecksComputesTheSame() {
    try (WasmEngine fast =
        Wasmtime.builder().library(Library.require()).interruptible(false).build()) {
      EngineInstance instance =
          fast.compile("test.wasm", new Wasm().function("f", ":i", new Code().i32(7)).build())
              .instantiate(new InstanceRequest("test.wasm", List.of(), Optional.empty()));
      assertThat(instance.function("f", Signatures.type(":i")).apply()).containsExactly(7);
    }
  }

  // ---- modules ----

  @Test
  void closedModulesStartNothingAndInstancesOutliveTheirModuleAndEngine() {
    WasmEngine other = Wasmtime.builder().library(Library.require()).build();
    var module = other.compile("a.wasm", new Wasm().function("f", ":i", new Code().i32(7)).build());
    InstanceRequest request = new InstanceRequest("a.wasm", List.of(), Optional.empty());
    EngineInstance instance = module.instantiate(request);
    module.close();
    assertThatThrownBy(() -> module.instantiate(request))
        .isInstanceOf(EngineException.Interrupted.class);
    assertThat(instance.function("f", Signatures.type(":i")).apply()).containsExactly(7);
    RawFunction function = instance.function("f", Signatures.type(":i"));
    other.close();
    assertThatThrownBy(() -> function.apply()).isInstanceOf(EngineException.Interrupted.class);
    assertThatCode(() -> instance.interrupt(Thread.currentThread())).doesNotThrowAnyException();
    assertThatCode(instance::close).doesNotThrowAnyException();
  }

  @Test
  void aHostFunctionOfAnotherSignatureIsRefused() {
    HostImport wrong =
        new HostImport("env", "host", Signatures.type("i:i"), new Object(), arguments -> 0);
    assertThatThrownBy(() -> start(recursive(), wrong))
        .isInstanceOf(EngineException.Rejected.class)
        .hasMessageContaining("env")
        .hasMessageContaining("incompatible import type");
  }

  @Test
  void functionsOfManyParametersAndResultsPassAll() {
    Code all = new Code();
    for (int i = 0; i < 100; i++) {
      all.get(i);
    }
    String types = "l".repeat(100);
    EngineInstance instance = start(new Wasm().function("all", types + ":" + types, all));
    long[] arguments = new long[100];
    for (int i = 0; i < 100; i++) {
      arguments[i] = -i;
    }
    assertThat(instance.function("all", Signatures.type(types + ":" + types)).apply(arguments))
        .isEqualTo(arguments);
  }

  /** The library would write all results, whatever room there is for them. */
  @Test
  void aFunctionIsFoundWithItsOwnTypeAlone() {
    Code many = new Code();
    for (int i = 0; i < 1000; i++) {
      many.i64(i);
    }
    EngineInstance instance =
        start(
            new Wasm()
                .memory(1, 1)
                .function("many", ":" + "l".repeat(1000), many)
                .function("same", "li:f", new Code().op(0x43, 0, 0, 0, 0)));
    for (String wrong : List.of(":", ":" + "l".repeat(999), "l:" + "l".repeat(1000))) {
      assertThatThrownBy(() -> instance.function("many", Signatures.type(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("the export \"many\" is not of the type (");
    }
    assertThatThrownBy(() -> instance.function("same", Signatures.type("il:f")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(instance.function("same", Signatures.type("li:f")).apply(1, 2)).containsExactly(0);
  }

  /** Handles take native memory, and calls by name look their function up each time. */
  @Test
  void whatIsLookedUpAgainIsTheSame() {
    EngineInstance instance = start(new Wasm().function("f", ":", new Code()));
    assertThat(instance.function("f", ACTION)).isSameAs(instance.function("f", ACTION));
  }

  @Test
  void aLongNameOfAGuestIsCopiedOnceAndInPart() {
    String name = "x".repeat(1 << 20);
    Code deeper = new Code().get(0).op(0x45, 0x04, 0x40).unreachable().op(0x0B);
    deeper.get(0).i32(-1).add().call(0);
    EngineInstance instance =
        start(
            new Wasm()
                .function(null, "i:", deeper)
                .function("f", "i:", new Code().get(0).call(0))
                .name(0, name));
    EngineException.Trap trap =
        (EngineException.Trap)
            catchThrowable(() -> instance.function("f", Signatures.type("i:")).apply(10));
    assertThat(trap.guestStack()).hasSize(12).last().isEqualTo("f");
    assertThat(trap.guestStack().get(0)).hasSizeBetween(1000, 100_000);
    assertThat(trap.guestStack().subList(0, 11))
        .allMatch(found -> found == trap.guestStack().get(0));
    assertThat(trap.getCause().getMessage()).hasSizeLessThan(100_000);
  }

  /** The inner call needs more room for its arguments than any before. */
  @Test
  void aWideCallInsideOfAnotherDoesNotMixTheirResults() {
    Code all = new Code();
    for (int i = 0; i < 100; i++) {
      all.get(i);
    }
    String types = "l".repeat(100);
    EngineInstance[] self = new EngineInstance[1];
    HostImport wide =
        action(
            "wide",
            () ->
                self[0].function("all", Signatures.type(types + ":" + types)).apply(new long[100]));
    self[0] =
        start(
            new Wasm()
                .importedFunction("env", "wide", ":")
                .function("all", types + ":" + types, all)
                .function("outer", "i:i", new Code().call(0).get(0)),
            wide);
    RawFunction outer = self[0].function("outer", Signatures.type("i:i"));
    assertThat(outer.apply(7)).containsExactly(7);
    assertThat(outer.apply(8)).containsExactly(8);
  }
}
