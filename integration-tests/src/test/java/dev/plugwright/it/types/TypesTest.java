package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.it.elsewhere.Money;
import dev.plugwright.it.random.Same;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each type by name, through real guests, with the values that matter. */
class TypesTest {
  private static TypesGuests guests;
  private static Types types;
  private static Types mirror;

  @BeforeAll
  static void open() {
    guests = new TypesGuests();
    types = guests.types;
    mirror = guests.mirror;
  }

  @AfterAll
  static void close() {
    guests.close();
  }

  @Test
  void everyTypeIsInEveryPlace() {
    String contract = TypesGuests.CONTRACT.text();
    for (BasicKind kind : BasicKind.values()) {
      String type = kind.notation();
      assertThat(contract)
          .contains("(value: " + type + ") -> " + type + "\n")
          .contains(
              "\nrecord Places<" + type + "> { field: " + type + ", list: list<" + type + ">");
      if (kind != BasicKind.F32 && kind != BasicKind.F64) {
        assertThat(contract).contains("\nrecord Keys<" + type + "> { elements: set<" + type + ">");
      }
    }
    for (String type :
        List.of(
            "Color", "Point", "list<string>", "set<i32>", "map<Color, string>", "option<i32>")) {
      assertThat(contract)
          .contains("\nrecord Places<" + type + "> {")
          .contains("\nrecord Keys<" + type + "> {");
    }
    assertThat(contract).contains("record Places<Shape> {").contains("record Keys<Expression> {");
  }

  @Test
  void unsignedNumbersOfEveryWidthKeepTheirBits() {
    for (int bits = 0; bits < 256; bits++) {
      assertThat(types.echoUnsignedByte((byte) bits)).isEqualTo((byte) bits);
    }
    for (short value : new short[] {0, 1, Short.MAX_VALUE, Short.MIN_VALUE, -1}) {
      assertThat(types.echoUnsignedShort(value)).isEqualTo(value);
    }
    for (int value : new int[] {0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      assertThat(types.echoUnsignedInt(value)).isEqualTo(value);
    }
    for (long value : new long[] {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
      assertThat(types.echoUnsignedLong(value)).isEqualTo(value);
    }
    assertThat(types.echoUnsignedShorts(new short[] {-1, 0, 7})).containsExactly(-1, 0, 7);
    assertThat(types.echoUnsignedList(List.of((short) -1))).containsExactly((short) -1);
  }

  @Test
  void wideIntegersUpToTheirLimits() {
    BigInteger two127 = BigInteger.ONE.shiftLeft(127);
    BigInteger most = two127.subtract(BigInteger.ONE);
    for (BigInteger value :
        List.of(BigInteger.ZERO, BigInteger.TWO.negate(), most, two127.negate())) {
      assertThat(types.echoSigned128(value)).isEqualTo(value);
    }
    BigInteger unsignedMost = two127.add(most);
    assertThat(types.echoUnsigned128(unsignedMost)).isEqualTo(unsignedMost);
    assertThatThrownBy(() -> types.echoSigned128(two127))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageEndingWith(
            "argument value: " + two127 + " does not fit into a signed 128-bit integer");
    assertThatThrownBy(() -> types.echoUnsigned128(BigInteger.ONE.negate()))
        .hasMessageEndingWith("argument value: -1 does not fit into an unsigned 128-bit integer");
    assertThatThrownBy(() -> types.echoUnsigned128(unsignedMost.add(BigInteger.ONE)))
        .hasMessageContaining("does not fit into an unsigned 128-bit integer");
  }

  @Test
  void charactersAndStringsOfEveryPlane() {
    StringBuilder all = new StringBuilder();
    for (int plane = 0; plane <= 16; plane++) {
      all.appendCodePoint(plane << 16 | 0x0041).appendCodePoint(plane << 16 | 0xFFFD);
    }
    assertThat(types.echoString(all.toString())).isEqualTo(all.toString());
    assertThat(types.echoStringList(List.of(all.toString(), "")))
        .containsExactly(all.toString(), "");
    char[] everyChar = new char[0x10000 - 0x800];
    for (int i = 0; i < everyChar.length; i++) {
      everyChar[i] = (char) (i < 0xD800 ? i : i + 0x800);
    }
    assertThat(types.echoChars(everyChar)).isEqualTo(everyChar);
    assertThatThrownBy(() -> types.echoChars(new char[] {'a', '\uDC00'}))
        .hasMessageEndingWith("argument value[1]: unpaired surrogate U+DC00");
  }

  @Test
  void optionsInsideOptions() {
    for (Optional<Optional<Integer>> value :
        List.of(
            Optional.<Optional<Integer>>empty(),
            Optional.of(Optional.<Integer>empty()),
            Optional.of(Optional.of(7)))) {
      assertThat(types.echoOptionalOfOptional(value)).isEqualTo(value);
    }
    assertThat(types.echoOptional(Optional.of("x"))).contains("x");
    assertThat(types.echoOptionalInt(OptionalInt.of(-1))).hasValue(-1);
    assertThat(types.echoOptionalLong(OptionalLong.empty())).isEmpty();
    assertThat(types.echoOptionalDouble(OptionalDouble.of(-0d))).hasValue(-0d);
  }

  @Test
  void nullWhereItIsAllowedByWhicheverAnnotation() {
    assertThat(types.echoNullable(null)).isNull();
    assertThat(types.echoNullable("x")).isEqualTo("x");
    assertThat(types.echoJspecify(null)).isNull();
    assertThat(types.echoJspecify("")).isEmpty();
    assertThat(types.echoNullableArray(null)).isNull();
    assertThat(types.echoNullableArray(new int[] {1})).containsExactly(1);
    assertThatThrownBy(() -> types.echoBoxed(null))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageEndingWith("argument value is null, but the contract requires an i32");
  }

  @Test
  void durationsInstantsAndUuids() {
    for (Duration value : List.of(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
      assertThat(types.echoDuration(value)).isEqualTo(value);
    }
    for (Instant value :
        List.of(Instant.EPOCH, Instant.MAX, Instant.parse("2024-02-29T12:00:00.5Z"))) {
      assertThat(types.echoInstant(value)).isEqualTo(value);
    }
    UUID id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    assertThat(types.echoUuid(id)).isEqualTo(id);
    assertThatThrownBy(() -> types.echoDuration(Duration.ofNanos(-1)))
        .hasMessageEndingWith(
            "argument value: the duration PT-0.000000001S is negative, which a Rust Duration cannot be");
    assertThatThrownBy(() -> types.echoInstant(Instant.EPOCH.minusNanos(1)))
        .hasMessageContaining("is before 1970, which cannot be encoded");
  }

  @Test
  void enumsWithFieldsAndBodies() {
    for (Color color : Color.values()) {
      assertThat(types.echoEnum(color)).isSameAs(color);
    }
    assertThat(
            types.echoKeysEnum(
                new Keys<>(Set.of(Color.BLUE), Map.of(Color.LIGHT_GREEN, "x"), Set.of())))
        .isEqualTo(new Keys<>(Set.of(Color.BLUE), Map.of(Color.LIGHT_GREEN, "x"), Set.of()));
  }

  @Test
  void sealedInterfacesWithCasesOfEachKindAndLevel() {
    for (Shape shape :
        List.of(
            new Shape.Empty(),
            new Shape.Circle(1.5),
            new Shape.Group(List.of(new Shape.Empty(), new Shape.Group(List.of()))),
            new Shape.Angular.Box(1, 2, Color.BLUE),
            new Shape.Angular.Regular.Square(3))) {
      assertThat(types.echoSealed(shape)).isEqualTo(shape);
      assertThat(types.echoWildcard(List.of(shape)).get(0)).isEqualTo(shape);
    }
  }

  @Test
  void arraysOfArraysOfEverything() {
    assertThat(types.echoMatrix(new int[][] {{1, 2}, {}, {3}}))
        .isEqualTo(new int[][] {{1, 2}, {}, {3}});
    String[][][] cube = {{{"a"}, {}}, {}, {{"b", "c"}}};
    assertThat(types.echoCube(cube)).isEqualTo(cube);
    assertThat(types.echoManyBytes(new byte[][] {{1}, {}})).isEqualTo(new byte[][] {{1}, {}});
  }

  @Test
  void recursiveTypes() {
    Tree leaf = new Tree("leaf", null, Optional.empty(), List.of(), Map.of(), new Tree[0]);
    Tree tree =
        new Tree(
            "root",
            leaf,
            Optional.of(leaf),
            List.of(leaf, leaf),
            Map.of("k", leaf),
            new Tree[] {leaf});
    assertThat(Same.same(types.echoTree(tree), tree)).isTrue();
    Tree.Chain chain = new Tree.Chain(1, Optional.of(new Tree.Chain(-1, Optional.empty())));
    assertThat(types.echoChain(chain)).isEqualTo(chain);
    Tree.Ping ping = new Tree.Ping(new Tree.Pong(List.of(new Tree.Ping(null))));
    assertThat(types.echoPing(ping)).isEqualTo(ping);
  }

  @Test
  void recursiveTypesAreAsDeepOnBothSides() {
    Tree.Chain chain = chain(256);
    assertThat(types.echoChain(chain)).isEqualTo(chain);
    assertThatThrownBy(() -> types.echoChain(chain(257)))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("the value is nested deeper than 256 levels");
    assertThat(types.echoChains(pages(254))).isEqualTo(pages(254));
    assertThatThrownBy(() -> types.echoChains(pages(255)))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("the value is nested deeper than 256 levels");
    assertThat(types.echoExpression(negations(255))).isEqualTo(negations(255));
    assertThatThrownBy(() -> types.echoExpression(negations(256)))
        .hasMessageContaining("the value is nested deeper than 256 levels");
  }

  private static Page<Page<Tree.Chain>> pages(int levels) {
    Page<Tree.Chain> page = new Page<>(List.of(chain(levels)), OptionalInt.empty());
    return new Page<>(List.of(page), OptionalInt.empty());
  }

  @Test
  void genericRecordsInsideEachOther() {
    Page<Page<Point>> pages =
        new Page<>(
            List.of(new Page<>(List.of(new Point(1, 2)), OptionalInt.empty())), OptionalInt.of(3));
    assertThat(types.echoPages(pages)).isEqualTo(pages);
    Money price = new Money(BigInteger.TEN, Money.Currency.USD);
    Map<String, List<Optional<Page<Money>>>> nested =
        Map.of(
            "a",
            List.of(
                Optional.of(new Page<>(List.of(price), OptionalInt.empty())), Optional.empty()));
    assertThat(types.echoNested(nested)).isEqualTo(nested);
  }

  @Test
  void methodsOfAGenericSuperInterface() {
    Page<Money> page = new Page<>(List.of(), OptionalInt.of(1));
    Converter<Page<Money>, byte[]> converter = types;
    assertThat(converter.echoConverted(page)).isEqualTo(page);
    assertThat(converter.echoBack(new byte[] {1, 2})).containsExactly(1, 2);
  }

  @Test
  void staticMethodsStayInJavaAndDefaultsStandIn() {
    assertThat(TypesGuests.CONTRACT.method("unit")).isEmpty();
    assertThat(types.unitOr(new Range(5, 6))).isEqualTo(Shaped.unit());
  }

  @Test
  void setsAndMapsCrossInEncounterOrder() {
    Set<String> set = new LinkedHashSet<>(List.of("c", "a", "b"));
    assertThat(mirror.echoSet(set)).containsExactly("c", "a", "b");
    Map<String, Long> map = new LinkedHashMap<>();
    map.put("z", 1L);
    map.put("y", 2L);
    map.put("x", 3L);
    assertThat(mirror.echoMap(map).keySet()).containsExactly("z", "y", "x");
    // Rust's sets and maps have an order of their own.
    assertThat(types.echoSet(set)).containsExactly("a", "b", "c");
    assertThat(types.echoMap(map).keySet()).containsExactly("x", "y", "z");
  }

  @Test
  void collectionsFromThePluginCannotBeChanged() {
    assertThatThrownBy(() -> types.echoSet(Set.of("a")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> types.echoMap(Map.of("a", 1L)).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> types.echoStringList(List.of("a")).add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void recordsWithoutBytes() {
    assertThat(types.echoNothing(new Nothing())).isEqualTo(new Nothing());
    List<Nothing> many = new ArrayList<>();
    for (int i = 0; i < 65_536; i++) {
      many.add(new Nothing());
    }
    assertThat(types.echoNothings(many)).hasSize(65_536);
    many.add(new Nothing());
    assertThatThrownBy(() -> types.echoNothings(many))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageEndingWith("argument value: more than 65536 elements without bytes");
  }

  private static Tree.Chain chain(int length) {
    Tree.Chain chain = new Tree.Chain(0, Optional.empty());
    for (int i = 1; i < length; i++) {
      chain = new Tree.Chain(i, Optional.of(chain));
    }
    return chain;
  }

  private static Expression negations(int count) {
    Expression expression = new Expression.Constant(1);
    for (int i = 0; i < count; i++) {
      expression = new Expression.Negation(expression);
    }
    return expression;
  }
}
