package dev.plugwright.internal.transform;

import static dev.plugwright.wasm.builder.Wasm.bytes;
import static dev.plugwright.wasm.builder.Wasm.concat;
import static dev.plugwright.wasm.builder.Wasm.leb;
import static dev.plugwright.wasm.builder.Wasm.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuelMeteringTest {
  private static byte[] metered(byte[] module) throws TransformException {
    return Transforms.apply(module, TransformOptions.NONE.withFuel());
  }

  /** The body of the first function after the change, with its locals, as hexadecimal digits. */
  private static String body(Wasm module) throws TransformException {
    return bodies(module).getFirst();
  }

  private static List<String> bodies(Wasm module) throws TransformException {
    WasmReader code = Sections.of(metered(module.build())).find(Sections.CODE).orElseThrow();
    List<String> bodies = new ArrayList<>();
    for (int count = code.count(); count > 0; count--) {
      bodies.add(HexFormat.of().formatHex(code.slice(code.count()).rest()));
    }
    return bodies;
  }

  /** What is inserted for a price below 64. */
  private static String payment(int cost) {
    return "230042%02x7d24002300420053044000".formatted(cost) + "0b";
  }

  @Test
  void aFunctionPaysForItsInstructionsOnEntry() throws Exception {
    Code code = new Code().get(0).get(1).add();
    assertThat(body(new Wasm().function("f", "ii:i", code)))
        .isEqualTo("00" + payment(4) + "200020016a0b");
  }

  @Test
  void aLoopPaysInEachPassForItselfAlone() throws Exception {
    // loop; nop; block; nop; loop; nop; nop; end; end; br 0; end; nop
    Code code =
        new Code().op(0x03, 0x40, 1, 0x02, 0x40, 1, 0x03, 0x40, 1, 1, 0x0B, 0x0B, 0x0C, 0, 0x0B, 1);
    assertThat(body(new Wasm().function("f", ":", code)))
        .isEqualTo(
            "00"
                + payment(3)
                + "0340"
                + payment(7)
                + "0102400103"
                + "40"
                + payment(3)
                + "01010b"
                + "0b0c000b010b");
  }

  @Test
  void bothArmsOfABranchCount() throws Exception {
    Code code = new Code().get(0).op(0x04, 0x40, 1, 0x05, 1, 1, 0x0B);
    assertThat(body(new Wasm().function("f", "i:", code)))
        .isEqualTo("00" + payment(8) + "20000440010501010b0b");
  }

  // ---- small functions ----

  private static final String FREE = "0001010b";
  private static final String PAYS_ITSELF = "00" + payment(3) + "01010b";

  /** Two instructions and an end. */
  private static Code small() {
    return new Code().op(1, 1);
  }

  @Test
  void aSmallFunctionIsPaidForWhereItIsCalled() throws Exception {
    Code caller = new Code().call(1).op(0x03, 0x40).call(1).op(0x0B, 0x12, 1);
    assertThat(bodies(new Wasm().function("f", ":", caller).function(null, ":", small())))
        .containsExactly(
            "00" + payment(4 + 2 * 3) + "10010340" + payment(2 + 3) + "10010b12010b", FREE);
  }

  @Test
  void itsLoopsAreNot() throws Exception {
    Code loop = new Code().op(0x03, 0x40, 0x0C, 0, 0x0B);
    assertThat(bodies(new Wasm().function("f", ":", new Code().call(1)).function(null, ":", loop)))
        .containsExactly("00" + payment(2 + 2) + "10010b", "000340" + payment(2) + "0c000b0b");
  }

  @Test
  void aLargerFunctionPaysForItself() throws Exception {
    for (int size : new int[] {32, 33}) {
      Code called = new Code();
      for (int i = 1; i < size; i++) {
        called.op(1);
      }
      Wasm module = new Wasm().function("f", ":", new Code().call(1)).function(null, ":", called);
      assertThat(bodies(module).getFirst())
          .isEqualTo("00" + payment(size == 32 ? 34 : 2) + "10010b");
      assertThat(bodies(module).get(1)).startsWith(size == 32 ? "000101" : "00" + payment(33));
    }
  }

  /** Otherwise a recursion would be free, or its price without end. */
  @Test
  void aFunctionThatCallsASmallOnePaysForItself() throws Exception {
    Wasm chain =
        new Wasm()
            .function("f", ":", new Code().call(1))
            .function(null, ":", new Code().call(2))
            .function(null, ":", small());
    assertThat(bodies(chain))
        .containsExactly("00" + payment(2) + "10010b", "00" + payment(2 + 3) + "10020b", FREE);
    Wasm recursion =
        new Wasm()
            .function("f", ":", new Code().call(1))
            .function(null, ":", new Code().call(2))
            .function(null, ":", new Code().call(1))
            .function(null, ":", new Code().op(0x12, 3));
    assertThat(bodies(recursion))
        .containsExactly(
            "00" + payment(2) + "10010b",
            "00" + payment(2) + "10020b",
            "00" + payment(2) + "10010b",
            "00" + payment(2) + "12030b");
  }

  @Test
  void aRecursionWithinALoopPaysInEachPass() throws Exception {
    Code recursion = new Code().op(0x03, 0x40).call(0).op(0x0C, 0, 0x0B);
    assertThat(body(new Wasm().function(null, ":", recursion)))
        .isEqualTo("000340" + payment(3 + 2) + "10000c000b0b");
  }

  @Test
  void importedFunctionsCostNothing() throws Exception {
    Wasm module =
        new Wasm().importedFunction("m", "f", ":").function("f", ":", new Code().call(0).call(9));
    assertThat(body(module)).isEqualTo("00" + payment(3) + "100010090b");
  }

  /** Calls through a table or a reference, and of the host, cannot pay for it. */
  @Test
  void aSmallFunctionThatIsReferredToPaysForItself() throws Exception {
    assertThat(body(referred())).isEqualTo(FREE);
    assertPaysItself(referred().export("g", 0, 0));
    assertPaysItself(referred().start(0));
    assertPaysItself(referred().global(null, 'r', false, new Code().op(0xD2, 0)));
    assertPaysItself(referred().function(null, ":", new Code().op(0xD2, 0).drop()));
    int[][] segments = {
      {0, 0x41, 0, 0x0B, 1, 0},
      {1, 0, 1, 0},
      {2, 0, 0x41, 0, 0x0B, 0, 1, 0},
      {3, 0, 1, 0},
      {4, 0x41, 0, 0x0B, 1, 0xD2, 0, 0x0B},
      {5, 0x70, 1, 0xD2, 0, 0x0B},
      {6, 0, 0x41, 0, 0x0B, 0x70, 1, 0xD2, 0, 0x0B},
      {7, 0x70, 1, 0xD2, 0, 0x0B},
    };
    for (int[] segment : segments) {
      assertPaysItself(referred().table(1, 1).segment(segment));
    }
  }

  private static void assertPaysItself(Wasm module) throws TransformException {
    assertThat(body(module)).startsWith("0023").contains("42037d24");
  }

  /** Its first function is small. */
  private static Wasm referred() {
    return new Wasm().function(null, ":", small());
  }

  @Test
  void aReferenceToNoFunctionIsLeftToTheEngine() throws Exception {
    assertThat(body(new Wasm().table(1, 1).elements(0, 0x7FFF_FFFF).function("f", ":", small())))
        .isEqualTo(PAYS_ITSELF);
  }

  @Test
  void segmentsOfUnknownFormsAreRefused() {
    assertRefused(
        new Wasm().table(1, 1).segment(8, 0).function("f", ":", small()),
        "unknown element segment 0x08");
    assertRefused(
        new Wasm().table(1, 1).segment(1, 1, 0).function("f", ":", small()),
        "unknown kind of elements");
  }

  // ---- what depends on a number ----

  @Test
  void bulkInstructionsPayForTheirLength() throws Exception {
    Code code = new Code().get(0).get(1).get(2).op(0xFC, 0x0B, 0);
    String counted =
        "2204" + "2300" + "2004" + "ad" + "4204" + "88" + "7d24002300420053044000" + "0b";
    assertThat(body(new Wasm().memory(1, 1).function("f", "iii:", "l", code)))
        .isEqualTo("02017e" + "017f" + payment(5) + "200020012002" + counted + "fc0b000b");
  }

  @Test
  void growthPaysForEachPage() throws Exception {
    String counted =
        "2201" + "2300" + "2001" + "ad" + "420c" + "86" + "7d24002300420053044000" + "0b";
    assertThat(body(new Wasm().memory(1, 1).function("f", "i:i", new Code().get(0).grow())))
        .isEqualTo("01" + "017f" + payment(3) + "2000" + counted + "40000b");
  }

  @Test
  void theOlderExceptionHandlingIsKnown() throws Exception {
    // try; loop; try; nop; delegate 0; end; catch 0; rethrow 0; catch_all; end
    Code code =
        new Code()
            .op(0x06, 0x40, 0x03, 0x40, 0x06, 0x40, 1, 0x18, 0, 0x0B)
            .op(0x07, 0, 0x09, 0, 0x19, 0x0B);
    assertThat(body(new Wasm().function("f", ":", code)))
        .isEqualTo("00" + payment(7) + "06400340" + payment(4) + "06400118000b070009" + "00190b0b");
  }

  @Test
  void whatIsLeftIsAnExportedGlobal() throws Exception {
    byte[] module = metered(new Wasm().global(7).function("f", ":", new Code()).build());
    assertThat(WasmModule.parse(module).export(WasmModule.Kind.GLOBAL, Transforms.FUEL))
        .isPresent();
    WasmReader globals = Sections.of(module).find(Sections.GLOBAL).orElseThrow();
    assertThat(globals.rest()).isEqualTo(bytes(2, 0x7F, 1, 0x41, 7, 0x0B, 0x7E, 1, 0x42, 0, 0x0B));
  }

  @Test
  void theStartFunctionBecomesAnExport() throws Exception {
    byte[] module = new Wasm().function(null, ":", new Code()).build();
    byte[] metered = metered(withStart(module));
    assertThat(Sections.of(metered).find(Sections.START)).isEmpty();
    assertThat(WasmModule.parse(metered).exportedFunctions()).containsOnlyKeys(Transforms.START);
  }

  /** Puts a start section before the code. */
  private static byte[] withStart(byte[] module) {
    for (int i = 8; ; i += 2 + module[i + 1]) {
      if (module[i] == Sections.CODE) {
        return concat(
            Arrays.copyOf(module, i),
            section(Sections.START, bytes(0)),
            Arrays.copyOfRange(module, i, module.length));
      }
    }
  }

  /** Called as an export it would get no arguments, and its results would have no room. */
  @Test
  void aStartFunctionWithParametersOrResultsIsRefused() {
    for (String signature : new String[] {"i:", ":i", ":" + "l".repeat(1000)}) {
      assertRefused(
          new Wasm().function(null, signature, new Code().unreachable()).start(0),
          "its start function has parameters or results");
    }
  }

  @Test
  void sectionsWithOffsetsIntoTheCodeGo() throws Exception {
    byte[] module =
        new Wasm()
            .function("f", ":", new Code())
            .custom("name", bytes(1))
            .custom(".debug_info", bytes(2))
            .custom("metadata.code.branch_hint", bytes(3))
            .custom("plugwright", bytes(4))
            .build();
    assertThat(WasmModule.parse(metered(module)).customSections())
        .extracting(WasmModule.CustomSection::name)
        .containsExactly("name", "plugwright");
  }

  @Test
  void aModuleWithoutCodeHasFuelNevertheless() throws Exception {
    assertThat(WasmModule.parse(metered(new Wasm().memory(1, 1).build())).exports()).hasSize(2);
  }

  // ---- what must not get through ----

  private static void assertRefused(Wasm module, String message) {
    assertThatThrownBy(() -> metered(module.build()))
        .isInstanceOf(TransformException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theGuestCannotReachTheGlobal() {
    assertRefused(
        new Wasm().global(0).function("f", ":", new Code().i64(1).globalSet(1)),
        "function 0: unknown global 1");
    assertRefused(new Wasm().function("f", ":l", new Code().globalGet(0)), "unknown global 0");
    assertRefused(new Wasm().export("x", 3, 0), "unknown global 0");
  }

  @Test
  void norTheLocalsThatAreAdded() {
    assertRefused(
        new Wasm().memory(1, 1).function("f", "i:", "l", new Code().get(2).grow().drop()),
        "unknown local 2");
  }

  @Test
  void reservedNamesAreRefused() {
    assertRefused(
        new Wasm().function(Transforms.FUEL, ":", new Code()),
        "the export name \"plugwright:fuel\" is reserved; rename the export");
  }

  @Test
  void unknownInstructionsAreNamed() throws Exception {
    Wasm module = new Wasm().function("f", ":", new Code().op(0xFC, 0x33));
    assertRefused(
        module, "fuel cannot be counted in function 0: unknown instruction 0xfc 0x33 (at byte ");
    assertThat(Transforms.apply(module.build(), TransformOptions.NONE)).isEqualTo(module.build());
  }

  @Test
  void bodiesEndWhereTheyEnd() {
    assertRefused(
        new Wasm().function("f", ":", new Code().op(0x0B)),
        "instructions after the end of the function");
    assertRefused(new Wasm().function("f", ":", new Code().op(0x02, 0x40)), "unexpected end");
  }

  @Test
  void codeThatWouldGrowManyTimesIsRefused() {
    Code loops = new Code();
    for (int i = 0; i < 200_000; i++) {
      loops.op(0x03, 0x40, 0x0B);
    }
    assertRefused(
        new Wasm().function("f", ":", loops),
        "fuel cannot be counted: it would make 600,005 bytes of code more than 3 times as large");
  }

  @Test
  void hugeCountsAreRefusedBeforeAnythingIsAllocated() {
    byte[] bomb = concat(Wasm.header(1), section(Sections.TYPE, leb(0x7FFF_FFFFL)));
    assertThatThrownBy(() -> metered(bomb))
        .hasMessageContaining("2,147,483,647 types are more than the supported 1,000,000");
    byte[] locals = concat(leb(2), leb(0xFFFF_FFFFL), bytes(0x7F), leb(1), bytes(0x7F, 0x0B));
    byte[] module =
        concat(
            Wasm.header(1),
            section(1, bytes(1, 0x60, 0, 0)),
            section(3, bytes(1, 0)),
            section(10, concat(bytes(1), leb(locals.length), locals)));
    assertThatThrownBy(() -> metered(module)).hasMessageContaining("too many locals");
  }
}
