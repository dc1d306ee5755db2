package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginResultException;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.codec.CollisionCheck;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A plugin returns values that all have the same hash code: a host that put them into a hash map
 * would compare each with all before it.
 */
class CollidingKeysTest {
  private static final int BITS = 11;

  private static PluginEngine engine;
  private static PluginInstance<Keyed> plugin;

  @BeforeAll
  static void open() {
    engine = Engines.create();
    Wasm module = new Wasm().memory(1, 100);
    for (Method method : Keyed.class.getMethods()) {
      String export = method.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
      module.function(export, "ii:l", new Code().slice(0, 1));
    }
    plugin = engine.load(module.build(), "colliding.wasm").instantiate(Keyed.class);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** Returns texts, all of which have the same hash code. */
  private static List<String> texts(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                IntStream.range(0, BITS)
                    .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining()))
        .toList();
  }

  private static Set<List<String>> lists(int count) {
    return texts(count).stream().map(List::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void manyListsWithOneHashCodeAreRefused() {
    Set<List<String>> most = lists(CollisionCheck.MOST);
    assertThat(most.stream().map(List::hashCode).distinct()).hasSize(1);
    assertThat(plugin.api().lists(most)).isEqualTo(most);
    assertThatThrownBy(() -> plugin.api().lists(lists(CollisionCheck.MOST + 1)))
        .isInstanceOf(PluginResultException.class)
        .hasMessageContaining(
            "Keyed.lists: the result cannot be decoded: result[1024]: more than 1024 set elements or"
                + " map keys have the same hash code");
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
  }

  @Test
  void mapsAreNoDifferent() {
    Map<Map<String, Integer>, String> maps =
        texts(CollisionCheck.MOST + 1).stream()
            .collect(Collectors.toMap(text -> Map.of(text, 1), text -> "x"));
    assertThatThrownBy(() -> plugin.api().maps(maps))
        .isInstanceOf(PluginResultException.class)
        .hasMessageContaining("have the same hash code");
  }

  @Test
  void textsAreFoundInOrderAndNeedNoLimit() {
    Set<String> texts = new LinkedHashSet<>(texts(1 << BITS));
    assertThat(plugin.api().texts(texts)).isEqualTo(texts);
  }

  @Test
  void manyListsWithManyHashCodesAreFine() {
    Set<List<String>> lists =
        IntStream.range(0, 20_000)
            .mapToObj(i -> List.of(Integer.toString(i)))
            .collect(Collectors.toSet());
    assertThat(plugin.api().lists(lists)).isEqualTo(lists);
  }
}
