package dev.plugwright.commands.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plugwright.commands.CommandException;
import dev.plugwright.commands.Json;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.Type;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values of each type from JSON to bytes and back. */
class JsonTypesTest {
  private static final String TEXT =
      """
      plugwright-contract 1
      interface Probe
      fn all(all: All) -> All
      fn leaf(leaf: Leaf) -> Leaf
      enum Color { Red, Green }
      record All { flag: bool, small: i8, wide: u64, huge: i128, float: f32, double: f64, letter: char, text: string, took: duration, at: instant, id: uuid, color: Color, shapes: list<Shape>, names: set<string>, counts: map<string, i32>, by_color: map<Color, u8>, maybe: option<i64>, leaf: Leaf }
      layout Leaf { count: u16, values: [i32; 2], name: text<5> } size 24 align 4
      variant Shape { Empty, Circle(f64), Poly { points: list<i32>, closed: bool } }
      """;
  private static final String ALL =
      """
      {"flag": true, "small": -128, "wide": 18446744073709551615,
       "huge": -170141183460469231731687303715884105728, "float": 1.5, "double": "NaN",
       "letter": "\\uD83D\\uDE00", "text": "Grüße", "took": "PT1.5S", "at": "2026-01-31T12:00:00Z",
       "id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "color": "Green",
       "shapes": ["Empty", {"Circle": 2.5}, {"Poly": {"points": [1, -2], "closed": false}}],
       "names": ["a", "b"], "counts": {"x": 1}, "by_color": [["Red", 255]], "maybe": null,
       "leaf": {"count": 65535, "values": [1, -1], "name": "äö"}}
      """;

  private static Contract contract() {
    try {
      return Contract.parse(TEXT);
    } catch (ContractSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] encode(String type, String json) {
    return JsonEncoder.encode(contract(), new Type.Named(type), Json.parse(json, "it"), "it");
  }

  @Test
  @Timeout(10)
  void anExponentBeyondAllIntegersIsRefusedAtOnce() {
    for (String exponent : List.of("999999999", "2147483647", "-2147483647")) {
      String json = ALL.replace("\"small\": -128", "\"small\": 1e" + exponent);
      assertThatThrownBy(() -> encode("All", json))
          .isInstanceOf(CommandException.class)
          .hasMessageStartingWith("it.small: expected a number of the type i8");
    }
  }

  @Test
  void everyTypeComesBackAsItWas() {
    byte[] bytes = encode("All", ALL);
    JsonNode back = JsonDecoder.decode(contract(), new Type.Named("All"), bytes, "result");
    assertThat(Json.pretty(back)).isEqualTo(Json.pretty(Json.parse(ALL, "it")));
  }

  /** A plugin could otherwise fill the memory with a value that has no bytes. */
  @Test
  @Timeout(60)
  void recordsWithoutBytesAreLimited() throws Exception {
    StringBuilder text = new StringBuilder("plugwright-contract 1\ninterface T\n");
    for (int i = 0; i < 60; i++) {
      text.append("record R%1$d { a: R%2$d, b: R%2$d }\n".formatted(i, i + 1));
    }
    Contract contract = Contract.parse(text + "record R60 {}\n");
    assertThat(JsonDecoder.decode(contract, new Type.Named("R50"), new byte[0], "result").size())
        .isEqualTo(2);
    assertThatThrownBy(
            () -> JsonDecoder.decode(contract, new Type.Named("R0"), new byte[0], "result"))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("result.")
        .hasMessageEndingWith(" has too many records without bytes");
  }

  @Test
  void theEncodingIsThatOfTheContract() {
    assertThat(
            HexFormat.of()
                .formatHex(encode("Shape", "{\"Poly\": {\"points\": [7], \"closed\": true}}")))
        .isEqualTo("02000000" + "0100000000000000" + "07000000" + "01");
    assertThat(HexFormat.of().formatHex(encode("Color", "\"Green\""))).isEqualTo("01000000");
  }

  @Test
  void layoutsAreImagesOfMemory() {
    JsonNode leaf = Json.parse("{\"count\": 258, \"values\": [1, -1], \"name\": \"abc\"}", "it");
    byte[] image = JsonEncoder.image(contract(), new Type.Named("Leaf"), leaf, "it");
    assertThat(HexFormat.of().formatHex(image))
        .isEqualTo("02010000" + "01000000" + "ffffffff" + "03000000" + "6162630000" + "000000");
    assertThat(
            JsonDecoder.decodeImage(contract(), new Type.Named("Leaf"), image, "result").toString())
        .isEqualTo(leaf.toString());
  }

  @Test
  void everyTruncationIsToldAndNothingElseHappens() {
    byte[] bytes = encode("All", ALL);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> JsonDecoder.decode(contract(), new Type.Named("All"), cut, "result"))
          .as("%d bytes", length)
          .isInstanceOf(CommandException.class)
          .hasMessageStartingWith("result");
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(
            () -> JsonDecoder.decode(contract(), new Type.Named("All"), longer, "result"))
        .hasMessage("result: 1 bytes after the value");
  }

  @Test
  void countsAreCheckedBeforeAnythingIsAllocated() {
    byte[] lie = HexFormat.of().parseHex("ffffffffffffff7f");
    Type list = new Type.ListOf(new Type.Named("Shape"));
    assertThatThrownBy(() -> JsonDecoder.decode(contract(), list, lie, "result"))
        .hasMessageContaining("elements exceed the remaining bytes");
  }

  @Test
  void aWrongConstantIsToldWithTheRightOnes() {
    assertThatThrownBy(() -> encode("Color", "\"Blue\""))
        .isInstanceOf(CommandException.class)
        .hasMessage("it: expected one of Red, Green, found \"Blue\"");
    assertThatThrownBy(() -> encode("Color", "7"))
        .hasMessage("it: expected one of Red, Green, found 7");
  }

  @Test
  void faultsNameThePath() {
    String wide = ALL.replace("18446744073709551615", "18446744073709551616");
    assertThatThrownBy(() -> encode("All", wide))
        .hasMessage("it.wide: expected a number of the type u64, found 18446744073709551616");
    assertThatThrownBy(() -> encode("All", ALL.replace("\"flag\": true, ", "")))
        .hasMessage("it.flag is missing: flag: bool");
    assertThatThrownBy(() -> encode("All", ALL.replace("\"flag\"", "\"flog\"")))
        .hasMessageStartingWith("it: All has no field flog; it has flag, ");
    assertThatThrownBy(() -> encode("All", ALL.replace("[\"a\", \"b\"]", "[\"a\", \"a\"]")))
        .hasMessage("it.names[1] occurs twice in a set");
    assertThatThrownBy(() -> encode("All", ALL.replace("\"äö\"", "\"too long\"")))
        .hasMessage("it.leaf.name has 8 bytes of UTF-8; the limit is 5");
    assertThatThrownBy(() -> Json.parse("{", "argument 1"))
        .hasMessage(
            "argument 1 is not valid JSON: Unexpected end-of-input: expected close marker for"
                + " Object (start marker at line: 1, column: 1); strings need double quotes, as in"
                + " '\"text\"'");
  }

  @Test
  void percentilesAreNearestRanks() {
    long[] sorted = new long[200];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i + 1L;
    }
    BenchReport report = new BenchReport("f", "e", 1, sorted);
    assertThat(List.of(report.percentile(50), report.percentile(99), report.percentile(100)))
        .containsExactly(100L, 198L, 200L);
  }
}
