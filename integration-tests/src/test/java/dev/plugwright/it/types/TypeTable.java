package dev.plugwright.it.types;

import static java.util.Arrays.copyOf;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The table of {@code docs/types.md}; its bytes come from the generated codecs. */
final class TypeTable {
  /** What a {@link Places} encodes behind its first field when everything else is empty. */
  private static final int EMPTY_REST = 8 + 8 + 1 + 1 + 8 + 8 + 1 + 8;

  /**
   * A line of the table.
   *
   * @param java the type in Java
   * @param inContract how {@code Placed.java} writes it as a type argument
   * @param rust the type in Rust
   */
  record Row(
      String java, String inContract, String rust, String example, byte[] bytes, String notes) {
    String markdown() {
      String hex = HexFormat.ofDelimiter(" ").formatHex(bytes);
      return "| %s | `%s` | `%s` | `%s` | %s |".formatted(java, rust, example, hex, notes);
    }
  }

  private final Types mirror;
  private final List<Row> rows = new ArrayList<>();

  TypeTable(Types mirror) {
    this.mirror = mirror;
  }

  List<Row> rows() {
    numbers();
    texts();
    collections();
    options();
    library();
    named();
    return rows;
  }

  private void numbers() {
    add("`boolean`", "Boolean", "bool", "true", true, mirror::echoPlacesBoolean, "");
    add("`byte`", "Byte", "i8", "-2", (byte) -2, mirror::echoPlacesByte, "");
    add("`short`", "Short", "i16", "258", (short) 258, mirror::echoPlacesShort, "");
    add("`int`", "Integer", "i32", "-2", -2, mirror::echoPlacesInt, "");
    add("`long`", "Long", "i64", "258", 258L, mirror::echoPlacesLong, "");
    add("`float`", "Float", "f32", "1.5f", 1.5f, mirror::echoPlacesFloat, "NaN keeps its bits");
    add("`double`", "Double", "f64", "1.5", 1.5, mirror::echoPlacesDouble, "NaN keeps its bits");
    String bits = "the same bits; `Byte.toUnsignedInt` and its siblings read them";
    add(
        "`@Unsigned byte`",
        "@Unsigned Byte",
        "u8",
        "(byte) 255",
        (byte) 255,
        mirror::echoPlacesUnsignedByte,
        bits);
    add(
        "`@Unsigned short`",
        "@Unsigned Short",
        "u16",
        "(short) 65535",
        (short) 65535,
        mirror::echoPlacesUnsignedShort,
        "");
    add(
        "`@Unsigned int`",
        "@Unsigned Integer",
        "u32",
        "-1",
        -1,
        mirror::echoPlacesUnsignedInt,
        "-1 is 4294967295");
    add(
        "`@Unsigned long`",
        "@Unsigned Long",
        "u64",
        "-1L",
        -1L,
        mirror::echoPlacesUnsignedLong,
        "");
    add(
        "`@I128 BigInteger`",
        "@I128 BigInteger",
        "i128",
        "-2",
        BigInteger.TWO.negate(),
        mirror::echoPlacesSigned128,
        "out of range is refused");
    add(
        "`@U128 BigInteger`",
        "@U128 BigInteger",
        "u128",
        "2",
        BigInteger.TWO,
        mirror::echoPlacesUnsigned128,
        "negative is refused");
  }

  private void texts() {
    add(
        "`char`",
        "Character",
        "char",
        "'é'",
        'é',
        mirror::echoPlacesChar,
        "1 to 3 bytes; no surrogates; a larger one from the plugin is refused");
    add(
        "`String`",
        "String",
        "String",
        "\"é🦀\"",
        "é🦀",
        mirror::echoPlacesString,
        "bytes of UTF-8; an unpaired surrogate is refused");
    add(
        "`byte[]`",
        "byte[]",
        "Vec<u8>",
        "{1, -1}",
        new byte[] {1, -1},
        mirror::echoPlacesBytes,
        "`List<Byte>` is `Vec<i8>`");
  }

  private void collections() {
    add(
        "`long[]`",
        "long[]",
        "Vec<i64>",
        "{1}",
        new long[] {1},
        mirror::echoPlacesLongs,
        "every other primitive array likewise");
    add(
        "`boolean[]`",
        "boolean[]",
        "Vec<bool>",
        "{true, false}",
        new boolean[] {true, false},
        mirror::echoPlacesBooleans,
        "");
    add(
        "`T[]`",
        "Point[]",
        "Vec<Point>",
        "{new Point(1, 2)}",
        new Point[] {new Point(1, 2)},
        mirror::echoPlacesArray,
        "also of arrays; `T` is not generic");
    add(
        "`List<T>`",
        "List<String>",
        "Vec<String>",
        "List.of(\"a\")",
        List.of("a"),
        mirror::echoPlacesList,
        "");
    Set<Integer> set = new LinkedHashSet<>(List.of(2, 1));
    add(
        "`Set<T>`",
        "Set<Integer>",
        "::std::collections::BTreeSet<i32>",
        "[2, 1]",
        set,
        mirror::echoPlacesSet,
        "encounter order; twice the same is refused; `T` without floats and arrays");
    Map<Color, String> map = new LinkedHashMap<>();
    map.put(Color.BLUE, "");
    add(
        "`Map<K, V>`",
        "Map<Color, String>",
        "::std::collections::BTreeMap<Color, String>",
        "{BLUE: \"\"}",
        map,
        mirror::echoPlacesMap,
        "encounter order; twice the same key is refused; `K` as in `Set`");
  }

  private void options() {
    add(
        "`Optional<T>`",
        "Optional<String>",
        "Option<String>",
        "Optional.of(\"a\")",
        Optional.of("a"),
        mirror::echoPlacesOptional,
        "also of Optional");
    add(
        "`OptionalInt`",
        "OptionalInt",
        "Option<i32>",
        "OptionalInt.empty()",
        OptionalInt.empty(),
        mirror::echoPlacesOptionalInt,
        "`OptionalLong` and `OptionalDouble` likewise");
    mirror.echoNullable(null);
    byte[] bytes = mirror.lastArgument();
    rows.add(
        new Row(
            "`@Nullable T`",
            null,
            "Option<String>",
            "null",
            bytes,
            "any annotation of this simple name"));
  }

  private void library() {
    add(
        "`Duration`",
        "Duration",
        "::std::time::Duration",
        "Duration.ofMillis(1500)",
        Duration.ofMillis(1500),
        mirror::echoPlacesDuration,
        "seconds and nanoseconds; negative is refused");
    add(
        "`Instant`",
        "Instant",
        "::std::time::SystemTime",
        "Instant.ofEpochSecond(1)",
        Instant.ofEpochSecond(1),
        mirror::echoPlacesInstant,
        "since 1970; earlier is refused");
    UUID id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    add(
        "`UUID`",
        "UUID",
        "::plugwright::Uuid",
        "00112233-4455-6677-8899-aabbccddeeff",
        id,
        mirror::echoPlacesUuid,
        "the number 16, then the bytes");
  }

  private void named() {
    add(
        "`record Point(int x, int y)`",
        "Point",
        "Point",
        "new Point(1, 2)",
        new Point(1, 2),
        mirror::echoPlacesRecord,
        "the components, nothing else; generic ones too");
    add(
        "`enum Color { RED, LIGHT_GREEN, BLUE }`",
        "Color",
        "Color",
        "Color.BLUE",
        Color.BLUE,
        mirror::echoPlacesEnum,
        "the index of the constant");
    Shape shape = new Shape.Circle(1.5);
    add(
        "`sealed interface Shape` of records",
        "Shape",
        "Shape",
        "new Circle(1.5)",
        shape,
        mirror::echoPlacesSealed,
        "the index of the record, its components; inner sealed interfaces are flattened");
  }

  private <T> void add(
      String java,
      String inContract,
      String rust,
      String example,
      T value,
      UnaryOperator<Places<T>> call,
      String notes) {
    Page<T> none = new Page<>(List.of(), OptionalInt.empty());
    call.apply(
        new Places<>(
            value, List.of(), Map.of(), Optional.empty(), null, List.of(), none, Map.of()));
    byte[] all = mirror.lastArgument();
    byte[] bytes = copyOf(all, all.length - EMPTY_REST);
    rows.add(new Row(java, inContract, rust, example, bytes, notes));
  }
}
