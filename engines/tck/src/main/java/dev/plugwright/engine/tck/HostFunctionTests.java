package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.engine.tck.Signatures.IntToInt;
import dev.plugwright.engine.tck.Signatures.MixToDouble;
import dev.plugwright.engine.tck.Signatures.MixToFloat;
import dev.plugwright.engine.tck.Signatures.MixToInt;
import dev.plugwright.engine.tck.Signatures.MixToLong;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Host functions that a guest calls, and their exceptions. */
abstract class HostFunctionTests extends EngineTests {
  private static final long NAN = 0x7FF8_1234_5678_9ABCL;

  private static HostImport mixed(String name, char result, Object typed, RawCall raw) {
    return new HostImport("env", name, Signatures.type("ilfd:" + result), typed, raw);
  }

  @Test
  void valuesOfEveryTypePassBitByBit() {
    List<long[]> seen = new ArrayList<>();
    RawCall first = bits -> note(seen, bits)[0];
    RawCall second = bits -> note(seen, bits)[1];
    RawCall third = bits -> note(seen, bits)[2];
    RawCall fourth = bits -> note(seen, bits)[3];
    Wasm module =
        new Wasm()
            .importedFunction("env", "a", "ilfd:i")
            .importedFunction("env", "b", "ilfd:l")
            .importedFunction("env", "c", "ilfd:f")
            .importedFunction("env", "d", "ilfd:d")
            .function("i", "ilfd:i", all().call(0))
            .function("l", "ilfd:l", all().call(1))
            .function("f", "ilfd:f", all().call(2))
            .function("d", "ilfd:d", all().call(3));
    EngineInstance instance =
        start(
            module,
            mixed("a", 'i', MixToInt.of(first), first),
            mixed("b", 'l', MixToLong.of(second), second),
            mixed("c", 'f', MixToFloat.of(third), third),
            mixed("d", 'd', MixToDouble.of(fourth), fourth));
    long[] bits = {-5, Long.MIN_VALUE, 0xFFC0_0001, NAN};
    for (int i = 0; i < 4; i++) {
      String type = "ilfd".substring(i, i + 1);
      assertThat(apply(instance, type, "ilfd:" + type, bits)).containsExactly(bits[i]);
    }
    assertThat(seen).hasSize(4).allSatisfy(arguments -> assertThat(arguments).isEqualTo(bits));
  }

  private static Code all() {
    return new Code().get(0).get(1).get(2).get(3);
  }

  private static long[] note(List<long[]> seen, long[] bits) {
    seen.add(bits.clone());
    return bits;
  }

  @Test
  void functionsAreFoundByModuleAndName() {
    List<String> calls = new ArrayList<>();
    EngineInstance instance =
        start(
            new Wasm()
                .importedFunction("one", "f", ":")
                .importedFunction("two", "f", ":")
                .importedFunction("one", "g", ":")
                .function("run", ":", new Code().call(2).call(1).call(0)),
            action("one", "f", () -> calls.add("one.f")),
            action("two", "f", () -> calls.add("two.f")),
            action("one", "g", () -> calls.add("one.g")),
            action("three", "unused", () -> calls.add("three.unused")));
    action(instance, "run").call();
    assertThat(calls).containsExactly("one.g", "two.f", "one.f");
  }

  @Test
  void startFunctionsMayCallThem() {
    int[] calls = {0};
    start(
        new Wasm()
            .importedFunction("env", "f", ":")
            .function(null, ":", new Code().call(0))
            .start(1),
        action("env", "f", () -> calls[0]++));
    assertThat(calls[0]).isEqualTo(1);
  }

  @Test
  void theyMayCallTheGuestAgain() {
    EngineInstance[] self = new EngineInstance[1];
    RawCall down =
        bits -> bits[0] == 0 ? 100 : apply(self[0], "descend", "i:i", bits[0] - 1)[0] + 1;
    self[0] =
        start(
            new Wasm()
                .importedFunction("env", "down", "i:i")
                .function("descend", "i:i", new Code().get(0).call(0)),
            new HostImport("env", "down", Signatures.type("i:i"), IntToInt.of(down), down));
    assertThat(apply(self[0], "descend", "i:i", 10)).containsExactly(110);
  }

  static List<Throwable> throwables() {
    return List.of(
        new IllegalStateException("runtime"),
        new IOException("checked"),
        new InterruptedException("checked, too"),
        new AssertionError("error"),
        new OutOfMemoryError("host"),
        new StackOverflowError("host"),
        new LinkageError("host"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void whatTheyThrowComesOutAsItself(Throwable thrown) {
    EngineInstance instance =
        start(
            new Wasm()
                .importedFunction("env", "f", ":")
                .function("run", ":", new Code().call(2))
                .function("inner", ":", new Code().call(0)),
            action("env", "f", () -> EngineTests.<RuntimeException>sneak(thrown)));
    EngineException.HostThrew fault = fault(EngineException.HostThrew.class, instance, "run");
    assertThat(fault).cause().isSameAs(thrown);
    if (tck().has(Feature.GUEST_STACKS) && !(thrown instanceof VirtualMachineError)) {
      assertThat(fault.guestStack()).containsExactly("inner", "run");
    }
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void whatTheyThrowEndsAStartFunction(Throwable thrown) {
    Wasm module =
        new Wasm()
            .importedFunction("env", "f", ":")
            .function(null, ":", new Code().call(0))
            .start(1);
    EngineException fault = null;
    try {
      start(module, action("env", "f", () -> EngineTests.<RuntimeException>sneak(thrown)));
    } catch (EngineException e) {
      fault = e;
    }
    assertThat(fault).isInstanceOf(EngineException.HostThrew.class);
    assertThat(fault).cause().isSameAs(thrown);
  }

  @Test
  void theGuestCannotGoOnAfterAnException() {
    int[] calls = {0};
    EngineInstance instance =
        start(
            new Wasm()
                .importedFunction("env", "fail", ":")
                .importedFunction("env", "count", ":")
                .function("run", ":", new Code().call(0).call(1)),
            action(
                "env",
                "fail",
                () -> {
                  throw new IllegalStateException("x");
                }),
            action("env", "count", () -> calls[0]++));
    fault(EngineException.HostThrew.class, instance, action(instance, "run")::call);
    assertThat(calls[0]).isZero();
  }

  @Test
  void aTrapOfAnInnerCallIsNotAnExceptionOfTheHost() {
    EngineInstance[] self = new EngineInstance[1];
    List<EngineException> inner = new ArrayList<>();
    self[0] =
        start(
            new Wasm()
                .importedFunction("env", "f", ":")
                .function("trap", ":", new Code().unreachable())
                .function("run", ":", new Code().call(0)),
            action(
                "env", "f", () -> inner.add(fault(EngineException.Trap.class, self[0], "trap"))));
    action(self[0], "run").call();
    assertThat(inner).hasSize(1);
    if (tck().has(Feature.GUEST_STACKS)) {
      assertThat(inner.get(0).guestStack()).startsWith("trap");
    }
  }
}
