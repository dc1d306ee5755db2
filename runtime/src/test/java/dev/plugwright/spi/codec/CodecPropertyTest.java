package dev.plugwright.spi.codec;

import static dev.plugwright.spi.codec.Bytes.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.internal.text.Utf8;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The codec on random values and random bytes. */
class CodecPropertyTest {
  private static final List<Consumer<BincodeInput>> READERS =
      List.of(
          BincodeInput::readBoolean,
          BincodeInput::readByte,
          BincodeInput::readShort,
          BincodeInput::readInt,
          BincodeInput::readLong,
          BincodeInput::readFloat,
          BincodeInput::readDouble,
          BincodeInput::readChar,
          BincodeInput::readString,
          BincodeInput::readByteArray,
          BincodeInput::readBooleanArray,
          BincodeInput::readCharArray,
          BincodeInput::readShortArray,
          BincodeInput::readIntArray,
          BincodeInput::readLongArray,
          BincodeInput::readFloatArray,
          BincodeInput::readDoubleArray,
          BincodeInput::readI128,
          BincodeInput::readU128,
          BincodeInput::readDuration,
          BincodeInput::readInstant,
          BincodeInput::readUuid,
          BincodeInput::readOptionTag,
          in -> in.readLength(0),
          in -> in.readLength(3),
          in -> in.readVariant(5));

  private static final List<String> TYPES =
      List.of("Everything", "Drawing", "Shape", "Result<Vec<Option<String>>,BTreeSet<char>>");

  private static final byte[] DRAWING =
      GoldenVectorsTest.rows().stream()
          .filter(row -> row.name().equals("struct_drawing_3_levels"))
          .findFirst()
          .orElseThrow()
          .bytes();

  /** What reading so few bytes may allocate: values, an exception with its stack, no more. */
  private static final long ALLOCATION_LIMIT = 1 << 20;

  @Property
  void anyBytesGiveAValueOrACodecException(@ForAll @Size(max = 64) byte[] bytes) {
    for (Consumer<BincodeInput> reader : READERS) {
      assertReadsOrRefuses(bytes, reader);
    }
  }

  @Property
  void countsInFrontOfAnyBytesAreChecked(@ForAll long count, @ForAll @Size(max = 40) byte[] tail) {
    byte[] bytes =
        written(
            out -> {
              out.writeLong(count);
              for (byte value : tail) {
                out.writeByte(value);
              }
            });
    for (Consumer<BincodeInput> reader : READERS) {
      assertReadsOrRefuses(bytes, reader);
    }
  }

  @Property
  void anyBytesGiveAStructureOrACodecException(@ForAll @Size(max = 200) byte[] bytes) {
    for (String type : TYPES) {
      assertReadsOrRefuses(bytes, in -> RustType.of(type).read(in));
    }
  }

  @Property
  void mutatedBytesGiveAStructureOrACodecException(
      @ForAll("places") int place, @ForAll byte value, @ForAll("places") int length) {
    byte[] bytes = DRAWING.clone();
    bytes[place] = value;
    assertReadsOrRefuses(bytes, in -> RustType.of("Drawing").read(in));
    byte[] cut = java.util.Arrays.copyOf(bytes, length);
    assertReadsOrRefuses(cut, in -> RustType.of("Drawing").read(in));
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, DRAWING.length - 1);
  }

  private static void assertReadsOrRefuses(byte[] bytes, Consumer<BincodeInput> reader) {
    BincodeInput in = new BincodeInput(bytes);
    long before = allocated();
    try {
      reader.accept(in);
    } catch (CodecException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
    }
    assertThat(allocated() - before).isLessThan(ALLOCATION_LIMIT);
    assertThat(in.position()).isBetween(0, bytes.length);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Property
  void stringsComeBackOrHaveALoneSurrogate(@ForAll String text) {
    boolean sound = text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (sound) {
      byte[] utf8 = Bytes.written(out -> out.writeUtf8(text));
      assertThat(Utf8.decode(utf8, 0, utf8.length)).isEqualTo(text);
    } else {
      Bytes.assertRefused(out -> out.writeUtf8(text));
    }
  }

  @Property
  void utf8IsDecodedAsTheStrictDecoderOfTheJdkDoes(@ForAll @Size(max = 12) byte[] bytes) {
    String strict;
    try {
      strict =
          java.nio.charset.StandardCharsets.UTF_8
              .newDecoder()
              .decode(java.nio.ByteBuffer.wrap(bytes))
              .toString();
    } catch (java.nio.charset.CharacterCodingException e) {
      strict = null;
    }
    assertThat(Utf8.decode(bytes, 0, bytes.length)).isEqualTo(strict);
  }

  @Property
  void valuesOfAllKindsComeBack(
      @ForAll long number,
      @ForAll double fraction,
      @ForAll("integers") BigInteger wide,
      @ForAll("texts") String text,
      @ForAll long[] numbers,
      @ForAll short[] shorts,
      @ForAll boolean[] flags) {
    BincodeInput in =
        new BincodeInput(
            written(
                out -> {
                  out.writeBooleanArray(flags);
                  out.writeString(text);
                  out.writeLong(number);
                  out.writeLongArray(numbers);
                  out.writeI128(wide);
                  out.writeShortArray(shorts);
                  out.writeDouble(fraction);
                }));
    assertThat(in.readBooleanArray()).isEqualTo(flags);
    assertThat(in.readString()).isEqualTo(text);
    assertThat(in.readLong()).isEqualTo(number);
    assertThat(in.readLongArray()).isEqualTo(numbers);
    assertThat(in.readI128()).isEqualTo(wide);
    assertThat(in.readShortArray()).isEqualTo(shorts);
    assertThat(in.readDouble()).isEqualTo(fraction);
    in.finish();
  }

  @Provide
  Arbitrary<BigInteger> integers() {
    BigInteger bound = BigInteger.TWO.pow(127);
    return Arbitraries.bigIntegers().between(bound.negate(), bound.subtract(BigInteger.ONE));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("a?\u0000\uFFFDé€")
        .ofMaxLength(20)
        .map(text -> text.replace("aa", "\uD83E\uDD80"));
  }
}
