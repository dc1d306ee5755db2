package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginStatistics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of type and method, through a real guest. */
class EverythingTest {
  private PluginEngine engine;
  private PluginInstance<Everything> plugin;
  private Everything everything;

  @BeforeEach
  void open() {
    engine = Engines.create();
    plugin = engine.load(Guests.file("everything")).instantiate(Everything.class);
    everything = plugin.api();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void scalarsComeBackAsTheyWent() {
    assertThat(everything.echoBoolean(true)).isTrue();
    assertThat(everything.echoBoolean(false)).isFalse();
    for (byte value : new byte[] {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE}) {
      assertThat(everything.echoByte(value)).isEqualTo(value);
    }
    for (short value : new short[] {0, 1, -1, Short.MIN_VALUE, Short.MAX_VALUE}) {
      assertThat(everything.echoShort(value)).isEqualTo(value);
    }
    for (int value : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThat(everything.echoInt(value)).isEqualTo(value);
    }
    for (long value : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(everything.echoLong(value)).isEqualTo(value);
    }
    for (float value : new float[] {0, -0f, 1.5f, Float.MIN_VALUE, Float.POSITIVE_INFINITY}) {
      assertThat(everything.echoFloat(value)).isEqualTo(value);
    }
    for (double value :
        new double[] {0, -0d, Math.PI, Double.MIN_VALUE, Double.NEGATIVE_INFINITY}) {
      assertThat(everything.echoDouble(value)).isEqualTo(value);
    }
    assertThat(everything.echoDouble(Double.NaN)).isNaN();
    for (char value : new char[] {'a', 'é', '€', '\uFFFF', '\0'}) {
      assertThat(everything.echoChar(value)).isEqualTo(value);
    }
  }

  @Test
  void textAndArraysComeBackAsTheyWent() {
    for (String text :
        List.of("", "a", "Grüße, 世界 🦀", "nul \0 inside", "?", "x".repeat(100_000))) {
      assertThat(everything.echoString(text)).isEqualTo(text);
    }
    Random random = new Random(42);
    for (int length : new int[] {0, 1, 7, 8, 9, 1000, 300_000}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(everything.echoBytes(bytes)).isEqualTo(bytes);
      long[] longs = random.longs(length).toArray();
      assertThat(everything.echoLongs(longs)).isEqualTo(longs);
      int[] ints = random.ints(length).toArray();
      assertThat(everything.echoInts(ints)).isEqualTo(ints);
      double[] doubles = random.doubles(length).toArray();
      assertThat(everything.echoDoubles(doubles)).isEqualTo(doubles);
    }
    assertThat(everything.echoShorts(new short[] {1, -2, 3})).containsExactly(1, -2, 3);
    assertThat(everything.echoFloats(new float[] {1, -2.5f})).containsExactly(1, -2.5f);
    assertThat(everything.echoBooleans(new boolean[] {true, false})).containsExactly(true, false);
    assertThat(everything.echoChars(new char[] {'a', '€'})).containsExactly('a', '€');
    assertThat(everything.echoNumbers(List.of(3, -4))).containsExactly(3, -4);
  }

  @Test
  void recordsEnumsListsMapsAndOptionals() {
    Order small = order(1, Optional.empty(), 1);
    Order large = order(2, Optional.of("ring twice"), 9);
    assertThat(everything.echoOrder(small)).isEqualTo(small);
    assertThat(everything.echoOrder(large)).isEqualTo(large);
    assertThat(everything.reversed(List.of(small, large))).containsExactly(large, small);
    assertThat(everything.reversed(List.of())).isEmpty();
    assertThat(everything.largest(List.of(small, large))).contains(large);
    assertThat(everything.largest(List.of())).isEmpty();
    assertThat(everything.wordCounts("to be or not to be"))
        .containsExactly(
            Map.entry("be", 2), Map.entry("not", 1), Map.entry("or", 1), Map.entry("to", 2));
    assertThat(Arrays.stream(Weekday.values()).map(everything::nextDay))
        .startsWith(Weekday.TUESDAY)
        .endsWith(Weekday.MONDAY);
  }

  @Test
  void severalParametersOfDifferentKinds() {
    assertThat(everything.join("-", List.of("a", "b"), 2, true, 'z')).isEqualTo("A-B-A-BZ");
    assertThat(everything.weightedSum(new long[] {1, 2, 3}, 10, order(5, Optional.empty(), 1)))
        .isEqualTo(65);
  }

  @Test
  void declaredErrorsAreTypedAndLeaveThePluginUsable() throws ParseException {
    assertThat(everything.parse("42")).isEqualTo(42);
    assertThatThrownBy(() -> everything.parse("12x"))
        .isInstanceOfSatisfying(
            ParseException.class,
            e -> assertThat(e.error()).isEqualTo(new ParseError(2, "`12x` is no number")));
    assertThatThrownBy(() -> everything.remember(""))
        .isInstanceOf(RefusedException.class)
        .hasMessage("nothing to remember");
    assertThat(everything.parse("43")).isEqualTo(43);
  }

  @Test
  void instancesKeepTheirStateAndShareNone() {
    everything.remember("one");
    everything.remember("two");
    assertThat(everything.remembered()).containsExactly("one", "two");
    try (PluginInstance<Everything> other = plugin.module().instantiate(Everything.class)) {
      assertThat(other.api().remembered()).isEmpty();
    }
    everything.forgetAll();
    assertThat(everything.remembered()).isEmpty();
  }

  @Test
  void exportsCanBeRenamedAndDefaultsStandIn() {
    assertThat(everything.renamed(1)).isEqualTo(2);
    assertThat(everything.greeting("Ann")).isEqualTo("the plugin greets Ann");
    assertThat(everything.farewell("Ann")).isEqualTo("the host says farewell to Ann");
  }

  @Test
  void largeValuesGrowTheGuestsMemoryAndSmallOnesStillWork() {
    byte[] large = new byte[20_000_000];
    Arrays.fill(large, (byte) 7);
    assertThat(everything.echoBytes(large)).isEqualTo(large);
    assertThat(everything.echoBytes(new byte[] {1})).containsExactly(1);
    List<Order> orders =
        IntStream.range(0, 20_000).mapToObj(i -> order(i, Optional.of("n" + i), 2)).toList();
    assertThat(everything.reversed(orders).get(0)).isEqualTo(orders.get(19_999));
  }

  @Test
  void whatCannotBeHandedOverNamesItsPathAndLeavesThePluginUsable() {
    assertThatThrownBy(() -> everything.echoString(null))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessage(
            "plugin everything.wasm, Everything.echoString: argument value is null, but the"
                + " contract requires a string");
    Order noStreet = withAddress(new Order.Address(null, 1));
    assertThatThrownBy(() -> everything.echoOrder(noStreet))
        .hasMessage(
            "plugin everything.wasm, Everything.echoOrder: argument order.address.street is null,"
                + " but the contract requires a string");
    assertThatThrownBy(() -> everything.echoOrder(withAddress(null)))
        .hasMessageEndingWith(
            "argument order.address is null, but the contract requires an Address");
    assertThatThrownBy(
            () -> everything.reversed(Arrays.asList(order(1, Optional.empty(), 1), null)))
        .hasMessageEndingWith("argument orders[1] is null, but the contract requires an Order");
    assertThatThrownBy(() -> everything.echoNumbers(null))
        .hasMessageEndingWith("argument value is null, but the contract requires a list<i32>");
    assertThatThrownBy(() -> everything.echoNumbers(Arrays.asList(1, null)))
        .hasMessageEndingWith(
            "argument value: element [1] is null, but the contract requires an i32");
    assertThatThrownBy(() -> everything.join("-", List.of("a", "\uD800"), 1, false, 'x'))
        .hasMessageEndingWith("argument parts[1]: the string has an unpaired surrogate at 0");
    assertThatThrownBy(() -> everything.join("-", List.of("a"), 1, false, '\uDC00'))
        .hasMessageEndingWith("argument last: unpaired surrogate U+DC00");
    assertThat(everything.echoString("still there")).isEqualTo("still there");
  }

  @Test
  void statisticsCountCallsAndBytes() {
    PluginStatistics before = plugin.statistics();
    everything.echoInt(1);
    everything.echoBytes(new byte[100]);
    PluginStatistics after = plugin.statistics();
    assertThat(after.calls() - before.calls()).isEqualTo(2);
    assertThat(after.bytesIn() - before.bytesIn()).isEqualTo(100);
    assertThat(after.bytesOut() - before.bytesOut()).isEqualTo(100);
  }

  private static Order withAddress(Order.Address address) {
    Order order = order(1, Optional.empty(), 1);
    return new Order(
        order.id(),
        order.customer(),
        address,
        order.lines(),
        order.attributes(),
        order.note(),
        order.weekday(),
        order.weights(),
        order.express(),
        order.discount());
  }

  private static Order order(long id, Optional<String> note, int lines) {
    Map<String, List<Integer>> attributes = new LinkedHashMap<>();
    attributes.put("empty", List.of());
    attributes.put("sizes", List.of(1, 2, (int) id));
    return new Order(
        id,
        "Ann é " + id,
        new Order.Address("Main Street " + id, 12345),
        IntStream.range(0, lines)
            .mapToObj(i -> new Order.Line("article " + i, (short) (i + 1), 1.25 * i + id))
            .toList(),
        attributes,
        note,
        Weekday.values()[(int) (id % 7)],
        List.of(0.5, -1.0),
        id % 2 == 0,
        id % 2 == 0 ? Optional.of(0.25f) : Optional.empty());
  }
}
