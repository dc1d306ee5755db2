package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Traps: their kinds and texts, and which functions of the guest they name. */
abstract class TrapTests extends EngineTests {
  private static final int RECURSE = 8;

  private EngineInstance instance;

  /** A function for each kind of trap, named like it. */
  private static Wasm module() {
    Wasm module = new Wasm().memory(1, 1).table(3, 3);
    int action = module.type(":");
    module
        .function("UNREACHABLE", ":", new Code().unreachable())
        .function("MEMORY_OUT_OF_BOUNDS", ":", new Code().i32(65_533).i32Load(0).drop())
        .function("TABLE_OUT_OF_BOUNDS", ":", new Code().i32(3).op(0x25, 0).drop())
        .function("UNDEFINED_ELEMENT", ":", new Code().i32(7).callIndirect(action))
        .function("INDIRECT_CALL_TYPE", ":", new Code().i32(1).callIndirect(action))
        .function("DIVISION_BY_ZERO", ":", new Code().i32(1).i32(0).op(0x6D).drop())
        .function(
            "INTEGER_OVERFLOW", ":", new Code().i32(Integer.MIN_VALUE).i32(-1).op(0x6D).drop())
        .function("INVALID_CONVERSION", ":", new Code().f32(Float.NaN).op(0xA8).drop())
        .function("STACK_OVERFLOW", ":", new Code().call(RECURSE))
        .function("outer", ":", new Code().call(10))
        .function(null, ":", new Code().call(0))
        .function("null_element", ":", new Code().i32(2).callIndirect(action))
        .function("remainder", ":", new Code().i64(1).i64(0).op(0x82).drop())
        .function("too_large", ":", new Code().f64(1e300).op(0xB0).drop())
        .function("good", "ii:i", new Code().get(0).get(1).op(0x6D))
        .name(10, "middle");
    return module.elements(0, 0, 14);
  }

  @BeforeEach
  void instantiate() {
    instance = start(module());
  }

  private EngineException.Trap trap(String export) {
    return fault(EngineException.Trap.class, instance, export);
  }

  @ParameterizedTest
  @EnumSource(
      value = TrapKind.class,
      names = {"OTHER", "TABLE_OUT_OF_BOUNDS"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyKindHasItsText(TrapKind kind) {
    EngineException.Trap trap = trap(kind.name());
    assertThat(trap.kind()).as("%s", trap.getCause()).isEqualTo(kind);
    assertThat(trap).hasMessage(kind.text());
    assertThat(trap.getCause()).isNotNull();
    assertThat(apply(instance, "good", "ii:i", 7, 2)).containsExactly(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = TrapKind.class,
      names = {"OTHER", "TABLE_OUT_OF_BOUNDS"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyKindNamesTheFunction(TrapKind kind) {
    if (tck().has(Feature.GUEST_STACKS)) {
      assertThat(trap(kind.name()).guestStack()).isNotEmpty().first().isEqualTo(kind.name());
    }
  }

  @Test
  void tablesHaveBounds() {
    EngineException.Trap trap = trap("TABLE_OUT_OF_BOUNDS");
    assertThat(trap.kind()).isEqualTo(TrapKind.TABLE_OUT_OF_BOUNDS);
    assertThat(trap).hasMessage(TrapKind.TABLE_OUT_OF_BOUNDS.text());
  }

  @Test
  void nullElementsAreUndefined() {
    EngineException.Trap trap = trap("null_element");
    assertThat(trap.kind()).as("%s", trap.getCause()).isEqualTo(TrapKind.UNDEFINED_ELEMENT);
  }

  @Test
  void longAndDoubleInstructionsTrapAlike() {
    assertThat(trap("remainder").kind()).isEqualTo(TrapKind.DIVISION_BY_ZERO);
    assertThat(trap("too_large").kind())
        .isIn(TrapKind.INTEGER_OVERFLOW, TrapKind.INVALID_CONVERSION);
  }

  @Test
  void theGuestStackIsInnermostFirst() {
    if (tck().has(Feature.GUEST_STACKS)) {
      assertThat(trap("outer").guestStack()).containsExactly("UNREACHABLE", "middle", "outer");
    }
  }

  @Test
  void exportedFunctionsHaveTheNamesOfTheirExports() {
    EngineInstance named =
        start(
            new Wasm()
                .function("export", ":", new Code().call(1))
                .function(null, ":", new Code().unreachable())
                .name(0, "crate::exported")
                .name(1, "crate::module::function"));
    List<String> stack = fault(EngineException.Trap.class, named, "export").guestStack();
    if (tck().has(Feature.GUEST_STACKS)) {
      assertThat(stack).containsExactly("crate::module::function", "export");
    }
  }

  @Test
  void aStackOverflowLeavesTheThreadUsable() {
    for (int i = 0; i < 3; i++) {
      assertThat(trap("STACK_OVERFLOW").kind()).isEqualTo(TrapKind.STACK_OVERFLOW);
    }
    assertThat(apply(instance, "good", "ii:i", 7, 2)).containsExactly(3);
  }

  @Test
  void translationTwiceIsTheSame() {
    EngineException.Trap trap = trap("UNREACHABLE");
    assertThat(instance.translate(trap)).isSameAs(trap);
  }
}
