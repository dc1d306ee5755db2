package dev.plugwright.internal.transform;

import static dev.plugwright.wasm.builder.Wasm.bytes;
import static dev.plugwright.wasm.builder.Wasm.concat;
import static dev.plugwright.wasm.builder.Wasm.header;
import static dev.plugwright.wasm.builder.Wasm.leb;
import static dev.plugwright.wasm.builder.Wasm.section;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetPlanTest {
  private static byte[] exported(byte[] module) throws TransformException {
    return Transforms.apply(module, TransformOptions.NONE.withReset());
  }

  @Test
  void mutableGlobalsAreExportedUnlessTheyAre() throws Exception {
    byte[] module = new Wasm().memory(1, 1).global(1).global(2).export("two", 3, 1).build();
    ResetPlan plan = ResetPlan.of(module);
    assertThat(plan.obstacle()).isEmpty();
    assertThat(plan.memories()).containsExactly("memory");
    assertThat(plan.globals())
        .containsExactly(
            new ResetPlan.Variable("plugwright:global.0", ValueType.I32),
            new ResetPlan.Variable("two", ValueType.I32));
    assertThat(WasmModule.parse(exported(module)).exports())
        .extracting(WasmModule.Export::name)
        .containsExactly("memory", "two", "plugwright:global.0");
    assertThat(ResetPlan.of(exported(module))).isEqualTo(plan);
  }

  @Test
  void aHiddenMemoryIsExported() throws Exception {
    byte[] module = concat(header(1), section(5, bytes(1, 0, 1)));
    assertThat(ResetPlan.of(module).memories()).containsExactly("plugwright:memory.0");
    assertThat(WasmModule.parse(exported(module)).exports()).hasSize(1);
  }

  /** Looking for each global among all exports would take minutes. */
  @Test
  @Timeout(60)
  void manyGlobalsAndManyExportsTakeNoLongTime() throws Exception {
    int many = 99_999;
    ByteArrayOutputStream globals = new ByteArrayOutputStream();
    globals.write(leb(many));
    ByteArrayOutputStream exports = new ByteArrayOutputStream();
    exports.write(leb(many));
    for (int i = 0; i < many; i++) {
      globals.write(bytes(0x7F, 1, 0x41, 0, 0x0B));
      exports.write(concat(bytes(5), "%05d".formatted(i).getBytes(US_ASCII), bytes(3, 0)));
    }
    byte[] module =
        concat(header(1), section(6, globals.toByteArray()), section(7, exports.toByteArray()));
    assertThat(ResetPlan.of(module).globals()).hasSize(many);
    assertThat(WasmModule.parse(module).exports()).hasSize(many);
    assertThat(exported(module)).hasSizeGreaterThan(module.length + 20 * (many - 1));
  }

  @Test
  void constantsAreLeftAlone() throws Exception {
    byte[] module = concat(header(1), section(6, bytes(1, 0x7F, 0, 0x41, 0, 0x0B)));
    assertThat(ResetPlan.of(module))
        .isEqualTo(new ResetPlan(List.of(), List.of(), Optional.empty()));
    assertThat(exported(module)).isSameAs(module);
  }

  @ParameterizedTest
  @CsvSource({
    "table.set, 26 00", "table.init, fc 0c 00 00", "elem.drop, fc 0d 00", "table.copy, fc 0e 00 00",
    "table.grow, fc 0f 00", "table.fill, fc 11 00", "data.drop, fc 09 00",
        "struct.set, fb 05 00 00",
    "array.set, fb 0e 00"
  })
  void whatChangesTablesOrSegmentsIsAnObstacle(String name, String code) throws Exception {
    Code body = new Code();
    for (String octet : code.split(" ")) {
      body.op(Integer.parseInt(octet, 16));
    }
    byte[] module =
        new Wasm().global(1).function("g", ":", new Code()).function("f", ":", body).build();
    assertThat(ResetPlan.of(module).obstacle()).contains("its function 1 uses " + name);
    assertThat(exported(module)).isSameAs(module);
  }

  @Test
  void referencesInGlobalsAreAnObstacle() {
    byte[] module = concat(header(1), section(6, bytes(1, 0x6F, 1, 0xD0, 0x6F, 0x0B)));
    assertThat(ResetPlan.of(module).obstacle())
        .contains("its global 0 holds a reference or a vector");
  }

  @Test
  void unknownInstructionsAreAnObstacle() {
    byte[] module = new Wasm().function("f", ":", new Code().op(0xFF)).build();
    assertThat(ResetPlan.of(module).obstacle().orElseThrow())
        .startsWith("it cannot be read: unknown instruction 0xff");
  }
}
