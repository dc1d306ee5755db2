package dev.plugwright.it.calls;

import static dev.plugwright.it.calls.Probe.echoing;
import static dev.plugwright.it.calls.Probe.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginInstance;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.wasm.builder.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where arguments stand, within a call and in calls inside calls. */
class StagingTest {
  /** What is freed is filled with other bytes at once. */
  private static final Code SCRIBBLE = new Code().get(0).i32(0xEE).get(1).op(0xFC, 0x0B, 0);

  /** The guest's allocator grows the memory by whole pages, in the middle of the call. */
  private final PluginInstance<Guest> instance =
      start(
          echoing(1, 2000)
              .function("first", "iiii:l", new Code().slice(0, 1))
              .function("second", "iiii:l", new Code().slice(2, 3))
              .function(
                  "plugwright_alloc",
                  "i:i",
                  new Code().get(0).i32(65_535).add().i32(16).op(0x76).grow().i32(16).op(0x74))
              .function("plugwright_free", "ii:", SCRIBBLE),
          """
          fn echo(text: string) -> string
          fn first(a: string, b: string) -> string
          fn second(a: string, b: string) -> string
          """);

  private final Guest guest = instance.api();

  @AfterEach
  void close() {
    instance.close();
  }

  private String pair(String method, String a, String b) {
    Probe.Pair export = guest.export(method, Probe.Pair.class, Probe.Pair::of);
    return guest.call(
        method,
        call -> {
          long first = call.argument(0).string(a);
          long second = call.argument(1).string(b);
          long result =
              export.call(
                  Slice.address(first),
                  Slice.length(first),
                  Slice.address(second),
                  Slice.length(second));
          return call.result().string(result);
        });
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "5000, 5000", "4096, 1", "4095, 200000", "200000, 4000000"})
  void growthInTheMiddleOfACallKeepsEarlierArguments(int firstLength, int secondLength) {
    String a = "a".repeat(firstLength);
    String b = "b".repeat(secondLength);
    for (int i = 0; i < 3; i++) {
      assertThat(pair("first", a, b)).isEqualTo(a);
      assertThat(pair("second", a, b)).isEqualTo(b);
    }
  }

  @Test
  void everyArgumentIsAlignedAndNeverNull() {
    guest.call(
        "first",
        call -> {
          for (int length = 0; length < 40; length++) {
            long slice = call.argument(0).bytes(new byte[length]);
            assertThat(Slice.address(slice)).isPositive();
            assertThat(Slice.address(slice) % 16).isZero();
            assertThat(Slice.length(slice)).isEqualTo(length);
          }
          return null;
        });
  }

  @Test
  void arraysStandAsPlainElements() {
    guest.call(
        "first",
        call -> {
          long[] slices = {
            call.argument(0).shorts(new short[] {1, -2}),
            call.argument(0).ints(new int[] {1, -2}),
            call.argument(0).longs(new long[] {1, -2}),
            call.argument(0).floats(new float[] {1, -2}),
            call.argument(0).doubles(new double[] {1, -2}),
            call.argument(0).bytes(new byte[] {1, -2})
          };
          assertThat(call.result().shorts(slices[0])).containsExactly((short) 1, (short) -2);
          assertThat(call.result().ints(slices[1])).containsExactly(1, -2);
          assertThat(call.result().longs(slices[2])).containsExactly(1, -2);
          assertThat(call.result().floats(slices[3])).containsExactly(1, -2);
          assertThat(call.result().doubles(slices[4])).containsExactly(1, -2);
          assertThat(call.result().bytes(slices[5])).containsExactly(1, -2);
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "10, 100000", "5000, 100000", "3000000, 6000000"})
  void aCallInsideACallKeepsTheOuterArguments(int outerLength, int innerLength) {
    String outer = "o".repeat(outerLength);
    String inner = "i".repeat(innerLength);
    for (int i = 0; i < 3; i++) {
      String read =
          guest.call(
              "first",
              call -> {
                long slice = call.argument(0).string(outer);
                assertThat(guest.echo(inner)).isEqualTo(inner);
                assertThat(guest.echo(inner + "2")).isEqualTo(inner + "2");
                return call.result().string(slice);
              });
      assertThat(read).isEqualTo(outer);
    }
  }

  @Test
  void callsAndBytesAreCounted() {
    guest.echo("12345");
    pair("first", "12", "345");
    var statistics = instance.statistics();
    assertThat(statistics.calls()).isEqualTo(2);
    assertThat(statistics.bytesIn()).isEqualTo(10);
    assertThat(statistics.bytesOut()).isEqualTo(7);
  }
}
