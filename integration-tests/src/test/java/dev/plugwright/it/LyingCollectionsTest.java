package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.it.types.Keys;
import dev.plugwright.it.types.Page;
import dev.plugwright.it.types.Point;
import dev.plugwright.it.types.Tree;
import dev.plugwright.it.types.Types;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Collections whose {@code size()} is not the number of their elements, as that of a collection
 * that another thread changes: an error about the argument, and never other data.
 */
class LyingCollectionsTest {
  private static final int ELEMENTS = 3;

  private static PluginEngine engine;
  private PluginInstance<Types> plugin;
  private Types types;
  private Everything everything;

  @BeforeAll
  static void openEngine() {
    engine = Engines.create();
  }

  @BeforeEach
  void open() {
    plugin = engine.load(Guests.file("types")).instantiate(Types.class);
    types = plugin.api();
    everything = engine.load(Guests.file("everything")).instantiate(Everything.class).api();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** A list of three elements that says another number. */
  private static <T> List<T> list(int size, T element) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return element;
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<T> iterator() {
        return List.of(element, element, element).iterator();
      }
    };
  }

  private static Set<String> set(int size) {
    return new AbstractSet<>() {
      @Override
      public Iterator<String> iterator() {
        return List.of("a", "b", "c").iterator();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private static <V> Map<String, V> map(int size, V value) {
    return new AbstractMap<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
          @Override
          public Iterator<Entry<String, V>> iterator() {
            return List.of(Map.entry("a", value), Map.entry("b", value), Map.entry("c", value))
                .iterator();
          }

          @Override
          public int size() {
            return size;
          }
        };
      }
    };
  }

  private void assertRefused(String argument, ThrowingCallable call) {
    long calls = plugin.statistics().calls();
    assertThatThrownBy(call)
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("argument " + argument)
        .hasMessageContaining("size()");
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
    assertThat(plugin.statistics().calls()).isEqualTo(calls);
    assertThat(types.echoSet(Set.of("x"))).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5, 1000})
  void listsOfNumbers(int size) {
    assertRefused("value", () -> types.echoByteList(list(size, (byte) 1)));
    assertRefused("value", () -> types.echoUnsignedList(list(size, (short) 1)));
    assertRefused("value", () -> types.echoLongList(list(size, 1L)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5, 1000})
  void encodedCollections(int size) {
    assertRefused("value", () -> types.echoStringList(list(size, "a")));
    assertRefused("value", () -> types.echoSet(set(size)));
    assertRefused("value", () -> types.echoMap(map(size, 1L)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5, 1000})
  void collectionsInsideOfOthers(int size) {
    Tree leaf = new Tree("", null, Optional.empty(), List.of(), Map.of(), new Tree[0]);
    assertRefused(
        "value",
        () ->
            types.echoTree(
                new Tree("", null, Optional.empty(), list(size, leaf), Map.of(), new Tree[0])));
    assertRefused(
        "value",
        () ->
            types.echoTree(
                new Tree("", null, Optional.empty(), List.of(), map(size, leaf), new Tree[0])));
    Page<Point> page = new Page<>(List.of(), OptionalInt.empty());
    assertRefused(
        "value", () -> types.echoPages(new Page<>(list(size, page), OptionalInt.empty())));
    assertRefused("value", () -> types.echoNested(Map.of("key", list(size, Optional.empty()))));
    assertRefused(
        "value",
        () ->
            types.echoKeysSet(
                new Keys<>(Set.of(), Map.of(), Set.of(list(size, Optional.empty())))));
  }

  @Test
  void truthfulCollectionsOfTheSameKindAreFine() {
    assertThat(types.echoLongList(list(ELEMENTS, 1L))).containsExactly(1L, 1L, 1L);
    assertThat(types.echoStringList(list(ELEMENTS, "a"))).containsExactly("a", "a", "a");
    assertThat(types.echoSet(set(ELEMENTS))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(types.echoMap(map(ELEMENTS, 1L))).isEqualTo(Map.of("a", 1L, "b", 1L, "c", 1L));
  }

  @Test
  void aListOfNumbersThatAnotherThreadChangesArrivesAsItOnceWas() throws InterruptedException {
    assertConsistent(new CopyOnWriteArrayList<>(), list -> checkRun(everything.echoNumbers(list)));
  }

  @Test
  void anEncodedListThatAnotherThreadChangesArrivesAsItOnceWas() throws InterruptedException {
    assertConsistent(
        new CopyOnWriteArrayList<>(),
        list -> {
          List<String> texts =
              new AbstractList<>() {
                @Override
                public String get(int index) {
                  return String.valueOf(list.get(index));
                }

                @Override
                public int size() {
                  return list.size();
                }

                @Override
                public Iterator<String> iterator() {
                  return list.stream().map(String::valueOf).iterator();
                }
              };
          checkRun(types.echoStringList(texts).stream().map(Integer::valueOf).toList());
        });
  }

  private static void checkRun(List<Integer> received) {
    assertThat(received).isEqualTo(IntStream.range(0, received.size()).boxed().toList());
  }

  /** Another thread adds and removes numbers at the end, so that the list is always 0, 1, 2... */
  private void assertConsistent(List<Integer> list, Consumer<List<Integer>> call)
      throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread changer =
        new Thread(
            () -> {
              while (!done.get()) {
                for (int i = 0; i < 8; i++) {
                  list.add(i);
                }
                for (int i = 7; i >= 0; i--) {
                  list.remove(i);
                }
              }
            });
    changer.start();
    try {
      for (int i = 0; i < 3_000; i++) {
        try {
          call.accept(list);
        } catch (PluginArgumentException e) {
          assertThat(e).hasMessageContaining("size()");
        }
      }
    } finally {
      done.set(true);
      changer.join();
    }
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
  }
}
