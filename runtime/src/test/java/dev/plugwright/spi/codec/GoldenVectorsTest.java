package dev.plugwright.spi.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The codec against bytes that bincode 1.3.3 wrote.
 *
 * <p>Nothing is skipped silently: rows of types that Java has nothing for, and rows of values that
 * the Java type cannot hold, are listed here and checked to be exactly these.
 */
class GoldenVectorsTest {
  /** Rust types without a Java type that has their bytes. */
  private static final Set<String> NO_COUNTERPART =
      Set.of("std::net::IpAddr", "std::net::Ipv6Addr", "std::ops::Range", "std::num::NonZeroU32");

  /** Sound values in Rust that are too large for Java's type: a char, a number of seconds. */
  private static final Set<String> TOO_LARGE_FOR_JAVA = Set.of("char_4byte", "duration_max");

  /** What bincode lets through and Plugwright does not. */
  private static final Set<String> REFUSED =
      Set.of("trailing_u8", "trailing_struct", "map_dup_keys", "set_dup");

  /** What bincode lets through and Plugwright does too. */
  private static final Set<String> ACCEPTED = Set.of("map_unsorted", "isize_ok");

  /** So many rows of the file have a value that {@link RustLiteral} understands. */
  private static final int PLAIN_VALUES = 37;

  /** A line of the file. */
  record Row(String kind, String name, String type, String value, byte[] bytes) {
    @Override
    public String toString() {
      return kind + " " + name;
    }

    boolean hasCounterpart() {
      try {
        RustType.of(type);
        return true;
      } catch (RustType.NoCounterpart e) {
        return false;
      }
    }

    Object decode() {
      BincodeInput in = new BincodeInput(bytes);
      Object decoded = RustType.of(type).read(in);
      in.finish();
      return decoded;
    }
  }

  static List<Row> rows() {
    try (InputStream in = GoldenVectorsTest.class.getResourceAsStream("/vectors/bincode1.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> row(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] columns) {
    String hex = columns[4].equals("-") ? "" : columns[4];
    return new Row(columns[0], columns[1], columns[2], columns[3], HexFormat.of().parseHex(hex));
  }

  private static Stream<Row> withCounterpart(String kind) {
    return rows().stream().filter(row -> row.kind().equals(kind)).filter(Row::hasCounterpart);
  }

  static Stream<Row> okRows() {
    return withCounterpart("ok").filter(row -> !TOO_LARGE_FOR_JAVA.contains(row.name()));
  }

  static Stream<Row> okRowsWithBytes() {
    return okRows().filter(row -> row.bytes().length > 0);
  }

  static Stream<Row> badRows() {
    Stream<Row> tooLarge = rows().stream().filter(r -> TOO_LARGE_FOR_JAVA.contains(r.name()));
    Stream<Row> refused = rows().stream().filter(r -> REFUSED.contains(r.name()));
    return Stream.of(withCounterpart("err"), tooLarge, refused).flatMap(s -> s);
  }

  static Stream<Row> acceptedRows() {
    return withCounterpart("lenient").filter(row -> ACCEPTED.contains(row.name()));
  }

  @ParameterizedTest
  @MethodSource({"okRows", "acceptedRows"})
  void decodesAndEncodesToTheSameBytes(Row row) {
    BincodeOutput out = new BincodeOutput(1, 1024);
    RustType.of(row.type()).write(out, row.decode());
    assertThat(out.toBytes()).isEqualTo(row.bytes());
  }

  @ParameterizedTest
  @MethodSource("okRowsWithBytes")
  void failsWithoutItsLastByte(Row row) {
    byte[] cut = Arrays.copyOf(row.bytes(), row.bytes().length - 1);
    Row shorter = new Row(row.kind(), row.name(), row.type(), row.value(), cut);
    assertThatThrownBy(shorter::decode).isInstanceOf(CodecException.class);
  }

  @ParameterizedTest
  @MethodSource("badRows")
  void isRefused(Row row) {
    assertThatThrownBy(row::decode).isInstanceOf(CodecException.class);
  }

  @Test
  void valuesAreThoseOfTheValueColumn() {
    List<Row> plain =
        okRows().filter(r -> RustLiteral.parse(r.type(), r.value()).isPresent()).toList();
    assertThat(plain)
        .allSatisfy(
            row -> assertThat(RustLiteral.parse(row.type(), row.value())).contains(row.decode()));
    assertThat(plain).hasSize(PLAIN_VALUES);
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(rows()).hasSize(98);
    Set<String> unknown = new TreeSet<>();
    for (Row row : rows()) {
      if (!row.hasCounterpart()) {
        unknown.add(row.type().replaceFirst("<.*", ""));
      }
    }
    assertThat(unknown).isEqualTo(new TreeSet<>(NO_COUNTERPART));
    assertThat(rows().stream().filter(row -> row.kind().equals("lenient")).map(Row::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(REFUSED.stream(), ACCEPTED.stream()).toList());
    assertThat(okRows()).hasSize(76 - 3 - TOO_LARGE_FOR_JAVA.size());
    assertThat(withCounterpart("err")).hasSize(16 - 1);
  }
}
