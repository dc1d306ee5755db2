package dev.plugwright.it.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.internal.wasm.Instructions;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.it.Guests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader of instructions against an assembler that others have written. */
class InstructionsTest {
  /** The instructions of the text, in its order. */
  private static List<String> lines() throws IOException {
    List<String> all = Files.readAllLines(Path.of("guests/wat/instructions.wat"));
    int begin = all.indexOf("    ;; begin");
    return all.subList(begin + 1, all.indexOf("    ;; end")).stream().map(String::strip).toList();
  }

  /** The code of the second function, behind its locals. */
  private static WasmReader code() {
    WasmReader in = Sections.of(Guests.bytes("instructions_wat")).find(Sections.CODE).orElseThrow();
    in.count();
    in.skip(in.count());
    WasmReader body = in.slice(in.count());
    body.skip(3); // one group: one i32
    return body;
  }

  @Test
  void everyInstructionEndsWhereTheNextOneStarts() throws IOException {
    WasmReader code = code();
    Instructions instructions = new Instructions(code);
    for (String line : lines()) {
      int opcode = instructions.next();
      assertThat(opcode == Instructions.END).as(line).isEqualTo(line.equals("end"));
      assertThat(opcode == Instructions.LOOP).as(line).isEqualTo(line.startsWith("loop"));
      assertThat(opcode == Instructions.MEMORY_FILL)
          .as(line)
          .isEqualTo(line.startsWith("memory.fill"));
    }
    assertThat(instructions.next()).isEqualTo(Instructions.END);
    assertThat(code.atEnd()).isTrue();
  }

  @Test
  void theListHasAllOpcodes() throws IOException {
    List<String> lines = lines();
    assertThat(lines).hasSize(600);
    WasmReader code = code();
    Instructions instructions = new Instructions(code);
    long different = lines.stream().mapToInt(line -> instructions.next()).distinct().count();
    assertThat(different).isEqualTo(lines.stream().map(InstructionsTest::name).distinct().count());
  }

  /** Some names stand for several opcodes, and the other way round. */
  private static String name(String line) {
    String[] words = line.split(" ");
    boolean typed = words[0].equals("select") && words.length > 1;
    boolean nullable = words[0].matches("ref\\.(test|cast)") && line.contains("(ref null");
    return words[0] + (typed ? " typed" : "") + (nullable ? " null" : "");
  }

  @Test
  void everyInstructionSurvivesFuel() throws Exception {
    byte[] metered =
        Transforms.apply(Guests.bytes("instructions_wat"), TransformOptions.NONE.withFuel());
    assertThat(WasmModule.parse(metered).exports())
        .extracting(WasmModule.Export::name)
        .containsExactly("all", Transforms.FUEL);
  }
}
