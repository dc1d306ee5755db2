package dev.plugwright.runtime.binding;

import static dev.plugwright.runtime.binding.Probe.call;
import static dev.plugwright.runtime.binding.Probe.echo;
import static dev.plugwright.runtime.binding.Probe.echoing;
import static dev.plugwright.runtime.binding.Probe.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.testing.Code;
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

  private final Guest guest = instance.proxy();

  @AfterEach
  void close() {
    instance.close();
  }

  private String pair(String method, String a, String b) {
    Probe.Pair export = guest.export(method, Probe.Pair.class);
    return call(
        guest,
        method,
        call -> {
          long first = call.string(0, a);
          long second = call.string(1, b);
          return call.string(
              export.call(
                  Slice.address(first),
                  Slice.length(first),
                  Slice.address(second),
                  Slice.length(second)));
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
    call(
        guest,
        "first",
        call -> {
          for (int length = 0; length < 40; length++) {
            long slice = call.bytes(0, new byte[length]);
            assertThat(Slice.address(slice)).isPositive();
            assertThat(Slice.address(slice) % 16).isZero();
            assertThat(Slice.length(slice)).isEqualTo(length);
          }
          return null;
        });
  }

  @Test
  void arraysStandAsPlainElements() {
    call(
        guest,
        "first",
        call -> {
          long[] slices = {
            call.shorts(0, new short[] {1, -2}),
            call.ints(0, new int[] {1, -2}),
            call.longs(0, new long[] {1, -2}),
            call.floats(0, new float[] {1, -2}),
            call.doubles(0, new double[] {1, -2}),
            call.bytes(0, new byte[] {1, -2})
          };
          assertThat(call.shorts(slices[0])).containsExactly((short) 1, (short) -2);
          assertThat(call.ints(slices[1])).containsExactly(1, -2);
          assertThat(call.longs(slices[2])).containsExactly(1, -2);
          assertThat(call.floats(slices[3])).containsExactly(1, -2);
          assertThat(call.doubles(slices[4])).containsExactly(1, -2);
          assertThat(call.bytes(slices[5])).containsExactly(1, -2);
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
          call(
              guest,
              "first",
              call -> {
                long slice = call.string(0, outer);
                assertThat(echo(guest, inner)).isEqualTo(inner);
                assertThat(echo(guest, inner + "2")).isEqualTo(inner + "2");
                return call.string(slice);
              });
      assertThat(read).isEqualTo(outer);
    }
  }

  @Test
  void callsAndBytesAreCounted() {
    echo(guest, "12345");
    pair("first", "12", "345");
    var statistics = instance.statistics();
    assertThat(statistics.calls()).isEqualTo(2);
    assertThat(statistics.bytesIn()).isEqualTo(10);
    assertThat(statistics.bytesOut()).isEqualTo(7);
  }
}
