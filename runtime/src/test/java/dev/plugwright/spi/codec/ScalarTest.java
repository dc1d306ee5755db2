package dev.plugwright.spi.codec;

import static dev.plugwright.spi.codec.Bytes.assertRefused;
import static dev.plugwright.spi.codec.Bytes.hexWritten;
import static dev.plugwright.spi.codec.Bytes.input;
import static dev.plugwright.spi.codec.Bytes.read;
import static dev.plugwright.spi.codec.Bytes.written;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {
  @ParameterizedTest
  @ValueSource(ints = {0x7FC00000, 0x7F800001, 0xFFC12345, 0xFFFFFFFF, 0x80000000, 0x7F800000, 1})
  void floatsKeepTheirBits(int bits) {
    byte[] encoded = written(out -> out.writeFloat(Float.intBitsToFloat(bits)));
    assertThat(input(hexWritten(out -> out.writeInt(bits))).readInt()).isEqualTo(bits);
    assertThat(encoded).isEqualTo(written(out -> out.writeInt(bits)));
    assertThat(Float.floatToRawIntBits(read(encoded, BincodeInput::readFloat))).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0x7FF8000000000000L, 0x7FF0000000000001L, 0x7FF8DEADBEEFCAFEL, -1, Long.MIN_VALUE})
  void doublesKeepTheirBits(long bits) {
    byte[] encoded = written(out -> out.writeDouble(Double.longBitsToDouble(bits)));
    assertThat(encoded).isEqualTo(written(out -> out.writeLong(bits)));
    assertThat(Double.doubleToRawLongBits(read(encoded, BincodeInput::readDouble))).isEqualTo(bits);
  }

  @Test
  void groupsWriteAndReadWhatSingleValuesDo() {
    byte[] group =
        written(
            out -> {
              out.reserve(28);
              out.putBoolean(true);
              out.putByte(-2);
              out.putShort(-3);
              out.putInt(-4);
              out.putLong(-5);
              out.putFloat(6.5f);
              out.putDouble(-7.5);
            });
    byte[] single =
        written(
            out -> {
              out.writeBoolean(true);
              out.writeByte(-2);
              out.writeShort(-3);
              out.writeInt(-4);
              out.writeLong(-5);
              out.writeFloat(6.5f);
              out.writeDouble(-7.5);
            });
    assertThat(group).isEqualTo(single).hasSize(28);
    BincodeInput in = new BincodeInput(group);
    in.need(28);
    assertThat(in.getBoolean()).isTrue();
    assertThat(in.getByte()).isEqualTo((byte) -2);
    assertThat(in.getShort()).isEqualTo((short) -3);
    assertThat(in.getInt()).isEqualTo(-4);
    assertThat(in.getLong()).isEqualTo(-5);
    assertThat(in.getFloat()).isEqualTo(6.5f);
    assertThat(in.getDouble()).isEqualTo(-7.5);
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(strings = {"02", "80", "ff"})
  void booleansAndOptionTagsAreZeroOrOne(String hex) {
    String message = "the byte 0x" + hex + " is not a valid bool, which is 0 or 1";
    assertRefused(hex, BincodeInput::readBoolean).hasMessage(message);
    assertRefused(hex, BincodeInput::readOptionTag).hasMessage(message);
    assertRefused("0100000000000000" + hex, BincodeInput::readBooleanArray).hasMessage(message);
  }

  @Test
  void variantsStayBelowTheirCount() {
    assertThat(input("02000000").readVariant(3)).isEqualTo(2);
    assertRefused("03000000", in -> in.readVariant(3))
        .hasMessage("the variant 3 is unknown; there are 3");
    assertRefused("ffffffff", in -> in.readVariant(3))
        .hasMessage("the variant 4294967295 is unknown; there are 3");
    assertRefused("00000000", in -> in.readVariant(0))
        .hasMessage("the variant 0 is unknown; there are 0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "7F, 7f",
    "80, c280",
    "7FF, dfbf",
    "800, e0a080",
    "D7FF, ed9fbf",
    "E000, ee8080",
    "FFFD, efbfbd",
    "FFFF, efbfbf",
    "3F, 3f"
  })
  void charsAreBareUtf8(String codePoint, String hex) {
    char value = (char) Integer.parseInt(codePoint, 16);
    assertThat(hexWritten(out -> out.writeChar(value))).isEqualTo(hex);
    assertThat(input(hex).readChar()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "f0908080, the character U+10000 does not fit into a Java char; use String",
    "f48fbfbf, the character U+10FFFF does not fit into a Java char; use String",
    "f4908080, the bytes are not a valid UTF-8 character",
    "eda080, the bytes are not a valid UTF-8 character",
    "edbfbf, the bytes are not a valid UTF-8 character",
    "e09fbf, the bytes are not a valid UTF-8 character",
    "e228a1, the bytes are not a valid UTF-8 character",
    "c328, the bytes are not a valid UTF-8 character",
    "80, the byte 0x80 cannot start a UTF-8 character",
    "c0, the byte 0xc0 cannot start a UTF-8 character",
    "c1, the byte 0xc1 cannot start a UTF-8 character",
    "f5, the byte 0xf5 cannot start a UTF-8 character",
    "ff, the byte 0xff cannot start a UTF-8 character",
    "c3, unexpected end: 2 bytes are needed and 1 remain",
    "e282, unexpected end: 3 bytes are needed and 2 remain",
    "f09fa6, unexpected end: 4 bytes are needed and 3 remain"
  })
  void badCharsAreRefused(String hex, String message) {
    assertRefused(hex, BincodeInput::readChar).hasMessage(message);
    assertRefused("0100000000000000" + hex, BincodeInput::readCharArray).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
  void surrogatesAreNoChars(char surrogate) {
    String message = "unpaired surrogate U+%04X".formatted((int) surrogate);
    assertRefused(out -> out.writeChar(surrogate)).hasMessage(message);
    assertRefused(out -> out.writeCharArray(new char[] {'a', surrogate})).hasMessage(message);
  }
}
