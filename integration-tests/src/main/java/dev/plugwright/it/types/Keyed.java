package dev.plugwright.it.types;

import dev.plugwright.annotations.Convert;
import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.annotations.WireConverter;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets and maps in every place, with keys of every kind. */
@WasmPlugin
@Convert({Keyed.Names.class, Keyed.Bytes.class})
public interface Keyed {
  Set<String> texts(Set<String> value);

  Map<String, Integer> counts(Map<String, Integer> value);

  Set<Color> colors(Set<Color> value);

  Map<Color, String> colorNames(Map<Color, String> value);

  Set<Label> labels(Set<Label> value);

  Set<@I128 BigInteger> numbers(Set<@I128 BigInteger> value);

  Set<Optional<Integer>> options(Set<Optional<Integer>> value);

  Set<List<String>> lists(Set<List<String>> value);

  Set<Set<String>> sets(Set<Set<String>> value);

  Map<Map<String, Integer>, String> maps(Map<Map<String, Integer>, String> value);

  Set<Name> names(Set<Name> value);

  Map<Name, Integer> nameCounts(Map<Name, Integer> value);

  Map<Raw, Integer> rawCounts(Map<Raw, Integer> value);

  List<Optional<Map<UUID, Set<String>>>> nested(List<Optional<Map<UUID, Set<String>>>> value);

  Index index(Index value);

  Map<String, List<Optional<String>>> values(Map<String, List<Optional<String>>> value);

  /**
   * A record with sets in it.
   *
   * @param words a set
   * @param labels a map
   */
  record Index(Set<String> words, Map<Integer, Label> labels) {}

  /**
   * A record that is not equal to another one.
   *
   * @param text its text
   */
  record Label(String text) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A name in upper or lower case, which its converter does not tell apart.
   *
   * @param text the name
   */
  record Name(String text) {}

  /** Names in lower case. */
  final class Names implements WireConverter<Name, String> {
    @Override
    public String toWire(Name value) {
      return value.text().toLowerCase(Locale.ROOT);
    }

    @Override
    public Name fromWire(String wire) {
      return new Name(wire);
    }
  }

  /**
   * A number with a sign, also of zero.
   *
   * @param value the number
   */
  record Raw(double value) {}

  /** Whole numbers, so that both zeros are one. */
  final class Bytes implements WireConverter<Raw, Long> {
    @Override
    public Long toWire(Raw value) {
      return (long) value.value();
    }

    @Override
    public Raw fromWire(Long wire) {
      return new Raw(wire);
    }
  }
}
