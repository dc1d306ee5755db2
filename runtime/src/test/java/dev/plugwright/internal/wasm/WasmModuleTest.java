package dev.plugwright.internal.wasm;

import static dev.plugwright.wasm.builder.Wasm.bytes;
import static dev.plugwright.wasm.builder.Wasm.concat;
import static dev.plugwright.wasm.builder.Wasm.header;
import static dev.plugwright.wasm.builder.Wasm.leb;
import static dev.plugwright.wasm.builder.Wasm.section;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plugwright.internal.wasm.WasmModule.CustomSection;
import dev.plugwright.internal.wasm.WasmModule.Export;
import dev.plugwright.internal.wasm.WasmModule.Import;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WasmModuleTest {
  private static final long SEED = 20_260_101;

  /** Has everything that the reader knows. */
  private static byte[] rich() {
    return new Wasm()
        .importedFunction("env", "log", "ii:")
        .imported("env", "table", 1, 0x70, 1, 2, 3)
        .imported("env", "memory64", 2, 4, 1)
        .imported("env", "global", 3, 0x7E, 0)
        .importedFunction("env", "now", ":l")
        .imported("env", "tag", 4, 0, 0)
        .memory(1, 300)
        .function("add", "ii:i", new Code().get(0).get(1).add())
        .function("all", "ilfdvrx:", new Code())
        .function("two", ":ld", new Code().i64(1).f64(2))
        .function(null, ":", new Code())
        .global(7)
        .export("global", 3, 1)
        .export("log_again", 0, 0)
        .data(0, "hello".getBytes(UTF_8))
        .custom("first", bytes(1, 2, 3))
        .custom("größe", bytes())
        .custom("first", bytes(4))
        .build();
  }

  @Test
  void importsSayWhatTheyNeed() throws Exception {
    assertThat(WasmModule.parse(rich()).imports())
        .extracting(Import::module, Import::name, Import::kind, i -> String.valueOf(i.type()))
        .containsExactly(
            tuple("env", "log", Kind.FUNCTION, "(i32, i32) -> ()"),
            tuple("env", "table", Kind.TABLE, "null"),
            tuple("env", "memory64", Kind.MEMORY, "null"),
            tuple("env", "global", Kind.GLOBAL, "null"),
            tuple("env", "now", Kind.FUNCTION, "() -> i64"),
            tuple("env", "tag", Kind.TAG, "null"));
  }

  @Test
  void exportsHaveTheirSignatures() throws Exception {
    WasmModule module = WasmModule.parse(rich());
    assertThat(module.exports())
        .extracting(Export::name, Export::kind, e -> String.valueOf(e.type()))
        .containsExactly(
            tuple("memory", Kind.MEMORY, "null"),
            tuple("add", Kind.FUNCTION, "(i32, i32) -> i32"),
            tuple("all", Kind.FUNCTION, "(i32, i64, f32, f64, v128, funcref, externref) -> ()"),
            tuple("two", Kind.FUNCTION, "() -> (i64, f64)"),
            tuple("global", Kind.GLOBAL, "null"),
            tuple("log_again", Kind.FUNCTION, "(i32, i32) -> ()"));
    assertThat(module.exportedFunctions()).containsOnlyKeys("add", "all", "two", "log_again");
    assertThat(module.export(Kind.MEMORY, "memory")).isPresent();
    assertThat(module.export(Kind.FUNCTION, "memory")).isEmpty();
  }

  @Test
  void customSectionsKeepOrderAndContents() throws Exception {
    assertThat(WasmModule.parse(rich()).customSections())
        .extracting(CustomSection::name, s -> HexFormat.of().formatHex(s.contents()))
        .containsExactly(tuple("first", "010203"), tuple("größe", ""), tuple("first", "04"));
  }

  @Test
  void anEmptyModuleIsOne() throws Exception {
    WasmModule module = WasmModule.parse(header(1));
    assertThat(module.imports()).isEmpty();
    assertThat(module.exports()).isEmpty();
    assertThat(module.customSections()).isEmpty();
  }

  @Test
  void aModuleThatIsCutOffIsMalformedUnlessItEndsWithASection() {
    byte[] whole = rich();
    int parsed = 0;
    for (int length = 0; length < whole.length; length++) {
      parsed += parses(Arrays.copyOf(whole, length)) ? 1 : 0;
    }
    // after the header and after each section but the last: type, import, function, memory, global,
    // export, code, data and two of three custom sections
    assertThat(parsed).isEqualTo(1 + 8 + 2);
  }

  @Test
  void mutatedModulesParseOrAreMalformed() {
    Random random = new Random(SEED);
    byte[] whole = rich();
    int parsed = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutated = whole.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      }
      parsed += parses(mutated) ? 1 : 0;
    }
    assertThat(parsed).as("mutations that parse, of seed %d", SEED).isBetween(1_000, 19_000);
  }

  private static boolean parses(byte[] bytes) {
    try {
      WasmModule.parse(bytes);
      return true;
    } catch (MalformedWasmException e) {
      assertThat(e).hasMessageMatching("(?s).+ \\(at byte \\d+\\)");
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00617364010000",
        "7f454c4602010100",
        "3c21444f43545950",
        "0061736e01000000"
      })
  void whatIsNotWasmIsCalledSo(String hex) {
    assertThatThrownBy(() -> WasmModule.parse(HexFormat.of().parseHex(hex)))
        .isInstanceOf(MalformedWasmException.class)
        .hasMessageStartingWith("bad magic number, not a Wasm binary");
  }

  @Test
  void componentsAndOtherVersionsAreCalledSo() {
    assertMalformed(header(0x1000D), "it is a component, not a core module (at byte 8)");
    assertMalformed(header(2), "its version is 2, not 1 (at byte 8)");
    assertMalformed(header(-1), "its version is 4294967295, not 1 (at byte 8)");
  }

  @ParameterizedTest
  @CsvSource({
    "808080808000, a number is longer than its type allows",
    "ffffffff7f, 'the number 34359738367 is too large'",
    "8080808008, 'the number 2147483648 is too large'",
    "ffffffff07, unexpected end: 2147483647 bytes are needed and 0 remain"
  })
  void sectionLengthsAreChecked(String number, String message) {
    byte[] binary = concat(header(1), bytes(1), HexFormat.of().parseHex(number));
    assertThatThrownBy(() -> WasmModule.parse(binary))
        .isInstanceOf(MalformedWasmException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void numbersMayBeLongerThanTheyMust() throws Exception {
    byte[] binary = concat(header(1), bytes(1, 0x81, 0x80, 0x80, 0x80, 0x00, 0));
    assertThat(WasmModule.parse(binary).exports()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void hugeCountsEndWithTheSection(int id) {
    byte[] contents = concat(leb(Integer.MAX_VALUE), bytes(0));
    assertThatThrownBy(() -> WasmModule.parse(concat(header(1), section(id, contents))))
        .isInstanceOf(MalformedWasmException.class);
  }

  @Test
  void hugeSignaturesAreRefused() {
    byte[] contents = concat(bytes(1, 0x60), leb(Integer.MAX_VALUE), bytes(0x7F));
    assertMalformed(
        concat(header(1), section(1, contents)),
        "2,147,483,647 parameters or results are more than the supported 1,000 (at byte 17)");
  }

  @Test
  void typesOfGarbageCollectionAreRead() throws Exception {
    byte[] types =
        concat(
            bytes(4),
            bytes(0x4E, 2, 0x50, 0, 0x5F, 2, 0x78, 1, 0x63, 1, 0), // rec: open struct {i8, ref 1}
            bytes(0x4F, 1, 0, 0x5F, 1, 0x77, 0), // and a final subtype of it
            bytes(0x5E, 0x7E, 1), // array of i64
            bytes(0x60, 1, 0x64, 0, 1, 0x6D), // (ref 0) -> eqref
            bytes(0x60, 1, 0x7F, 0)); // i32 -> ()
    byte[] module =
        concat(
            header(1),
            section(1, types),
            section(3, bytes(2, 3, 4)),
            section(7, bytes(2, 1, 'a', 0, 0, 1, 'b', 0, 1)));
    assertThat(WasmModule.parse(module).exports())
        .extracting(Export::name, Export::kind, e -> String.valueOf(e.type()))
        .containsExactly(
            tuple("a", Kind.FUNCTION, "null"), tuple("b", Kind.FUNCTION, "(i32) -> ()"));
    assertThat(WasmModule.parse(module).exportedFunctions()).containsOnlyKeys("b");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 015c00, 'unknown type form 0x5c (at byte 12)'",
    "1, 0160016500, 'unknown value type 0x65 (at byte 14)'",
    "1, 01600163, 'unexpected end: 1 bytes are needed and 0 remain (at byte 14)'",
    "1, 0160000000, 'unexpected data at the end of a section (at byte 14)'",
    "2, 0100000500, 'unknown kind 5 of an import or export (at byte 14)'",
    "2, 0100000000, 'unknown type 0 (at byte 15)'",
    "3, 0100, 'unknown type 0 (at byte 12)'",
    "7, 01000000, 'unknown function 0 (at byte 14)'",
    "7, 0101ff0000, 'a name is not valid UTF-8 (at byte 12)'",
    "0, 05, 'unexpected end: 5 bytes are needed and 0 remain (at byte 11)'",
    "14, 00, 'unknown section 14 (at byte 10)'",
    "255, 00, 'unknown section 255 (at byte 10)'"
  })
  void eachFaultIsNamed(int id, String hex, String message) {
    assertMalformed(concat(header(1), section(id, HexFormat.of().parseHex(hex))), message);
  }

  private static void assertMalformed(byte[] binary, String message) {
    assertThatThrownBy(() -> WasmModule.parse(binary))
        .isInstanceOf(MalformedWasmException.class)
        .hasMessage(message);
  }
}
