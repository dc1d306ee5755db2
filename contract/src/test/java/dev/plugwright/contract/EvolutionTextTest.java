package dev.plugwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type.Basic;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract's text says of other versions of itself. */
class EvolutionTextTest {
  private static final String HEAD = "plugwright-contract 1\ninterface T\n";

  /** Every annotation at every place where it can stand. */
  private static final String FULL =
      HEAD
          + """
          fn g(a: i32, b: string = 'a%20%27b%0A%C3%A9%F0%9F%98%80') -> R ! V optional was f was e
          enum E { One was Uno was Eins, Other unknown } was Old
          record R { x: i32 = '-5' was y was z, w: R2 = '{}' } was Q was P
          record R2 { a: option<i32> = '7', e: E = 'Other' }
          variant V { A(i32 = '3' was b), B { a: f64 = '1.5', b: bool } was C, D(option<i32>) unknown } was W
          """;

  private static final Type I32 = new Basic(BasicKind.I32);

  private static Contract parse(String lines) throws ContractSyntaxException {
    return Contract.parse(HEAD + lines);
  }

  @Test
  void revision() throws Exception {
    String text = "plugwright-contract 1\nhost T revision 12\nfn f()\n";
    Contract contract = Contract.parse(text);
    assertThat(contract.revision()).hasValue(12);
    assertThat(contract.interfaceName()).isEqualTo("T");
    assertThat(
            Contract.of(contract.kind(), "T", contract.revision(), contract.methods(), List.of())
                .text())
        .isEqualTo(text);
    assertThat(Contract.parse(FULL).revision()).isEmpty();
    for (int invalid : new int[] {0, -1, Contract.MAX_REVISION + 1}) {
      assertThatThrownBy(
              () ->
                  Contract.of(
                      Contract.Kind.HOST, "T", OptionalInt.of(invalid), List.of(), List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a revision is a number from 1 to 999999999: " + invalid);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" revision 0", " revision", " revision x", " revision 1000000000", " 3"})
  void invalidRevisions(String revision) {
    assertThatThrownBy(
            () -> Contract.parse("plugwright-contract 1\ninterface T%s\n".formatted(revision)))
        .isInstanceOf(ContractSyntaxException.class);
  }

  @Test
  void theTextIsReadAndWrittenAgain() throws Exception {
    Contract contract = Contract.parse(FULL);
    assertThat(
            Contract.of(
                    contract.kind(),
                    contract.interfaceName(),
                    contract.methods(),
                    contract.definitions().values())
                .text())
        .isEqualTo(FULL);
    Method method = contract.methods().get(0);
    assertThat(method.was()).containsExactly("f", "e");
    assertThat(method.optional()).isTrue();
    assertThat(method.parameters().get(0).defaultValue()).isEmpty();
    assertThat(method.parameters().get(1).defaultValue()).contains("a 'b\né😀");
    EnumDefinition plain = (EnumDefinition) contract.definitions().get("E");
    assertThat(plain.constants()).containsExactly("One", "Other");
    assertThat(plain.evolution())
        .isEqualTo(
            new Evolution(
                List.of("Old"), Optional.of("Other"), Map.of("One", List.of("Uno", "Eins"))));
    RecordDefinition struct = (RecordDefinition) contract.definitions().get("R");
    assertThat(struct.evolution().was()).containsExactly("Q", "P");
    assertThat(struct.fields().get(0))
        .isEqualTo(new Field("x", I32, Optional.of("-5"), List.of("y", "z")));
    VariantDefinition variant = (VariantDefinition) contract.definitions().get("V");
    assertThat(variant.cases().get(0).fields())
        .containsExactly(new Field(Case.UNNAMED, I32, Optional.of("3"), List.of("b")));
    assertThat(variant.evolution().unknown()).contains("D");
    assertThat(variant.evolution().caseWas("B")).containsExactly("C");
    assertThat(variant.evolution().caseWas("A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bool, true, 01",
    "i8, -128, 80",
    "u8, 255, ff",
    "i16, -2, feff",
    "u32, 4294967295, ffffffff",
    "i64, -1, ffffffffffffffff",
    "u64, 18446744073709551615, ffffffffffffffff",
    "i128, -1, ffffffffffffffffffffffffffffffff",
    "u128, 18446744073709551616, 00000000000000000100000000000000",
    "f32, 1.5, 0000c03f",
    "f64, -0.0, 0000000000000080",
    "char, é, c3a9",
    "string, aé, 030000000000000061c3a9",
    "duration, PT1.5S, 01000000000000000065cd1d",
    "instant, 1970-01-01T00:00:02Z, 020000000000000000000000",
    "uuid, 00112233-4455-6677-8899-aabbccddeeff,"
        + " 100000000000000000112233445566778899aabbccddeeff",
    "option<i8>, 5, 0105",
    "option<E>, B, 0101000000",
    "V, P, 00000000",
    "V, Q, 0100000003",
    "S, {}, 0300"
  })
  void defaultsAreEncoded(String type, String literal, String bytes) throws Exception {
    Contract contract =
        parse(
            "record R { f: %s = %s }\n".formatted(type, Literals.quote(literal))
                + "record S { a: i8 = '3', b: option<i8> }\n"
                + "enum E { A, B }\nvariant V { P, Q(i8 = '3') }\n");
    Field field = ((RecordDefinition) contract.definitions().get("R")).fields().get(0);
    byte[] encoded = Defaults.of(field, contract.graph()).orElseThrow();
    assertThat(HexFormat.of().formatHex(encoded)).startsWith(bytes);
    assertThat(encoded.length)
        .isEqualTo(type.equals("V") && literal.equals("Q") ? 5 : bytes.length() / 2);
  }

  /** The literal of a plugin may have any characters, and messages are written to logs. */
  @Test
  void literalsInMessagesAreEscaped() {
    String literal = Literals.quote("a'\n\r\\\u001b[31mé🦀\u202e");
    String shown = "a'\\n\\r\\\\\\u001b[31mé🦀\\u202e";
    assertThatThrownBy(() -> parse("record R { a: i8 = " + literal + " }\n"))
        .hasMessageEndingWith("'" + shown + "' is not a value of the type i8");
    assertThatThrownBy(() -> parse("record R { a: E = " + literal + " }\nenum E { A }\n"))
        .hasMessageEndingWith("E has no " + shown + "; it has A");
  }

  /** It would become a question mark. */
  @Test
  void anUnpairedSurrogateIsNoDefault() throws Exception {
    Field field = new Field("f", new Basic(BasicKind.STRING), Optional.of("a\ud800b"), List.of());
    assertThatThrownBy(() -> Defaults.of(field, parse("record R {}\n").graph()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it has an unpaired surrogate: 'a\\ud800b'");
  }

  @Test
  void collectionsAndOptionsHaveADefault() throws Exception {
    Contract contract =
        parse("record R { a: list<i8>, b: set<i8>, c: map<i8, i8>, d: option<i8>, e: string }\n");
    List<Field> fields = ((RecordDefinition) contract.definitions().get("R")).fields();
    assertThat(fields)
        .extracting(it -> Defaults.of(it, contract.graph()).map(bytes -> bytes.length))
        .containsExactly(
            Optional.of(8), Optional.of(8), Optional.of(8), Optional.of(1), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record R { a: i8 = '128' }",
        "record R { a: u8 = '-1' }",
        "record R { a: u128 = '-1' }",
        "record R { a: bool = '1' }",
        "record R { a: f32 = 'x' }",
        "record R { a: char = 'ab' }",
        "record R { a: char = '' }",
        "record R { a: duration = 'PT-1S' }",
        "record R { a: instant = '1969-12-31T00:00:00Z' }",
        "record R { a: uuid = '1' }",
        "record R { a: list<i8> = '[]' }",
        "record R { a: option<list<i8>> = '[]' }",
        "record R { a: E = 'B' }\nenum E { A }",
        "record R { a: S = '1' }\nrecord S { b: i8 }",
        "record R { a: S = '{}' }\nrecord S { b: i8 }",
        "record R { a: option<R> = '{}' }",
        "record R { a: L = '{}' }\nlayout L { a: i8 } size 1 align 1",
        "fn f(a: i8 = 'x')",
        "variant V { A(i8 = 'x') }",
        "layout L { a: i8 = '1' } size 1 align 1",
        "layout L { a: i8 was b } size 1 align 1"
      })
  void otherDefaultsAreRefused(String lines) {
    assertThatThrownBy(() -> parse(lines + "\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .message()
        .containsAnyOf("the default of ", "a layout is the same in all versions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record R { a: i8 was b, b: i8 }",
        "record R { a: i8 was c, b: i8 was c }",
        "record R { a: i8 was a }",
        "enum E { A was B, B }",
        "variant V { A, B was A }",
        "fn f() was g\nfn g()",
        "record R {} was S\nrecord S {}",
        "record R { a: i8 was b was b }"
      })
  void anEarlierNameLeadsToOnePart(String lines) {
    assertThatThrownBy(() -> parse(lines + "\n"))
        .isInstanceOf(ContractSyntaxException.class)
        .hasMessageContaining("the earlier name ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enum E { A unknown, B unknown }",
        "variant V { A(i8) unknown }",
        "record R { a: i8 = }",
        "record R { a: i8 = 'x }",
        "record R { a: string = '%' }",
        "record R { a: string = '%4' }",
        "record R { a: string = '%GG' }",
        "record R { a: string = '%FF' }",
        "record R { a: string = 'é' }",
        "record R { a: i8 was }",
        "enum E { A was }",
        "enum E { A } unknown"
      })
  void otherTextIsRefused(String lines) {
    assertThatThrownBy(() -> parse(lines + "\n")).isInstanceOf(ContractSyntaxException.class);
  }

  @Test
  void aLiteralIsBounded() {
    String longest = "x".repeat(Defaults.MAX_LITERAL_BYTES);
    assertThatThrownBy(() -> parse("record R { a: string = '%s' }\n".formatted(longest + "x")))
        .hasMessageContaining("it has more than 1024 bytes");
    String wide =
        "{ " + "abcdefghijklmnopqrstuvwxyz".replaceAll("(.)", "$1: string = '" + longest + "', ");
    assertThatThrownBy(() -> parse("record S " + wide + "z0: i8 }\nrecord R { a: S = '{}' }\n"))
        .hasMessageContaining("it takes too many bytes");
  }

  /** Without output there is nothing to bound, so the parts are counted. */
  @Test
  void aDefaultOfManyPartsIsRefused() {
    StringBuilder lines = new StringBuilder("record R0 {}\n");
    for (int i = 1; i < 15; i++) {
      lines.append("record R%d { ".formatted(i));
      for (int j = 0; j < 20; j++) {
        lines.append("f%d: R%d = '{}', ".formatted(j, i - 1));
      }
      lines.append("z: i8 = '1' }\n");
    }
    assertThatThrownBy(() -> parse(lines.toString())).hasMessageContaining("too many parts");
  }
}
