package dev.plugwright.runtime.graal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.runtime.engine.EngineFault;
import dev.plugwright.runtime.engine.EngineFault.Kind;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraalEngineTest {
  private static final GraalEngine ENGINE = new GraalEngine(true);

  /** Function 3 calls itself, function 4 calls function 0. */
  private static final byte[] FAULTY =
      new Wasm()
          .memory(1, 1)
          .function("unreachable", ":", new Code().unreachable())
          .function("out_of_bounds", ":", new Code().i32(65_533).i32Load(0).drop())
          .function("divide", ":", new Code().i32(1).i32(0).op(0x6D).drop())
          .function("recurse", ":", new Code().call(3))
          .function("outer", ":", new Code().call(0))
          .function("good", ":", new Code())
          .build();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static EngineInstance start(byte[] module) throws EngineFault {
    return ENGINE.compile("test", module).instantiate(Map.of(), Optional.empty());
  }

  /** Wasm signature {@code () -> ()}. */
  @FunctionalInterface
  public interface Action {
    void call();
  }

  /** Wasm signature {@code (i32, i64, f32, f64) -> i32}. */
  @FunctionalInterface
  public interface First {
    int call(int a, long b, float c, double d);
  }

  /** Wasm signature {@code (i32, i64, f32, f64) -> i64}. */
  @FunctionalInterface
  public interface Second {
    long call(int a, long b, float c, double d);
  }

  /** Wasm signature {@code (i32, i64, f32, f64) -> f32}. */
  @FunctionalInterface
  public interface Third {
    float call(int a, long b, float c, double d);
  }

  /** Wasm signature {@code (i32, i64, f32, f64) -> f64}. */
  @FunctionalInterface
  public interface Fourth {
    double call(int a, long b, float c, double d);
  }

  @Test
  void scalarsOfEveryTypeGoInAndOut() throws EngineFault {
    EngineInstance instance =
        start(
            new Wasm()
                .function("first", "ilfd:i", new Code().get(0))
                .function("second", "ilfd:l", new Code().get(1))
                .function("third", "ilfd:f", new Code().get(2))
                .function("fourth", "ilfd:d", new Code().get(3))
                .build());
    First first = instance.function("first", First.class);
    Second second = instance.function("second", Second.class);
    Third third = instance.function("third", Third.class);
    Fourth fourth = instance.function("fourth", Fourth.class);
    for (long bits :
        new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x8000_0000L, 1L << 53}) {
      assertThat(first.call((int) bits, 0, 0, 0)).isEqualTo((int) bits);
      assertThat(second.call(0, bits, 0, 0)).isEqualTo(bits);
    }
    for (float value : new float[] {0, -0.0f, 1.5f, Float.MAX_VALUE, Float.NaN, Float.MIN_VALUE}) {
      assertThat(Float.floatToIntBits(third.call(0, 0, value, 0)))
          .isEqualTo(Float.floatToIntBits(value));
    }
    for (double value : new double[] {0, -0.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThat(Double.doubleToLongBits(fourth.call(0, 0, 0, value)))
          .isEqualTo(Double.doubleToLongBits(value));
    }
    assertThat(instance.memory()).isEmpty();
    instance.close();
  }

  @ParameterizedTest
  @CsvSource({
    "unreachable, unreachable",
    "out_of_bounds, 4-byte memory access at address 0x000000000000FFFD (65533) is out-of-bounds",
    "divide, integer divide by zero",
    "recurse, call stack exhausted"
  })
  void trapsSayWhatHappenedAndWhere(String export, String text) throws EngineFault {
    EngineInstance instance = start(FAULTY);
    Action action = instance.function(export, Action.class);
    EngineFault fault = instance.fault(catchThrowable(action::call)).orElseThrow();
    assertThat(fault.kind()).isEqualTo(Kind.TRAP);
    assertThat(fault).hasMessageContaining(text);
    assertThat(fault.guestStack()).isNotEmpty().first().asString().contains(export);
    instance.function("good", Action.class).call();
    instance.close();
  }

  @Test
  void theGuestStackIsInnermostFirst() throws EngineFault {
    EngineInstance instance = start(FAULTY);
    Action outer = instance.function("outer", Action.class);
    EngineFault fault = instance.fault(catchThrowable(outer::call)).orElseThrow();
    assertThat(fault.guestStack()).hasSize(2);
    assertThat(fault.guestStack().get(0)).contains("unreachable");
    assertThat(fault.guestStack().get(1)).contains("outer");
    instance.close();
  }

  @Test
  void whatIsNotTheEnginesIsNoFault() throws EngineFault {
    EngineInstance instance = start(FAULTY);
    assertThat(instance.fault(new IllegalStateException("x"))).isEmpty();
    assertThat(instance.fault(new OutOfMemoryError())).isEmpty();
    instance.close();
  }

  @Test
  void aModuleThatDoesNotValidateIsRejected() {
    byte[] bad = new Wasm().function("f", ":i", new Code()).build();
    assertThatThrownBy(() -> ENGINE.compile("bad", bad))
        .isInstanceOf(EngineFault.class)
        .extracting(e -> ((EngineFault) e).kind())
        .isEqualTo(Kind.REJECTED);
    assertThatThrownBy(() -> ENGINE.compile("bad", new byte[] {1, 2, 3}))
        .isInstanceOf(EngineFault.class);
  }

  @Test
  void aModuleWithoutItsImportsDoesNotStart() throws EngineFault {
    byte[] module = new Wasm().importedFunction("env", "f", ":").build();
    var compiled = ENGINE.compile("imports", module);
    assertThatThrownBy(() -> compiled.instantiate(Map.of(), Optional.empty()))
        .isInstanceOf(EngineFault.class);
  }

  @Test
  void closesTwice() throws EngineFault {
    EngineInstance instance = start(FAULTY);
    instance.close();
    instance.close();
    GraalEngine engine = new GraalEngine(false);
    EngineInstance open = engine.compile("open", FAULTY).instantiate(Map.of(), Optional.empty());
    engine.close();
    engine.close();
    open.close();
  }

  @Test
  void describesItself() {
    assertThat(ENGINE.description()).startsWith("GraalWasm, ");
    assertThat(ENGINE.jit()).isEqualTo(!ENGINE.description().contains("Interpreted"));
  }
}
