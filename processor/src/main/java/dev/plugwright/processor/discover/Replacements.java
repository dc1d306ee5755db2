package dev.plugwright.processor.discover;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The replacements for library types that contracts do not support. */
final class Replacements {
  private static final String DATE =
      "a record of its fields, an ISO 8601 String, or a converter (see @Convert)";
  private static final String DECIMAL =
      "String, a record of the unscaled value and the scale, or a converter (see @Convert)";

  private static final Map<String, String> BY_TYPE = new TreeMap<>();

  static {
    put("a record, an enum or a sealed interface of records", "java.lang.Object java.lang.Record");
    put("int, long or double", "java.lang.Number");
    put("nothing, or void as a result", "java.lang.Void");
    put("String", "java.lang.CharSequence java.lang.StringBuilder java.net.URI java.net.URL");
    put("String", "java.nio.file.Path java.io.File java.util.Locale java.time.ZoneId");
    put("its name as a String", "java.lang.Class java.util.Currency");
    put(DECIMAL, "java.math.BigDecimal");
    put("List", "java.lang.Iterable java.util.Collection java.util.SequencedCollection");
    put("List", "java.util.ArrayList java.util.LinkedList java.util.Vector java.util.Queue");
    put("List", "java.util.Deque java.util.ArrayDeque java.util.Iterator java.util.stream.Stream");
    put("Set", "java.util.HashSet java.util.LinkedHashSet java.util.TreeSet java.util.EnumSet");
    put("Set", "java.util.SortedSet java.util.NavigableSet java.util.SequencedSet");
    put("Map", "java.util.HashMap java.util.LinkedHashMap java.util.TreeMap java.util.EnumMap");
    put("Map", "java.util.SortedMap java.util.NavigableMap java.util.SequencedMap");
    put("Map", "java.util.concurrent.ConcurrentMap java.util.Properties java.util.Hashtable");
    put("a record", "java.util.Map.Entry java.time.Period");
    put("Instant", "java.util.Date java.util.Calendar java.time.ZonedDateTime");
    put("Instant", "java.time.OffsetDateTime java.sql.Timestamp");
    put(DATE, "java.time.LocalDate java.time.LocalTime");
    put(DATE, "java.time.LocalDateTime");
    put("byte[]", "java.io.InputStream java.nio.ByteBuffer java.util.BitSet");
    put("the type of its value", "java.util.concurrent.CompletableFuture");
    put("the type of its value", "java.util.concurrent.Future java.util.function.Supplier");
  }

  private Replacements() {}

  static Optional<String> instead(String qualifiedName) {
    return Optional.ofNullable(BY_TYPE.get(qualifiedName));
  }

  private static void put(String replacement, String types) {
    for (String type : types.split(" ")) {
      BY_TYPE.put(type, replacement);
    }
  }
}
