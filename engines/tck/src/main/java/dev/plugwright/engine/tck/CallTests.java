package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.engine.tck.Signatures.IntToInt;
import dev.plugwright.engine.tck.Signatures.MixToDouble;
import dev.plugwright.engine.tck.Signatures.MixToFloat;
import dev.plugwright.engine.tck.Signatures.MixToInt;
import dev.plugwright.engine.tck.Signatures.MixToLong;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.RawFunction;
import dev.plugwright.spi.engine.RawGlobal;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exported functions and globals. */
abstract class CallTests extends EngineTests {
  private static final long[] INTEGERS = {
    0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x8000_0000L, 0x7FFF_FFFFL, 1L << 53
  };

  /** Quiet ones with payloads: a JVM may change a signaling NaN when it passes it on. */
  private static final int[] FLOATS = {
    0, 0x8000_0000, 0x3FC0_0000, 0x7F7F_FFFF, 1, 0x7F80_0000, 0x7FC0_0000, 0xFFC0_0001, 0x7FC1_2345
  };

  private static final long[] DOUBLES = {
    0,
    Long.MIN_VALUE,
    0x3FF8_0000_0000_0000L,
    1,
    0xFFF0_0000_0000_0000L,
    0x7FF8_0000_0000_0000L,
    0xFFF8_0000_0000_0001L,
    0x7FF8_1234_5678_9ABCL
  };

  private static Wasm mixed() {
    return new Wasm()
        .function("i32", "ilfd:i", new Code().get(0))
        .function("i64", "ilfd:l", new Code().get(1))
        .function("f32", "ilfd:f", new Code().get(2))
        .function("f64", "ilfd:d", new Code().get(3))
        .function("all", "ilfd:ilfd", new Code().get(0).get(1).get(2).get(3))
        .function("swap", "ii:ii", new Code().get(1).get(0));
  }

  private static <F> F typed(
      EngineInstance instance,
      String export,
      String signature,
      Class<F> type,
      Function<RawCall, F> adapter) {
    RawFunction function = instance.function(export, Signatures.type(signature));
    assertThat(function.type()).isEqualTo(Signatures.type(signature));
    return function.as(type, adapter);
  }

  @Test
  void typedCallsPassEveryTypeBitByBit() {
    EngineInstance instance = start(mixed());
    MixToInt i32 = typed(instance, "i32", "ilfd:i", MixToInt.class, MixToInt::of);
    MixToLong i64 = typed(instance, "i64", "ilfd:l", MixToLong.class, MixToLong::of);
    MixToFloat f32 = typed(instance, "f32", "ilfd:f", MixToFloat.class, MixToFloat::of);
    MixToDouble f64 = typed(instance, "f64", "ilfd:d", MixToDouble.class, MixToDouble::of);
    for (long bits : INTEGERS) {
      assertThat(i32.call((int) bits, 1, 2, 3)).isEqualTo((int) bits);
      assertThat(i64.call(1, bits, 2, 3)).isEqualTo(bits);
    }
    for (int bits : FLOATS) {
      float result = f32.call(1, 2, Float.intBitsToFloat(bits), 3);
      assertThat(Float.floatToRawIntBits(result)).isEqualTo(bits);
    }
    for (long bits : DOUBLES) {
      double result = f64.call(1, 2, 3, Double.longBitsToDouble(bits));
      assertThat(Double.doubleToRawLongBits(result)).isEqualTo(bits);
    }
  }

  @Test
  void rawCallsPassEveryTypeBitByBit() {
    EngineInstance instance = start(mixed());
    for (long bits : INTEGERS) {
      assertThat(apply(instance, "i32", "ilfd:i", (int) bits, 1, 2, 3)).containsExactly((int) bits);
      assertThat(apply(instance, "i64", "ilfd:l", 1, bits, 2, 3)).containsExactly(bits);
    }
    for (int bits : FLOATS) {
      assertThat(apply(instance, "f32", "ilfd:f", 1, 2, bits, 3)).containsExactly(bits);
    }
    for (long bits : DOUBLES) {
      assertThat(apply(instance, "f64", "ilfd:d", 1, 2, 3, bits)).containsExactly(bits);
    }
  }

  @Test
  void signalingNansAreStillNans() {
    EngineInstance instance = start(mixed());
    int result = (int) apply(instance, "f32", "ilfd:f", 0, 0, 0x7F80_0001, 0)[0];
    assertThat(Float.intBitsToFloat(result)).isNaN();
  }

  @Test
  void rawCallsReturnSeveralResults() {
    EngineInstance instance = start(mixed());
    long nan = 0xFFF8_0000_0000_0001L;
    assertThat(apply(instance, "all", "ilfd:ilfd", -1, Long.MIN_VALUE, 0xFFC0_0001, nan))
        .containsExactly(-1, Long.MIN_VALUE, 0xFFC0_0001, nan);
    assertThat(apply(instance, "swap", "ii:ii", 1, -2)).containsExactly(-2, 1);
  }

  @Test
  void rawCallsLeaveTheArgumentsAsTheyAre() {
    EngineInstance instance =
        start(new Wasm().function("f", "i:i", new Code().i32(7).set(0).get(0)));
    long[] arguments = {1};
    assertThat(instance.function("f", Signatures.type("i:i")).apply(arguments)).containsExactly(7);
    assertThat(arguments).containsExactly(1);
  }

  @Test
  void functionsWithoutResultsReturnNothing() {
    EngineInstance instance =
        start(
            new Wasm()
                .global(0)
                .function("set", "i:", new Code().get(0).globalSet(0))
                .function("get", ":i", new Code().globalGet(0)));
    assertThat(apply(instance, "set", "i:", 5)).isEmpty();
    assertThat(apply(instance, "get", ":i")).containsExactly(5);
  }

  @Test
  void functionsOfManyParametersReceiveAllOfThem() {
    Code sum = new Code().get(0);
    for (int i = 1; i < 40; i++) {
      sum.get(i).add();
    }
    EngineInstance instance = start(new Wasm().function("sum", "i".repeat(40) + ":i", sum));
    long[] arguments = new long[40];
    for (int i = 0; i < 40; i++) {
      arguments[i] = 1L << (i % 8);
    }
    assertThat(apply(instance, "sum", "i".repeat(40) + ":i", arguments)).containsExactly(5 * 255);
  }

  @Test
  void oneThreadAfterTheOtherMayCall() throws InterruptedException {
    EngineInstance instance =
        start(
            new Wasm()
                .global(0)
                .function(
                    "next", "i:i", new Code().globalGet(0).get(0).add().globalSet(0).globalGet(0)));
    IntToInt next = typed(instance, "next", "i:i", IntToInt.class, IntToInt::of);
    int[] seen = new int[3];
    seen[0] = next.call(1);
    Thread other = new Thread(() -> seen[1] = next.call(10));
    other.start();
    other.join();
    seen[2] = next.call(100);
    assertThat(seen).containsExactly(1, 11, 111);
  }

  @ParameterizedTest
  @CsvSource({
    "i, 7, -8",
    "l, 7, -9223372036854775808",
    "f, 1065353216, -4194303",
    "f, 1069547520, 0",
    "f, 0, -2147483648",
    "d, 4607182418800017408, -2251799813685247",
    "d, 4609434218613702656, 0"
  })
  void mutableGlobalsAreReadAndWritten(char type, long before, long after) {
    Code initial =
        switch (type) {
          case 'i' -> new Code().i32((int) before);
          case 'l' -> new Code().i64(before);
          case 'f' -> new Code().f32(Float.intBitsToFloat((int) before));
          default -> new Code().f64(Double.longBitsToDouble(before));
        };
    EngineInstance instance =
        start(
            new Wasm()
                .global("g", type, true, initial)
                .function("get", ":" + type, new Code().globalGet(0)));
    RawGlobal global = instance.global("g", Signatures.valueType(type)).orElseThrow();
    assertThat(global.get()).isEqualTo(before);
    global.set(after);
    assertThat(global.get()).isEqualTo(after);
    assertThat(apply(instance, "get", ":" + type)).containsExactly(after);
    global.set(before);
    assertThat(apply(instance, "get", ":" + type)).containsExactly(before);
  }

  @Test
  void thereIsNoGlobalOfAnotherName() {
    EngineInstance instance =
        start(new Wasm().global("g", 'i', true, new Code().i32(1)).function("f", ":", new Code()));
    assertThat(instance.global("h", Signatures.valueType('i'))).isEmpty();
  }
}
