package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compilation, instantiation and their ends. */
abstract class ModuleTests extends EngineTests {
  private static final InstanceRequest REQUEST =
      new InstanceRequest("test.wasm", List.of(), Optional.empty());

  private static byte[] constant(int value) {
    return new Wasm().function("f", ":i", new Code().i32(value)).build();
  }

  @Test
  void theEngineSaysWhatItIs() {
    EngineInfo info = engine().info();
    assertThat(info.name()).isNotBlank();
    assertThat(info.version()).isNotBlank();
    assertThat(info.mode()).isNotBlank();
    assertThat(info.description()).startsWith(info.name() + " " + info.version());
  }

  @Test
  void modulesThatDoNotValidateAreRejected() {
    byte[] withoutResult = new Wasm().function("f", ":i", new Code()).build();
    byte[] wrongType = new Wasm().function("f", ":i", new Code().i64(1)).build();
    byte[] unknownLocal = new Wasm().function("f", ":i", new Code().get(3)).build();
    byte[] unknownFunction = new Wasm().function("f", ":", new Code().call(7)).build();
    for (byte[] module :
        List.of(withoutResult, wrongType, unknownLocal, unknownFunction, Wasm.header(2))) {
      assertThatThrownBy(() -> engine().compile("bad.wasm", module))
          .isInstanceOf(EngineException.Rejected.class)
          .message()
          .isNotBlank();
    }
  }

  @Test
  void bytesThatAreNoModuleAreRejected() {
    Random random = new Random(3);
    byte[] good = constant(1);
    assertRejected(new byte[0]);
    assertRejected(new byte[] {1, 2, 3});
    for (int length = 1; length < good.length; length++) {
      // The first 15 bytes are a whole module, with a type and nothing else.
      if (length != 8 && length != 15) {
        assertRejected(Arrays.copyOf(good, length));
      }
    }
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[40];
      random.nextBytes(noise);
      assertRejected(Wasm.concat(Wasm.header(1), Wasm.section(10, noise)));
    }
  }

  private void assertRejected(byte[] binary) {
    assertThatThrownBy(() -> engine().compile("bad.wasm", binary))
        .isInstanceOf(EngineException.Rejected.class);
  }

  @Test
  void aModuleWithoutItsImportsDoesNotStart() {
    CompiledModule module =
        engine().compile("imports.wasm", new Wasm().importedFunction("env", "f", ":").build());
    assertThatThrownBy(() -> module.instantiate(REQUEST)).isInstanceOf(EngineException.class);
    module.close();
  }

  @Test
  void aModuleWithoutFunctionsStarts() {
    EngineInstance instance = start(new Wasm().memory(1, 1));
    assertThat(instance.memory("memory")).isPresent();
  }

  @Test
  void theNameOfAModuleDoesNotIdentifyIt() {
    EngineInstance one = start(engine(), constant(1), Optional.empty());
    EngineInstance two = start(engine(), constant(2), Optional.empty());
    EngineInstance again = start(engine(), constant(1), Optional.empty());
    assertThat(apply(one, "f", ":i")).containsExactly(1);
    assertThat(apply(two, "f", ":i")).containsExactly(2);
    assertThat(apply(again, "f", ":i")).containsExactly(1);
  }

  @Test
  void instancesOfOneModuleShareNothing() {
    Wasm module =
        new Wasm()
            .table(1, 10)
            .global(1)
            .function("next", ":i", new Code().globalGet(0).i32(1).add().globalSet(0).globalGet(0))
            .function("grow", "i:i", new Code().op(0xD0, 0x70).get(0).op(0xFC, 0x0F, 0))
            .function("table_size", ":i", new Code().op(0xFC, 0x10, 0));
    CompiledModule compiled = engine().compile("shared.wasm", module.build());
    try (EngineInstance one = compiled.instantiate(REQUEST)) {
      assertThat(apply(one, "next", ":i")).containsExactly(2);
      assertThat(apply(one, "next", ":i")).containsExactly(3);
      assertThat(apply(one, "grow", "i:i", 4)).containsExactly(1);
      try (EngineInstance two = compiled.instantiate(REQUEST)) {
        assertThat(apply(two, "next", ":i")).containsExactly(2);
        assertThat(apply(two, "table_size", ":i")).containsExactly(1);
        assertThat(apply(two, "grow", "i:i", 9)).containsExactly(1);
        assertThat(apply(one, "grow", "i:i", 5)).containsExactly(5);
      }
      assertThat(apply(one, "table_size", ":i")).containsExactly(10);
    }
    compiled.close();
  }

  @Test
  void theStartFunctionRunsAndNoOther() {
    Wasm module =
        new Wasm()
            .global(0)
            .function(null, ":", new Code().i32(7).globalSet(0))
            .function("_start", ":", new Code().unreachable())
            .function("get", ":i", new Code().globalGet(0))
            .start(0);
    assertThat(apply(start(module), "get", ":i")).containsExactly(7);
  }

  @Test
  void aStartFunctionMayTrap() {
    CompiledModule module =
        engine()
            .compile(
                "trap.wasm",
                new Wasm().function(null, ":", new Code().unreachable()).start(0).build());
    assertThatThrownBy(() -> module.instantiate(REQUEST))
        .isInstanceOfSatisfying(
            EngineException.Trap.class,
            trap -> assertThat(trap.kind()).isEqualTo(TrapKind.UNREACHABLE));
  }

  @Test
  void dataBeyondTheMemoryFailsTheStart() {
    byte[] module = new Wasm().memory(1, 1).data(65_535, new byte[] {1, 2}).build();
    assertThatThrownBy(() -> engine().compile("data.wasm", module).instantiate(REQUEST))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void aMemoryOfFourGibibytesIsAddressedOrFailsTheStart() {
    byte[] module =
        new Wasm()
            .memory(65_536, 65_536)
            .function("load", "i:i", new Code().get(0).i32Load(0))
            .function("store", "ii:", new Code().get(0).get(1).i32Store(0))
            .build();
    CompiledModule compiled = engine().compile("huge.wasm", module);
    if (!tck().has(Feature.HUGE_MEMORIES)) {
      assertThatThrownBy(() -> compiled.instantiate(REQUEST))
          .isInstanceOf(EngineException.OutOfMemory.class);
      return;
    }
    try (EngineInstance instance = compiled.instantiate(REQUEST)) {
      GuestMemory memory = instance.memory("memory").orElseThrow();
      assertThat(memory.size()).isEqualTo(1L << 32);
      long last = (1L << 32) - 4;
      for (long address : new long[] {1L << 31, last}) {
        memory.write(address, new byte[] {1, 2, 3, 4}, 0, 4);
        assertThat(apply(instance, "load", "i:i", (int) address)).containsExactly(0x04030201);
        apply(instance, "store", "ii:", (int) address, 0x0A0B0C0D);
        byte[] bytes = new byte[4];
        memory.read(address, bytes, 0, 4);
        assertThat(bytes).containsExactly(0x0D, 0x0C, 0x0B, 0x0A);
        ByteBuffer view = memory.slice(address, 4);
        assertThat(view == null ? 0x0A0B0C0D : view.getInt(0)).isEqualTo(0x0A0B0C0D);
      }
      assertThat(memory.grow(1)).isEqualTo(-1);
    }
  }

  @Test
  void everythingClosesTwice() {
    WasmEngine engine = tck().open();
    CompiledModule module = engine.compile("closed.wasm", constant(1));
    EngineInstance closedFirst = module.instantiate(REQUEST);
    EngineInstance closedLast = module.instantiate(REQUEST);
    closedFirst.close();
    closedFirst.close();
    assertThat(apply(closedLast, "f", ":i")).containsExactly(1);
    module.close();
    module.close();
    assertThat(apply(closedLast, "f", ":i")).containsExactly(1);
    engine.close();
    engine.close();
    assertThatCode(closedLast::close).doesNotThrowAnyException();
    assertThatCode(closedLast::close).doesNotThrowAnyException();
  }

  @Test
  void closedInstancesRefuseCalls() {
    EngineInstance instance = start(engine(), constant(1), Optional.empty());
    var function = instance.function("f", Signatures.type(":i"));
    instance.close();
    assertThatThrownBy(() -> function.apply()).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aClosedEngineStartsNothing() {
    WasmEngine engine = tck().open();
    CompiledModule module = engine.compile("late.wasm", constant(1));
    engine.close();
    assertThatThrownBy(() -> module.instantiate(REQUEST)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void strangersExceptionsAreNotTranslated() {
    EngineInstance instance = start(engine(), constant(1), Optional.empty());
    assertThat(instance.translate(new IllegalStateException("x"))).isNull();
    assertThat(instance.translate(new OutOfMemoryError())).isNull();
    assertThat(instance.translate(new StackOverflowError())).isNull();
  }
}
