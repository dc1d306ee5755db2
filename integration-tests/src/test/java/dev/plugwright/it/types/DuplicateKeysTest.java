package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.it.Engines;
import dev.plugwright.it.types.Keyed.Index;
import dev.plugwright.it.types.Keyed.Label;
import dev.plugwright.it.types.Keyed.Name;
import dev.plugwright.it.types.Keyed.Raw;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sets and maps that hold two elements with one encoding: plugins refuse them, so that they are an
 * error about the argument, before the call.
 */
class DuplicateKeysTest {
  private static final Comparator<Object> NEVER_EQUAL = (one, other) -> one == other ? 0 : 1;

  private static PluginEngine engine;
  private static PluginInstance<Keyed> plugin;
  private static Keyed keyed;

  @BeforeAll
  static void open() {
    engine = Engines.create();
    Wasm module = new Wasm().memory(1, 10);
    for (Method method : Keyed.class.getMethods()) {
      String export = method.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
      module.function(export, "ii:l", new Code().slice(0, 1));
    }
    plugin = engine.load(module.build(), "keyed.wasm").instantiate(Keyed.class);
    keyed = plugin.api();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static void assertRefused(String place, ThrowingCallable call) {
    long calls = plugin.statistics().calls();
    assertThatThrownBy(call)
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining(
            ": argument " + place + ": duplicate set element or map key: an earlier one has")
        .hasMessageNotContaining("plugin is at fault");
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
    assertThat(plugin.statistics().calls()).isEqualTo(calls);
    assertThat(keyed.texts(Set.of("x"))).containsExactly("x");
  }

  /** Two texts that are equal and not the same. */
  private static List<String> twice(String text) {
    return List.of(text, new StringBuilder(text).toString());
  }

  private static <T> Set<T> fill(Set<T> set, List<T> elements) {
    elements.forEach(set::add);
    assertThat(set).hasSize(elements.size());
    return set;
  }

  private static <K> Map<K, Integer> fill(Map<K, Integer> map, List<K> keys) {
    keys.forEach(key -> map.put(key, 1));
    assertThat(map).hasSize(keys.size());
    return map;
  }

  /** A set that compares in its own way, without a comparator. */
  private static final class Identity<T> extends HashSet<T> {
    private static final long serialVersionUID = 1L;

    private final transient List<T> elements = new ArrayList<>();

    @Override
    public boolean add(T element) {
      return elements.add(element);
    }

    @Override
    public int size() {
      return elements.size();
    }

    @Override
    public Iterator<T> iterator() {
      return elements.iterator();
    }
  }

  private static <T> List<Set<T>> sets(List<T> elements) {
    return List.of(
        fill(new TreeSet<>(NEVER_EQUAL), elements),
        fill(new ConcurrentSkipListSet<>(NEVER_EQUAL), elements),
        fill(Collections.newSetFromMap(new IdentityHashMap<>()), elements),
        Collections.unmodifiableSet(fill(new TreeSet<>(NEVER_EQUAL), elements)),
        Collections.synchronizedSet(fill(new TreeSet<>(NEVER_EQUAL), elements)),
        fill(new TreeMap<>(NEVER_EQUAL), elements).keySet(),
        fill(new Identity<>(), elements));
  }

  private static <K> List<Map<K, Integer>> maps(List<K> keys) {
    return List.of(
        fill(new IdentityHashMap<>(), keys),
        fill(new TreeMap<>(NEVER_EQUAL), keys),
        fill(new ConcurrentSkipListMap<>(NEVER_EQUAL), keys),
        Collections.unmodifiableMap(fill(new IdentityHashMap<>(), keys)),
        Collections.synchronizedMap(fill(new TreeMap<>(NEVER_EQUAL), keys)));
  }

  @Test
  void everyKindOfSet() {
    for (Set<String> set : sets(twice("a"))) {
      assertRefused("value[1]", () -> keyed.texts(set));
    }
    for (Set<Label> set : sets(List.of(new Label("a"), new Label("b"), new Label("a")))) {
      assertThatThrownBy(() -> keyed.labels(set)).isInstanceOf(PluginArgumentException.class);
    }
  }

  @Test
  void everyKindOfMap() {
    for (Map<String, Integer> map : maps(twice("a"))) {
      assertRefused("value[key 1]", () -> keyed.counts(map));
    }
    for (Map<Name, Integer> map : maps(List.of(new Name("a"), new Name("A")))) {
      assertRefused("value[key 1]", () -> keyed.nameCounts(map));
    }
  }

  @Test
  void elementsThatTheirConverterWritesAlike() {
    List<Name> names = List.of(new Name("a"), new Name("b"), new Name("A"));
    assertRefused("value[2]", () -> keyed.names(new LinkedHashSet<>(names)));
    assertRefused("value[key 2]", () -> keyed.nameCounts(fill(new LinkedHashMap<>(), names)));
    assertRefused("value[key 1]", () -> keyed.rawCounts(Map.of(new Raw(0d), 1, new Raw(-0d), 2)));
    assertRefused("value[key 1]", () -> keyed.rawCounts(Map.of(new Raw(1.5), 1, new Raw(1), 2)));
  }

  @Test
  void recordsAndNumbersThatAreEqualInTheirOwnWay() {
    assertRefused("value[1]", () -> keyed.labels(Set.of(new Label("a"), new Label("a"))));
    BigInteger number = BigInteger.TEN;
    BigInteger other =
        new BigInteger("10") {
          private static final long serialVersionUID = 1L;

          @Override
          public boolean equals(Object that) {
            return this == that;
          }

          @Override
          public int hashCode() {
            return 7;
          }
        };
    assertRefused("value[1]", () -> keyed.numbers(new LinkedHashSet<>(List.of(other, number))));
  }

  @Test
  void elementsThatChangedSinceTheyWereAdded() {
    List<String> first = new ArrayList<>(List.of("a"));
    Set<List<String>> lists = new HashSet<>(List.of(first, List.of("b")));
    first.set(0, "b");
    assertRefused("value[1]", () -> keyed.lists(lists));
    Set<String> inner = new HashSet<>(Set.of("a"));
    Set<Set<String>> sets = new HashSet<>(List.of(inner, Set.of()));
    inner.clear();
    assertRefused("value[1]", () -> keyed.sets(sets));
    Map<String, Integer> key = new HashMap<>(Map.of("a", 1));
    Map<Map<String, Integer>, String> maps = new HashMap<>(Map.of(key, "", Map.of("a", 2), ""));
    key.put("a", 2);
    assertRefused("value[key 1]", () -> keyed.maps(maps));
  }

  /** "Aa" and "BB" have one hash, so that the key comes again behind the other one. */
  @Test
  void aKeyThatIsRemovedAndAddedAgainWhileItsMapIsWritten() {
    Map<String, List<Optional<String>>> map = new ConcurrentHashMap<>();
    List<Optional<String>> changing =
        new AbstractList<>() {
          @Override
          public Optional<String> get(int index) {
            map.put("Aa", map.remove("Aa"));
            return Optional.empty();
          }

          @Override
          public int size() {
            return 1;
          }
        };
    map.put("Aa", changing);
    map.put("BB", List.of());
    assertThatThrownBy(() -> keyed.values(map))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("duplicate set element or map key");
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
  }

  @Test
  void setsAndMapsInsideOfOthers() {
    for (Set<String> set : sets(twice("a"))) {
      assertRefused("value.words[1]", () -> keyed.index(new Index(set, Map.of())));
      assertRefused("value[0][1]", () -> keyed.sets(Set.of(set)));
      assertThatThrownBy(() -> keyed.nested(List.of(Optional.of(Map.of(new UUID(1, 2), set)))))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("duplicate set element");
    }
    Map<Integer, Label> labels = new IdentityHashMap<>();
    labels.put(Integer.valueOf(1_000_000), new Label("a"));
    labels.put(Integer.valueOf(1_000_000), new Label("b"));
    assertThat(labels).hasSize(2);
    assertRefused("value.labels[key 1]", () -> keyed.index(new Index(Set.of(), labels)));
  }

  @Test
  void setsAndMapsOfTheSameKindsWithoutDuplicatesPass() {
    for (Set<String> set : sets(List.of("a", "b", "c"))) {
      assertThat(keyed.texts(set)).containsExactlyInAnyOrder("a", "b", "c");
    }
    for (Map<String, Integer> map : maps(List.of("a", "b", "c"))) {
      assertThat(keyed.counts(map)).containsOnlyKeys("a", "b", "c");
    }
    CopyOnWriteArraySet<String> copied = new CopyOnWriteArraySet<>(List.of("a", "b"));
    assertThat(keyed.texts(copied)).isEqualTo(copied);
    assertThat(keyed.colors(EnumSet.allOf(Color.class))).containsExactly(Color.values());
    Map<Color, String> colors = new EnumMap<>(Color.class);
    for (Color color : Color.values()) {
      colors.put(color, color.name());
    }
    assertThat(keyed.colorNames(colors)).isEqualTo(colors);
    Set<Optional<Integer>> options = Set.of(Optional.empty(), Optional.of(0), Optional.of(1));
    assertThat(keyed.options(options)).isEqualTo(options);
    assertThat(keyed.lists(Set.of(List.of(), List.of(""), List.of("", "")))).hasSize(3);
    assertThat(keyed.numbers(Set.of(BigInteger.ONE, BigInteger.TWO))).hasSize(2);
    assertThat(keyed.rawCounts(Map.of(new Raw(1), 1, new Raw(2), 2))).hasSize(2);
  }
}
