package dev.plugwright.it.calls;

import static dev.plugwright.it.calls.Probe.start;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginResultException;
import dev.plugwright.spi.binding.ResultSource;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.HexFormat;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results from a guest that says anything: bad pointers, lengths, scalars and bytes. */
class ResultTest {
  private static final String PROBLEM = "plugin probe.wasm, Probe.raw: ";
  private static final String REMEDY = "; the plugin is at fault: rebuild it against this contract";

  private static final String CONTRACT =
      """
      fn items(v: i64) -> list<Item>
      fn raw(v: i64) -> i64
      fn safe(v: i64) -> Item ! Fault
      enum Fault { Bad, Worse }
      record Item { name: string, size: option<i32> }
      """;

  /** {@code raw} returns its parameter, which the test reads as whatever it likes. */
  private static final PluginInstance<Guest> INSTANCE = start(module(1), CONTRACT);

  /** The same with memory for an argument, which it returns. */
  private static final PluginInstance<Guest> ECHOING = start(module(2), CONTRACT);

  private static Wasm module(int mostPages) {
    return new Wasm()
        .memory(1, mostPages)
        .function("raw", "l:l", new Code().get(0))
        .function("items", "l:l", new Code().get(0))
        .function("safe", "l:l", new Code().get(0))
        .data(0, HexFormat.of().parseHex("0102030405060708"))
        .data(64, "héllo".getBytes(UTF_8));
  }

  @AfterAll
  static void close() {
    INSTANCE.close();
    ECHOING.close();
  }

  /** How results with pointer and length are read. */
  enum Kind {
    STRING(1, ResultSource::string),
    BYTES(1, ResultSource::bytes),
    SHORTS(2, ResultSource::shorts),
    INTS(4, ResultSource::ints),
    LONGS(8, ResultSource::longs),
    FLOATS(4, ResultSource::floats),
    DOUBLES(8, ResultSource::doubles),
    ENCODED(1, ResultSource::decoder);

    final int size;
    final BiFunction<ResultSource, Long, Object> reader;

    Kind(int size, BiFunction<ResultSource, Long, Object> reader) {
      this.size = size;
      this.reader = reader;
    }
  }

  private static Object raw(long value, BiFunction<ResultSource, Long, Object> reader) {
    Guest guest = INSTANCE.api();
    Probe.Raw export = guest.export("raw", Probe.Raw.class, Probe.Raw::of);
    return guest.call(
        "raw",
        call -> {
          long result = export.call(value);
          return reader.apply(call.result(), result);
        });
  }

  private static void assertBad(
      long value, BiFunction<ResultSource, Long, Object> reader, String problem) {
    assertThatThrownBy(() -> raw(value, reader))
        .isInstanceOf(PluginResultException.class)
        .hasMessage(PROBLEM + problem + REMEDY);
  }

  @Test
  void soundResultsAreRead() {
    assertThat(raw(Slice.of(64, 6), ResultSource::string)).isEqualTo("héllo");
    assertThat(raw(Slice.of(1, 2), ResultSource::bytes)).isEqualTo(new byte[] {2, 3});
    assertThat(raw(Slice.of(2, 1), ResultSource::shorts)).isEqualTo(new short[] {0x0403});
    assertThat(raw(Slice.of(4, 1), ResultSource::ints)).isEqualTo(new int[] {0x08070605});
    assertThat(raw(Slice.of(0, 1), ResultSource::longs))
        .isEqualTo(new long[] {0x0807060504030201L});
  }

  @ParameterizedTest
  @EnumSource
  void theWholeMemoryIsAResultAndNotOneElementMore(Kind kind) {
    int all = 65_536 / kind.size;
    if (kind != Kind.STRING) { // which is no UTF-8
      assertThat(raw(Slice.of(0, all), kind.reader)).isNotNull();
    }
    assertThat(raw(Slice.of(65_536, 0), kind.reader)).isNotNull();
    assertBad(
        Slice.of(0, all + 1),
        kind.reader,
        "invalid result: pointer out of bounds: 0x0 + %d bytes in a memory of 65536 bytes"
            .formatted(65_536 + kind.size));
  }

  @ParameterizedTest
  @EnumSource
  void pointersAndLengthsAreUnsigned(Kind kind) {
    String beyond =
        "invalid result: pointer out of bounds: 0x%x + %d bytes in a memory of 65536 bytes";
    assertBad(-1L, kind.reader, beyond.formatted(0xFFFF_FFFFL, 0xFFFF_FFFFL * kind.size));
    assertBad(Slice.of(0, -1), kind.reader, beyond.formatted(0, 0xFFFF_FFFFL * kind.size));
    assertBad(Slice.of(-8, 1), kind.reader, beyond.formatted(0xFFFF_FFF8L, kind.size));
    assertBad(Slice.of(8, 0x8000_0000), kind.reader, beyond.formatted(8, 0x8000_0000L * kind.size));
    assertBad(Slice.of(65_537, 0), kind.reader, beyond.formatted(65_537, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"SHORTS", "INTS", "LONGS", "FLOATS", "DOUBLES"})
  void elementsAreAligned(Kind kind) {
    assertBad(
        Slice.of(kind.size / 2, 1),
        kind.reader,
        "invalid result: pointer 0x%x is not aligned to elements of %d bytes"
            .formatted(kind.size / 2, kind.size));
  }

  @Test
  void aStringIsUtf8() {
    assertBad(
        Slice.of(64, 2), ResultSource::string, "invalid result: the string is not valid UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "bool, 2, '2 is not a valid bool, which is 0 or 1'",
    "bool, -1, '-1 is not a valid bool, which is 0 or 1'",
    "i8, 128, 128 is not a valid i8",
    "i8, -129, -129 is not a valid i8",
    "i16, 32768, 32768 is not a valid i16",
    "u8, 256, 256 is not a valid u8",
    "u8, -1, -1 is not a valid u8",
    "u16, 65536, 65536 is not a valid u16",
    "u16, -1, -1 is not a valid u16",
    "char, 65536, 65536 is not a valid char that fits into a Java char",
    "char, 55296, 55296 is not a valid char that fits into a Java char",
    "char, -1, -1 is not a valid char that fits into a Java char"
  })
  void scalarsOutOfRangeAreRefused(String type, int value, String problem) {
    assertBad(value, scalar(type), "invalid result: " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "bool, 0, false",
    "bool, 1, true",
    "i8, -128, -128",
    "i8, 127, 127",
    "i16, -32768, -32768",
    "u8, 255, -1",
    "u16, 65535, -1",
    "char, 65, A",
    "char, 65535, \uFFFF"
  })
  void scalarsInRangeAreNarrowed(String type, int value, String result) {
    assertThat(raw(value, scalar(type))).hasToString(result);
  }

  private static BiFunction<ResultSource, Long, Object> scalar(String type) {
    return switch (type) {
      case "bool" -> (source, v) -> source.bool(v.intValue());
      case "i8" -> (source, v) -> source.i8(v.intValue());
      case "i16" -> (source, v) -> source.i16(v.intValue());
      case "u8" -> (source, v) -> source.u8(v.intValue());
      case "u16" -> (source, v) -> source.u16(v.intValue());
      default -> (source, v) -> source.character(v.intValue());
    };
  }

  /** Calls with bytes that the guest returns as the result. */
  private static Object encoded(String method, String hex, Function<BincodeInput, Object> reader) {
    Guest guest = ECHOING.api();
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    Probe.Raw export = guest.export(method, Probe.Raw.class, Probe.Raw::of);
    return guest.call(
        method,
        call -> {
          long result = export.call(call.argument(0).bytes(bytes));
          BincodeInput in = call.result().decoder(result);
          Object value = reader.apply(in);
          in.finish();
          return value;
        });
  }

  private static String item(BincodeInput in) {
    String name = in.readString();
    return name + (in.readOptionTag() ? in.readInt() : "");
  }

  private static Object items(BincodeInput in) {
    StringBuilder all = new StringBuilder();
    for (int i = in.readLength(9); i > 0; i--) {
      all.append(item(in));
    }
    return all.toString();
  }

  private static final String NAMED_A = "0100000000000000 61 ";

  @Test
  void encodedResultsAreDecoded() {
    String two = "0200000000000000 " + NAMED_A + "00" + NAMED_A + "01 07000000";
    assertThat(encoded("items", two, ResultTest::items)).isEqualTo("aa7");
  }

  @ParameterizedTest
  @CsvSource({
    "ff00000000000000, 'result: a length of 255 exceeds the 0 elements that the remaining bytes"
        + " can hold (at byte 0)'",
    "0100000000000000 0100000000000000 ff 00, 'result[0].name: the string is not valid UTF-8 (at byte 8)'",
    "0100000000000000 0100000000000000 61 02, 'result[0].size: the byte 0x02 is not a valid bool, which is 0 or 1 (at byte 17)'",
    "0100000000000000 0100000000000000 61 01 0700, 'result[0].size: unexpected end: 4 bytes are"
        + " needed and 2 remain (at byte 18)'",
    "0100000000000000 0100000000000000 61 00 07, 'result: 1 trailing bytes after the value (at byte 18)'"
  })
  void bytesThatDoNotDecodeNameTheValue(String hex, String problem) {
    assertThatThrownBy(() -> encoded("items", hex, ResultTest::items))
        .isInstanceOf(PluginResultException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.items: the result cannot be decoded: " + problem + REMEDY);
  }

  @Test
  void aRejectedValueIsNamed() {
    String two = "0200000000000000 " + NAMED_A + "00" + NAMED_A + "00";
    assertThatThrownBy(
            () ->
                encoded(
                    "items",
                    two,
                    in -> {
                      in.readLength(9);
                      item(in);
                      int start = in.position();
                      item(in);
                      RuntimeException cause = new IllegalArgumentException("too long");
                      throw CodecException.rejected("Item", start, cause);
                    }))
        .isInstanceOf(PluginResultException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.items: the result cannot be decoded: result[1]: its"
                + " constructor"
                + " rejects it: java.lang.IllegalArgumentException: too long (at byte 18)"
                + REMEDY)
        .hasRootCauseMessage("too long");
  }

  private static Object safe(BincodeInput in) {
    return in.readVariant(2) == 0 ? item(in) : in.readVariant(2);
  }

  @ParameterizedTest
  @CsvSource({
    "000000, 'result: unexpected end: 4 bytes are needed and 3 remain (at byte 0)'",
    "02000000, 'result: the variant 2 is unknown; there are 2 (at byte 0)'",
    "00000000 0100000000000000 61 03, 'result.size: the byte 0x03 is not a valid bool, which is 0 or 1 (at byte 13)'",
    "01000000 05000000, 'error: the variant 5 is unknown; there are 2 (at byte 4)'"
  })
  void resultsThatCanFailNameResultOrError(String hex, String problem) {
    assertThatThrownBy(() -> encoded("safe", hex, ResultTest::safe))
        .isInstanceOf(PluginResultException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.safe: the result cannot be decoded: " + problem + REMEDY);
    assertThat(encoded("safe", "01000000 01000000", ResultTest::safe)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 511, 512, 513, 60_000})
  void resultsOfAnyLengthFitTheBuffer(int length) {
    BincodeInput in = (BincodeInput) raw(Slice.of(0, length), ResultSource::decoder);
    assertThat(in.remaining()).isEqualTo(length);
  }
}
