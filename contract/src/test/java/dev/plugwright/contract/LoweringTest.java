package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoweringTest {
  private static final String TYPES = "record R { a: i32 }\nenum E { A }\nvariant V { A }\n";

  private static String signature(String method) throws ContractSyntaxException {
    Contract contract =
        Contract.parse("plugwright-contract 1\ninterface T\nfn " + method + "\n" + TYPES);
    return Lowering.signature(contract.methods().get(0)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "bool, i32",
    "i8, i32",
    "u8, i32",
    "i16, i32",
    "u16, i32",
    "i32, i32",
    "u32, i32",
    "char, i32",
    "i64, i64",
    "u64, i64",
    "f32, f32",
    "f64, f64"
  })
  void scalarsCrossAsThemselves(String type, String wasm) throws Exception {
    assertThat(signature("f(a: " + type + ") -> " + type)).isEqualTo("(" + wasm + ") -> " + wasm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i128",
        "u128",
        "string",
        "duration",
        "instant",
        "uuid",
        "list<u8>",
        "list<f64>",
        "list<bool>",
        "set<i32>",
        "map<i32, i32>",
        "option<i32>",
        "R",
        "E",
        "V"
      })
  void theRestCrossesAsPointerAndLength(String type) throws Exception {
    assertThat(signature("f(a: " + type + ") -> " + type)).isEqualTo("(i32, i32) -> i64");
  }

  @Test
  void parametersLowerOnTheirOwnInOrder() throws Exception {
    assertThat(signature("f(a: i64, b: string, c: f32, d: R, e: bool)"))
        .isEqualTo("(i64, i32, i32, f32, i32, i32, i32) -> ()");
    assertThat(signature("f()")).isEqualTo("() -> ()");
  }

  @ParameterizedTest
  @CsvSource({"f() ! R", "f() -> i32 ! R", "f() -> f64 ! i32", "f() -> string ! string"})
  void whatCanFailGivesAPackedResult(String method) throws Exception {
    assertThat(signature(method)).isEqualTo("() -> i64");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "f(a: i64) -> f32; (i64) -> f32",
        "f(a: i64); (i64) -> ()",
        "f() -> string; (i32, i32) -> i64",
        "f(a: string) -> i32 ! R; (i32, i32, i32, i32) -> i64"
      })
  void importsTakeABufferForResultsInMemory(String method, String signature) throws Exception {
    Contract contract =
        Contract.parse("plugwright-contract 1\nhost T\nfn " + method + "\n" + TYPES);
    assertThat(Lowering.importSignature(contract.methods().get(0))).hasToString(signature);
  }

  @Test
  void eachTypeHasItsLowering() throws Exception {
    Contract contract =
        Contract.parse(
            "plugwright-contract 1\ninterface T\nlayout L { a: i32 } size 4 align 4\n" + TYPES);
    assertThat(contract.lowering(new Type.Basic(BasicKind.CHAR)))
        .isEqualTo(new Lowering.Direct(BasicKind.CHAR));
    assertThat(contract.lowering(new Type.Basic(BasicKind.STRING))).isEqualTo(new Lowering.Text());
    assertThat(contract.lowering(new Type.Basic(BasicKind.UUID))).isEqualTo(new Lowering.Encoded());
    assertThat(contract.lowering(new Type.ListOf(new Type.Basic(BasicKind.U16))))
        .isEqualTo(new Lowering.Elements(BasicKind.U16));
    assertThat(contract.lowering(new Type.ListOf(new Type.Basic(BasicKind.BOOL))))
        .isEqualTo(new Lowering.Encoded());
    assertThat(contract.lowering(new Type.Named("L")))
        .isEqualTo(new Lowering.Structure(new Type.Named("L")));
    assertThat(contract.lowering(new Type.Named("R"))).isEqualTo(new Lowering.Encoded());
  }
}
