package dev.plugwright.spi.codec;

import static dev.plugwright.spi.codec.Bytes.assertRefused;
import static dev.plugwright.spi.codec.Bytes.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capacity, counts, depth and what is left over. */
class LimitTest {
  @Test
  void growsUpToTheLimitExactly() {
    BincodeOutput out = new BincodeOutput(1, 1000);
    for (int i = 0; i < 125; i++) {
      out.writeLong(i);
    }
    assertThat(out.position()).isEqualTo(1000);
    assertThat(out.buffer()).hasSize(1000);
    assertThatThrownBy(() -> out.writeByte(1))
        .isInstanceOf(CodecException.class)
        .hasMessage("the value takes more than the limit of 1000 bytes")
        .extracting(e -> ((CodecException) e).offset())
        .isEqualTo(1000);
    out.reset();
    out.writeByte(7);
    assertThat(out.toBytes()).containsExactly(7);
  }

  @Test
  void keepsWhatWasWrittenWhenItGrows() {
    BincodeOutput out = new BincodeOutput(3, 1 << 20);
    out.writeShort(0x0201);
    out.writeByteArray(new byte[100_000]);
    assertThat(out.position()).isEqualTo(2 + 8 + 100_000);
    assertThat(out.buffer()).startsWith(1, 2, 0xA0, 0x86, 1, 0, 0, 0, 0, 0);
  }

  @Test
  void startsWithoutAnyCapacity() {
    BincodeOutput out = new BincodeOutput(0, 16);
    out.writeString("12345678");
    assertThat(out.position()).isEqualTo(16);
  }

  @Test
  void anArrayBeyondTheLimitIsRefusedBeforeTheBufferGrows() {
    BincodeOutput out = new BincodeOutput(16, 1024);
    assertThatThrownBy(() -> out.writeLongArray(new long[1 << 20]))
        .isInstanceOf(CodecException.class)
        .hasMessage("the value takes more than the limit of 1024 bytes");
    assertThat(out.buffer()).hasSize(16);
  }

  @Test
  void elementsWithoutBytesHaveALimitToo() {
    assertThat(input("0000010000000000").readLength(0)).isEqualTo(65_536);
    assertRefused("0100010000000000", in -> in.readLength(0))
        .hasMessage("a length of 65537 is above the limit of 65536 for elements without bytes");
    assertRefused("ffffffffffffffff", in -> in.readLength(0))
        .hasMessageStartingWith("a length of 18446744073709551615 is above");
  }

  @Test
  void elementsWithoutBytesAreCountedTogether() {
    BincodeInput in = input("0080000000000000" + "0180000000000000");
    assertThat(in.readLength(0)).isEqualTo(32_768);
    assertThatThrownBy(() -> in.readLength(0))
        .isInstanceOf(CodecException.class)
        .hasMessage("a length of 32769 is above the limit of 32768 for elements without bytes");
    BincodeOutput out = new BincodeOutput(16, 64);
    out.writeEmptyElements(65_535);
    out.writeEmptyElements(1);
    assertThatThrownBy(() -> out.writeEmptyElements(1))
        .isInstanceOf(CodecException.class)
        .hasMessage("more than 65536 elements without bytes");
    out.reset();
    out.writeEmptyElements(65_536);
    assertThat(out.toBytes()).containsExactly(0, 0, 1, 0, 0, 0, 0, 0);
  }

  @Test
  void nestedCountsCannotClaimTheSameBytes() {
    byte[] bytes = new byte[8 * 20];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(15).putLong(10);
    BincodeInput in = new BincodeInput(bytes);
    assertThat(in.readLength(8)).isEqualTo(15);
    assertThatThrownBy(() -> in.readLength(8))
        .isInstanceOf(CodecException.class)
        .hasMessage("a length of 10 exceeds the 5 elements that the remaining bytes can hold");
    assertThat(in.readLength(4)).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 24})
  void countsFitTheRemainingBytes(int size) {
    byte[] bytes = new byte[8 + 48];
    bytes[0] = (byte) (48 / size);
    assertThat(new BincodeInput(bytes).readLength(size)).isEqualTo(48 / size);
    bytes[0]++;
    assertThatThrownBy(() -> new BincodeInput(bytes).readLength(size))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void readsNothingBeyondItsPartOfTheArray() {
    BincodeInput in = new BincodeInput();
    in.setBuffer(new byte[100], 10, 3);
    assertThat(in.remaining()).isEqualTo(3);
    assertThatThrownBy(in::readInt)
        .isInstanceOf(CodecException.class)
        .hasMessage("unexpected end: 4 bytes are needed and 3 remain");
    in.readByte();
    in.readShort();
    in.finish();
  }

  @Test
  void trailingBytesAreRefused() {
    BincodeInput in = input("010203");
    in.readByte();
    assertThatThrownBy(in::finish)
        .isInstanceOf(CodecException.class)
        .hasMessage("2 trailing bytes after the value")
        .extracting(e -> ((CodecException) e).offset())
        .isEqualTo(1);
  }

  @Test
  void recursiveTypesAreNestedUpToTheLimit() {
    BincodeOutput out = new BincodeOutput(16, 16);
    BincodeInput in = new BincodeInput(new byte[0]);
    for (int i = 0; i < BincodeOutput.MAX_DEPTH; i++) {
      out.enter();
      in.enter();
    }
    String message = "the value is nested deeper than 256 levels";
    assertThatThrownBy(out::enter).isInstanceOf(CodecException.class).hasMessage(message);
    assertThatThrownBy(in::enter).isInstanceOf(CodecException.class).hasMessage(message);
    out.reset();
    in.setBuffer(new byte[0], 0, 0);
    out.enter();
    in.enter();
    out.leave();
    in.leave();
  }

  @Test
  void leavingGivesTheLevelBack() {
    BincodeOutput out = new BincodeOutput(16, 16);
    BincodeInput in = new BincodeInput(new byte[0]);
    for (int i = 0; i < 10 * BincodeOutput.MAX_DEPTH; i++) {
      out.enter();
      out.leave();
      in.enter();
      in.leave();
    }
    out.enter();
    in.enter();
  }

  @Test
  void duplicatesAndRejectedValuesSayWhere() {
    assertThat(CodecException.duplicate("i32", 1))
        .hasMessage("duplicate set element or map key")
        .hasNoCause()
        .satisfies(fault -> assertThat(fault.offset()).isEqualTo(1))
        .satisfies(fault -> assertThat(fault.type()).contains("i32"));
    IllegalArgumentException cause = new IllegalArgumentException("no");
    assertThat(CodecException.rejected("Range", 7, cause))
        .hasMessage("its constructor rejects it: java.lang.IllegalArgumentException: no")
        .hasCause(cause)
        .satisfies(fault -> assertThat(fault.offset()).isEqualTo(7))
        .satisfies(fault -> assertThat(fault.type()).contains("Range"));
    assertThat(CodecException.notConverted("string", 7, cause))
        .hasMessage("its converter rejects it: java.lang.IllegalArgumentException: no")
        .hasCause(cause)
        .satisfies(fault -> assertThat(fault.offset()).isEqualTo(7))
        .satisfies(fault -> assertThat(fault.type()).contains("string"));
  }
}
