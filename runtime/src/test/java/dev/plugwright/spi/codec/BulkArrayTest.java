package dev.plugwright.spi.codec;

import static dev.plugwright.spi.codec.Bytes.assertRefused;
import static dev.plugwright.spi.codec.Bytes.read;
import static dev.plugwright.spi.codec.Bytes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole arrays have the bytes of their elements, and counts are checked before allocation. */
class BulkArrayTest {
  enum Kind {
    BOOLEAN(
        1,
        "list<bool>",
        o -> v -> o.writeBooleanArray((boolean[]) v),
        BincodeInput::readBooleanArray,
        (o, v) -> o.writeBoolean((Boolean) v),
        r -> r.nextBoolean(),
        boolean.class),
    CHAR(
        1,
        "list<char>",
        o -> v -> o.writeCharArray((char[]) v),
        BincodeInput::readCharArray,
        (o, v) -> o.writeChar((Character) v),
        r -> (char) r.nextInt(0xD800),
        char.class),
    BYTE(
        1,
        "list<u8>",
        o -> v -> o.writeByteArray((byte[]) v),
        BincodeInput::readByteArray,
        (o, v) -> o.writeByte((Byte) v),
        r -> (byte) r.nextInt(),
        byte.class),
    SHORT(
        2,
        "list<i16>",
        o -> v -> o.writeShortArray((short[]) v),
        BincodeInput::readShortArray,
        (o, v) -> o.writeShort((Short) v),
        r -> (short) r.nextInt(),
        short.class),
    INT(
        4,
        "list<i32>",
        o -> v -> o.writeIntArray((int[]) v),
        BincodeInput::readIntArray,
        (o, v) -> o.writeInt((Integer) v),
        r -> r.nextInt(),
        int.class),
    LONG(
        8,
        "list<i64>",
        o -> v -> o.writeLongArray((long[]) v),
        BincodeInput::readLongArray,
        (o, v) -> o.writeLong((Long) v),
        r -> r.nextLong(),
        long.class),
    FLOAT(
        4,
        "list<f32>",
        o -> v -> o.writeFloatArray((float[]) v),
        BincodeInput::readFloatArray,
        (o, v) -> o.writeFloat((Float) v),
        r -> r.nextFloat(),
        float.class),
    DOUBLE(
        8,
        "list<f64>",
        o -> v -> o.writeDoubleArray((double[]) v),
        BincodeInput::readDoubleArray,
        (o, v) -> o.writeDouble((Double) v),
        r -> r.nextDouble(),
        double.class);

    final int size;
    final String notation;
    final Function<BincodeOutput, java.util.function.Consumer<Object>> writer;
    final Function<BincodeInput, Object> reader;
    final BiConsumer<BincodeOutput, Object> elementWriter;
    final Function<Random, Object> random;
    final Class<?> element;

    Kind(
        int size,
        String notation,
        Function<BincodeOutput, java.util.function.Consumer<Object>> writer,
        Function<BincodeInput, Object> reader,
        BiConsumer<BincodeOutput, Object> elementWriter,
        Function<Random, Object> random,
        Class<?> element) {
      this.size = size;
      this.notation = notation;
      this.writer = writer;
      this.reader = reader;
      this.elementWriter = elementWriter;
      this.random = random;
      this.element = element;
    }

    Object array(int length) {
      Random source = new Random(length);
      Object array = Array.newInstance(element, length);
      for (int i = 0; i < length; i++) {
        Array.set(array, i, random.apply(source));
      }
      return array;
    }
  }

  static Stream<Arguments> kindsAndLengths() {
    return Stream.of(Kind.values())
        .flatMap(k -> IntStream.of(0, 1, 7, 8, 1000).mapToObj(n -> Arguments.of(k, n)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndLengths")
  void haveTheBytesOfTheirElements(Kind kind, int length) {
    Object array = kind.array(length);
    byte[] bulk = written(out -> kind.writer.apply(out).accept(array));
    byte[] single =
        written(
            out -> {
              out.writeLength(length);
              for (int i = 0; i < length; i++) {
                kind.elementWriter.accept(out, Array.get(array, i));
              }
            });
    assertThat(bulk).isEqualTo(single);
    assertThat(read(bulk, kind.reader)).isEqualTo(array);
  }

  @ParameterizedTest
  @MethodSource("kindsAndLengths")
  void standInTheMiddleOfOtherValues(Kind kind, int length) {
    Object array = kind.array(length);
    byte[] bytes =
        written(
            out -> {
              out.writeByte(1);
              kind.writer.apply(out).accept(array);
              out.writeByte(2);
            });
    BincodeInput in = new BincodeInput(bytes);
    assertThat(in.readByte()).isEqualTo((byte) 1);
    assertThat(kind.reader.apply(in)).isEqualTo(array);
    assertThat(in.readByte()).isEqualTo((byte) 2);
    in.finish();
  }

  @ParameterizedTest
  @EnumSource
  void countsAreCheckedBeforeAllocation(Kind kind) {
    // 2^63, 2^40, -1, and one more than the four bytes behind it can hold
    for (String count :
        new String[] {
          "0000000000000080", "0000000000010000", "ffffffffffffffff", "0500000000000000"
        }) {
      String shown = Long.toUnsignedString(Long.reverseBytes(HexFormat.fromHexDigitsToLong(count)));
      assertRefused(count + "00000000", kind.reader)
          .hasMessage(
              "a length of %s exceeds the %d elements that the remaining bytes can hold"
                  .formatted(shown, 4 / kind.size))
          .extracting(e -> ((CodecException) e).offset())
          .isEqualTo(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullIsAClearError(Kind kind) {
    assertRefused(out -> kind.writer.apply(out).accept(null))
        .hasMessage("is null, but the contract requires a " + kind.notation)
        .extracting(e -> ((CodecException) e).type().orElseThrow())
        .isEqualTo(kind.notation);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHAR")
  void aFaultOfTheLimitLiesAtTheStartOfTheArray(Kind kind) {
    for (int bytes : new int[] {56, 64, 72}) {
      BincodeOutput out = new BincodeOutput(16, 64);
      out.writeInt(0);
      assertThatThrownBy(() -> kind.writer.apply(out).accept(kind.array(bytes / kind.size)))
          .isInstanceOf(CodecException.class)
          .hasMessage("the value takes more than the limit of 64 bytes")
          .extracting(e -> ((CodecException) e).offset())
          .isEqualTo(4);
    }
  }
}
