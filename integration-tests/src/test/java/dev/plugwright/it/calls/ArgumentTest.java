package dev.plugwright.it.calls;

import static dev.plugwright.it.calls.Probe.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginInstance;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Arguments that cannot be encoded: the message says which one, and what is wrong with it. */
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

  private static void assertRefused(Function<Call, Object> body, String problem) {
    assertThatThrownBy(() -> INSTANCE.api().call("take", body))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessage("plugin probe.wasm, Probe.take: argument " + problem)
        .hasCauseInstanceOf(CodecException.class);
  }

  @Test
  void nullIsNamed() {
    assertRefused(
        c -> c.argument(0).string(null), "text is null, but the contract requires a string");
    assertRefused(
        c -> c.argument(1).bytes((byte[]) null),
        "item is null, but the contract requires a list<u8>");
    assertRefused(
        c -> c.argument(1).shorts((short[]) null),
        "item is null, but the contract requires a list<i16>");
    assertRefused(
        c -> c.argument(1).ints((int[]) null),
        "item is null, but the contract requires a list<i32>");
    assertRefused(
        c -> c.argument(1).longs((long[]) null),
        "item is null, but the contract requires a list<i64>");
    assertRefused(
        c -> c.argument(1).floats((float[]) null),
        "item is null, but the contract requires a list<f32>");
    assertRefused(
        c -> c.argument(1).doubles((double[]) null),
        "item is null, but the contract requires a list<f64>");
    assertRefused(
        c -> c.argument(1).encoder().requireValue(null, "Item"),
        "item is null, but the contract requires an Item");
  }

  @Test
  void nullInAListOfNumbersNamesItsOwnParameter() {
    assertRefused(
        c -> c.argument(1).bytes(Arrays.asList((byte) 1, null)),
        "item: element [1] is null, but the contract requires an i8");
    assertRefused(
        c -> c.argument(1).shorts(Arrays.asList((Short) null)),
        "item: element [0] is null, but the contract requires an i16");
    assertRefused(
        c -> c.argument(1).ints((List<Integer>) null),
        "item is null, but the contract requires a list<i32>");
    assertRefused(
        c -> c.argument(1).longs((List<Long>) null),
        "item is null, but the contract requires a list<i64>");
    assertRefused(
        c -> c.argument(1).floats(Arrays.asList(1f, 2f, null)),
        "item: element [2] is null, but the contract requires a f32");
    assertRefused(
        c -> c.argument(1).doubles(Arrays.asList(1d, null)),
        "item: element [1] is null, but the contract requires a f64");
  }

  @Test
  void listsOfNumbersArriveAsTheyWere() {
    Guest guest = INSTANCE.api();
    List<List<?>> results =
        guest.call(
            "take",
            c ->
                List.of(
                    c.result().byteList(c.argument(0).bytes(List.of((byte) 1, (byte) -1))),
                    c.result().shortList(c.argument(0).shorts(List.of((short) 2))),
                    c.result().intList(c.argument(0).ints(List.of(4, 5))),
                    c.result().longList(c.argument(0).longs(List.of(8L))),
                    c.result().floatList(c.argument(0).floats(List.of(16f))),
                    c.result().doubleList(c.argument(0).doubles(List.of(32d))),
                    c.result().doubleList(c.argument(0).doubles(List.of()))));
    assertThat(results)
        .containsExactly(
            List.of((byte) 1, (byte) -1),
            List.of((short) 2),
            List.of(4, 5),
            List.of(8L),
            List.of(16f),
            List.of(32d),
            List.of());
    assertThat(results).allSatisfy(list -> assertThat(list).isUnmodifiable());
  }

  @Test
  void surrogatesAreNamed() {
    assertRefused(
        c -> c.argument(0).string("ab\uD800"), "text: the string has an unpaired surrogate at 2");
    assertRefused(c -> c.argument(0).character('\uDFFF'), "text: unpaired surrogate U+DFFF");
    int last = INSTANCE.api().call("take", c -> c.argument(0).character('\uFFFF'));
    assertThat(last).isEqualTo(0xFFFF);
  }

  @Test
  void valuesInsideAnArgumentHaveTheirPath() {
    assertRefused(
        call -> {
          BincodeOutput out = call.argument(1).encoder();
          out.writeLength(2);
          out.writeString("one");
          out.writeString(null);
          return null;
        },
        "item.tags[1] is null, but the contract requires a string");
    assertRefused(
        call -> {
          BincodeOutput out = call.argument(1).encoder();
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
          BincodeOutput out = call.argument(1).encoder();
          out.writeLength(0);
          out.writeDuration(Duration.ZERO);
          call.argument(1).stage(out);
          return call.argument(0).string(null);
        },
        "text is null, but the contract requires a string");
  }

  @Test
  void theInstanceStaysUsable() {
    assertRefused(
        c -> c.argument(0).string(null), "text is null, but the contract requires a string");
    long slice = INSTANCE.api().call("take", c -> c.argument(0).string("text"));
    assertThat(Slice.length(slice)).isEqualTo(4);
  }
}
