package dev.plugwright.internal.transform;

import static dev.plugwright.wasm.builder.Wasm.bytes;
import static dev.plugwright.wasm.builder.Wasm.concat;
import static dev.plugwright.wasm.builder.Wasm.header;
import static dev.plugwright.wasm.builder.Wasm.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeCapsTest {
  private static final long PAGE = 65_536;

  private static byte[] capped(byte[] module, long memory, long table) throws TransformException {
    return Transforms.apply(module, TransformOptions.NONE.withSizes(memory, table));
  }

  /** The section of a module, to be compared byte by byte. */
  private static byte[] contents(byte[] module, int section) {
    return Sections.of(module).find(section).orElseThrow().rest();
  }

  @ParameterizedTest
  @CsvSource({"1, -1, 10", "1, 100, 10", "10, 11, 10", "0, 65536, 1"})
  void aLargeMaximumIsLowered(int minimum, int maximum, int cap) throws Exception {
    byte[] module = new Wasm().memory(minimum, maximum).build();
    assertThat(capped(module, cap * PAGE + 7, 0))
        .isEqualTo(new Wasm().memory(minimum, cap).build());
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 10", "1, 9, 10", "10, 10, 10", "0, 0, 1", "1, -1, 65536", "1, -1, 999999"})
  void aSmallMaximumStays(int minimum, int maximum, int cap) throws Exception {
    byte[] module = new Wasm().memory(minimum, maximum).build();
    assertThat(capped(module, cap * PAGE, 0)).isSameAs(module);
  }

  @Test
  void aMemoryThatStartsAboveTheLimitIsRefused() {
    byte[] module = new Wasm().memory(17, -1).build();
    assertThatThrownBy(() -> capped(module, 16 * PAGE, 0))
        .isInstanceOfSatisfying(
            TransformException.class, e -> assertThat(e.limit()).contains("memoryBytes"))
        .hasMessage(
            "its memory starts with 1,114,112 bytes, more than the limit of 1,048,576 bytes");
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "6", "7"})
  void aSharedMemoryIsRefused(int flags) {
    byte[] own = concat(header(1), section(5, bytes(1, flags, 1, 1)));
    byte[] imported = concat(header(1), section(2, bytes(1, 1, 'e', 1, 'm', 2, flags, 1, 1)));
    for (byte[] module : new byte[][] {own, imported}) {
      assertThatThrownBy(() -> capped(module, Long.MAX_VALUE, Long.MAX_VALUE))
          .isInstanceOfSatisfying(TransformException.class, e -> assertThat(e.limit()).isEmpty())
          .hasMessageContaining("its memory is shared")
          .hasMessageContaining("--shared-memory");
    }
  }

  @Test
  void soIsAnImportedOne() {
    byte[] module = new Wasm().imported("env", "memory", 2, 0, 17).build();
    assertThatThrownBy(() -> capped(module, 16 * PAGE, 0)).isInstanceOf(TransformException.class);
  }

  @Test
  void severalMemoriesShareTheLimit() throws Exception {
    byte[] memories = concat(bytes(3), bytes(0, 4), bytes(1, 1, 2), bytes(0, 0));
    byte[] module = concat(header(1), section(5, memories));
    // 20 - 5 pages, a third for each
    byte[] expected = concat(bytes(3), bytes(1, 4, 9), bytes(1, 1, 2), bytes(1, 0, 5));
    assertThat(contents(capped(module, 20 * PAGE, 0), Sections.MEMORY)).isEqualTo(expected);
  }

  @Test
  void flagsOfAMemoryStay() throws Exception {
    byte[] wide = concat(header(1), section(5, bytes(1, 4, 1)));
    assertThat(contents(capped(wide, 20 * PAGE, 0), Sections.MEMORY)).isEqualTo(bytes(1, 5, 1, 20));
    byte[] smallPages = concat(header(1), section(5, bytes(1, 8, 1, 0)));
    assertThat(contents(capped(smallPages, 100, 0), Sections.MEMORY))
        .isEqualTo(bytes(1, 9, 1, 100, 0));
  }

  @Test
  void hugeNumbersDoNotWrapAround() {
    byte[] most = bytes(1, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1);
    byte[] module = concat(header(1), section(5, most));
    assertThatThrownBy(() -> capped(module, PAGE, 0))
        .hasMessage(
            "its memory starts with 2^63 bytes or more, more than the limit of 65,536 bytes");
  }

  @Test
  void tablesAreCappedTogether() throws Exception {
    byte[] initial = concat(bytes(0x40, 0, 0x70, 0, 1), bytes(0xD0, 0x70, 0x0B));
    byte[] tables = concat(bytes(2), bytes(0x63, 0x70, 1, 10, 50), initial);
    byte[] module = concat(header(1), section(4, tables), section(0, bytes(1, 'x', 9)));
    byte[] capped = capped(module, 0, 31);
    byte[] lowered = concat(bytes(0x40, 0, 0x70, 1, 1, 11), bytes(0xD0, 0x70, 0x0B));
    byte[] expected = concat(bytes(2), bytes(0x63, 0x70, 1, 10, 20), lowered);
    assertThat(capped)
        .isEqualTo(concat(header(1), section(4, expected), section(0, bytes(1, 'x', 9))));
    assertThatThrownBy(() -> capped(module, 0, 10))
        .isInstanceOfSatisfying(
            TransformException.class, e -> assertThat(e.limit()).contains("tableEntries"))
        .hasMessage("its tables start with 11 entries, more than the limit of 10");
  }

  @Test
  void sectionsThatDoNotChangeKeepTheirBytes() throws Exception {
    byte[] longNumbers = bytes(1, 0x88, 0x80, 0, 0x81, 0, 0x60, 0x80, 0, 0x80, 0x80, 0);
    byte[] memory = section(5, bytes(1, 0, 1));
    byte[] custom = section(0, bytes(1, 'x', 1, 2, 3));
    byte[] module = concat(header(1), custom, longNumbers, custom, memory, custom);
    assertThat(capped(module, 2 * PAGE, 0))
        .isEqualTo(
            concat(header(1), custom, longNumbers, custom, section(5, bytes(1, 1, 1, 2)), custom));
  }

  @Test
  void codeIsNotReadForLimits() throws Exception {
    byte[] module = new Wasm().memory(1, -1).function("f", ":", new Code().op(0xFF, 0xFF)).build();
    assertThat(capped(module, 2 * PAGE, 0))
        .isEqualTo(new Wasm().memory(1, 2).function("f", ":", new Code().op(0xFF, 0xFF)).build());
  }
}
