package dev.plugwright.runtime.binding;

import static dev.plugwright.runtime.binding.Probe.call;
import static dev.plugwright.runtime.binding.Probe.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.runtime.PluginArgumentException;
import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Arguments that cannot be handed over say which one, and what is wrong with it. */
class ArgumentTest {
  private static final PluginInstance<Guest> INSTANCE =
      start(
          new Wasm().memory(1, 10).function("take", "iiii:", new Code()),
          """
          fn take(text: string, item: Item)
          record Item { tags: list<string>, wait: duration }
          """);

  @AfterAll
  static void close() {
    INSTANCE.close();
  }

  private static void assertRefused(Function<CallFrame, Object> body, String problem) {
    assertThatThrownBy(() -> call(INSTANCE.proxy(), "take", body))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessage("plugin probe.wasm, Probe.take: argument " + problem)
        .hasCauseInstanceOf(CodecException.class);
  }

  @Test
  void nullIsNamed() {
    assertRefused(c -> c.string(0, null), "text is null where the contract wants a string");
    assertRefused(
        c -> c.bytes(1, (byte[]) null), "item is null where the contract wants a list<u8>");
    assertRefused(
        c -> c.shorts(1, (short[]) null), "item is null where the contract wants a list<i16>");
    assertRefused(
        c -> c.ints(1, (int[]) null), "item is null where the contract wants a list<i32>");
    assertRefused(
        c -> c.longs(1, (long[]) null), "item is null where the contract wants a list<i64>");
    assertRefused(
        c -> c.floats(1, (float[]) null), "item is null where the contract wants a list<f32>");
    assertRefused(
        c -> c.doubles(1, (double[]) null), "item is null where the contract wants a list<f64>");
    assertRefused(
        c -> c.encoder(1).requireValue(null, "Item"),
        "item is null where the contract wants an Item");
  }

  @Test
  void nullInAListOfNumbersNamesItsOwnParameter() {
    assertRefused(
        c -> c.bytes(1, Arrays.asList((byte) 1, null)),
        "item: element [1] is null where the contract wants an i8");
    assertRefused(
        c -> c.shorts(1, Arrays.asList((Short) null)),
        "item: element [0] is null where the contract wants an i16");
    assertRefused(
        c -> c.ints(1, (List<Integer>) null), "item is null where the contract wants a list<i32>");
    assertRefused(
        c -> c.longs(1, (List<Long>) null), "item is null where the contract wants a list<i64>");
    assertRefused(
        c -> c.floats(1, Arrays.asList(1f, 2f, null)),
        "item: element [2] is null where the contract wants a f32");
    assertRefused(
        c -> c.doubles(1, Arrays.asList(1d, null)),
        "item: element [1] is null where the contract wants a f64");
  }

  @Test
  void listsOfNumbersCrossAsPlainElements() {
    long sum =
        call(
            INSTANCE.proxy(),
            "take",
            c ->
                c.bytes(c.bytes(0, List.of((byte) 1)))[0]
                    + c.shorts(c.shorts(0, List.of((short) 2)))[0]
                    + c.ints(c.ints(0, List.of(4)))[0]
                    + c.longs(c.longs(0, List.of(8L)))[0]
                    + (long) c.floats(c.floats(0, List.of(16f)))[0]
                    + (long) c.doubles(c.doubles(0, List.of(32d)))[0]);
    assertThat(sum).isEqualTo(63);
  }

  @Test
  void surrogatesAreNamed() {
    assertRefused(c -> c.string(0, "ab\uD800"), "text: the string has an unpaired surrogate at 2");
    assertRefused(
        c -> c.character(0, '\uDFFF'), "text: the surrogate U+DFFF is no character of its own");
    int last = call(INSTANCE.proxy(), "take", c -> c.character(0, '\uFFFF'));
    assertThat(last).isEqualTo(0xFFFF);
  }

  @Test
  void valuesInsideAnArgumentHaveTheirPath() {
    assertRefused(
        call -> {
          BincodeOutput out = call.encoder(1);
          out.writeLength(2);
          out.writeString("one");
          out.writeString(null);
          return null;
        },
        "item.tags[1] is null where the contract wants a string");
    assertRefused(
        call -> {
          BincodeOutput out = call.encoder(1);
          out.writeLength(0);
          out.writeDuration(Duration.ofSeconds(-1));
          return null;
        },
        "item.wait: the duration PT-1S is negative, which a Rust Duration cannot be");
  }

  @Test
  void aFaultAfterAnEncodedArgumentIsThatOfTheNext() {
    assertRefused(
        call -> {
          BincodeOutput out = call.encoder(1);
          out.writeLength(0);
          out.writeDuration(Duration.ZERO);
          call.stage(out);
          return call.string(0, null);
        },
        "text is null where the contract wants a string");
  }

  @Test
  void theInstanceStaysUsable() {
    assertRefused(c -> c.string(0, null), "text is null where the contract wants a string");
    long slice = call(INSTANCE.proxy(), "take", c -> c.string(0, "text"));
    assertThat(Slice.length(slice)).isEqualTo(4);
  }

  @Test
  void listsOfNumbersAreArrays() {
    assertThat(Numbers.toBytes(List.of((byte) 1, (byte) -1))).containsExactly(1, -1);
    assertThat(Numbers.toShorts(List.of((short) 1))).containsExactly((short) 1);
    assertThat(Numbers.toInts(List.of(1, 2))).containsExactly(1, 2);
    assertThat(Numbers.toLongs(List.of(1L))).containsExactly(1L);
    assertThat(Numbers.toFloats(List.of(1f))).containsExactly(1f);
    assertThat(Numbers.toDoubles(List.of())).isEmpty();
    assertThat(Numbers.listOf(new byte[] {1})).containsExactly((byte) 1).isUnmodifiable();
    assertThat(Numbers.listOf(new short[] {1})).containsExactly((short) 1).isUnmodifiable();
    assertThat(Numbers.listOf(new int[] {1})).containsExactly(1).isUnmodifiable();
    assertThat(Numbers.listOf(new long[] {1})).containsExactly(1L).isUnmodifiable();
    assertThat(Numbers.listOf(new float[] {1})).containsExactly(1f).isUnmodifiable();
    assertThat(Numbers.listOf(new double[] {1})).containsExactly(1d).isUnmodifiable();
  }

  @Test
  void nullInAListOfNumbersIsRefused() {
    assertThatThrownBy(() -> Numbers.toInts(Arrays.asList(1, null)))
        .isInstanceOf(CodecException.class)
        .hasMessage("element [1] is null where the contract wants an i32");
  }
}
