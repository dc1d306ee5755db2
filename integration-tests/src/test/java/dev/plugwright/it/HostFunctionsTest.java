package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginStatistics;
import dev.plugwright.it.Console.Position;
import dev.plugwright.it.Console.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real guests that call the host: every kind of argument and answer, errors, calls inside calls.
 */
class HostFunctionsTest {
  private PluginEngine engine;
  private Recorder console;
  private PluginInstance<Caller> plugin;
  private Caller caller;

  /** Serves the calls and keeps them. */
  private static final class Recorder extends RecordingConsole {
    IntConsumer asked = length -> {};
    String text;

    @Override
    public String text(int length) {
      asked.accept(length);
      return length < 0 ? text : "é".repeat(length);
    }

    @Override
    public int parse(String text) throws ParseException {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new ParseException(new ParseError(text.length(), e.getMessage()));
      }
    }

    @Override
    public Position move(Position p, double by) {
      return new Position((byte) (p.mark() + 1), p.x() + by, p.y() - by, p.name() + "!");
    }
  }

  private static final class FrozenClock implements Clock {
    @Override
    public Instant now() {
      return Instant.ofEpochSecond(1_700_000_000, 5);
    }

    @Override
    public boolean passed(Duration since) {
      return since.equals(Duration.ofMillis(1_500));
    }
  }

  /** The plugin; other languages have others. */
  Path guest() {
    return Guests.file("caller");
  }

  /** What a plugin in its language needs of WASI. */
  PluginSpec<Caller> grant(PluginSpec<Caller> spec) {
    return spec;
  }

  @BeforeEach
  void open() {
    engine = Engines.create();
    console = new Recorder();
    plugin =
        grant(engine.load(guest()).bind(Caller.class))
            .sharedHost(Clock.class, new FrozenClock())
            .sharedHost(Console.class, console)
            .instantiate();
    caller = plugin.api();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  // ---- scenario 9

  @Test
  void aPluginCallsTheHostWithEveryKindOfArgument() {
    assertThat(caller.hello()).isEqualTo(4567);
    assertThat(console.log)
        .containsExactly(42, "zero-copy Grüße", new Reading("roof", -3.5, List.of("cold", "dry")));
  }

  @Test
  void structuresCrossAsTheyLieInMemory() {
    Position start = new Position((byte) -3, 0.5, Double.NEGATIVE_INFINITY, "Grüße");
    assertThat(caller.travel(start, 2))
        .isEqualTo(new Position((byte) -1, 4.5, Double.NEGATIVE_INFINITY, "Grüße!!"));
    assertThatThrownBy(() -> caller.travel(new Position((byte) 0, 0, 0, "thirteen bytes"), 1))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("start: the string takes 14 bytes, more than its capacity of 12");
    assertThat(caller.travel(start, 0).name()).isEqualTo("Grüße!!");
  }

  @Test
  void onlyTheBytesOfTheValuesAreCopied() {
    caller.hello();
    PluginStatistics before = plugin.statistics();
    caller.hello();
    PluginStatistics after = plugin.statistics();
    int text = "zero-copy Grüße".getBytes(StandardCharsets.UTF_8).length;
    int reading = 8 + "roof".length() + 8 + 8 + 8 + "cold".length() + 8 + "dry".length();
    int numbers = 3 * Long.BYTES;
    int list = 8 + reading;
    int result = 2 * Integer.BYTES;
    assertThat(after.bytesOut() - before.bytesOut())
        .isEqualTo(text + reading + numbers + list + "roof".length() + result);
    assertThat(after.bytesIn() - before.bytesIn()).isEqualTo(1 + reading);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 5_000, 200_000})
  void answersOfAnySizeReachThePlugin(int length) {
    for (int i = 0; i < 3; i++) {
      assertThat(caller.fetch(length)).isEqualTo("é".repeat(length));
    }
  }

  @Test
  void aDeclaredExceptionIsAnErrorThatThePluginHandles() {
    assertThat(caller.parseOr("12", 100)).isEqualTo(12);
    assertThat(caller.parseOr("twelve", 100)).isEqualTo(106);
    assertThat(caller.parseOr("13", 100)).isEqualTo(13);
  }

  @Test
  void anyOtherExceptionComesOutAsItWas() {
    IllegalStateException original = new IllegalStateException("no", new ArithmeticException());
    console.interference =
        depth -> {
          throw original;
        };
    assertThatThrownBy(() -> caller.dive(0, "text", new long[0]))
        .isSameAs(original)
        .hasCauseInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> caller.fetch(1))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("a host exception unwound through the plugin");
  }

  @ParameterizedTest
  @CsvSource({
    "getMessage, false",
    "getMessage, true",
    "getLocalizedMessage, false",
    "toString, false",
    "getCause, false",
    "getStackTrace, false",
    "getStackTrace, true",
  })
  void anExceptionWhoseMethodsThrowComesOutAsItWas(String method, boolean numbersAlone) {
    UnreadableException original = new UnreadableException(method);
    IntConsumer failing =
        number -> {
          throw original;
        };
    console.interference = failing;
    console.asked = failing;
    Throwable thrown = null;
    try {
      Object unexpected = numbersAlone ? caller.sink(0) : caller.fetch(1);
      assertThat(unexpected).isNull();
    } catch (RuntimeException e) {
      thrown = e;
    }
    // AssertJ would describe it.
    assertThat(thrown == original).as("the host's exception").isTrue();
    assertThatThrownBy(() -> caller.sink(1))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("a host exception unwound through the plugin");
  }

  @Test
  void callsInsideCallsKeepTheirBorrowedArguments() {
    String large = "x".repeat(50_000);
    console.interference =
        depth -> {
          if (depth > 0) {
            String inner = depth % 2 == 0 ? large : "inner " + depth;
            assertThat(caller.dive(depth - 1, inner, new long[] {depth, depth}))
                .isEqualTo(inner + " " + 2 * depth);
          }
        };
    assertThat(caller.dive(20, "outer", new long[] {1, 2, 3})).isEqualTo("outer 6");
    assertThat(caller.dive(3, large, new long[1000])).isEqualTo(large + " 0");
  }

  @Test
  void textsInsideCallsOfNumbersAlone() {
    console.interference =
        depth -> {
          if (depth > 0) {
            assertThat(caller.sink(depth - 1)).isEqualTo(depth - 1);
            assertThat(caller.dive(-1, "at " + depth, new long[] {depth}))
                .isEqualTo("at " + depth + " " + depth);
          }
        };
    assertThat(caller.sink(20)).isEqualTo(20);
  }

  @Test
  void numbersInsideCallsOfNumbersAreLimited() {
    console.interference = caller::sink;
    assertThatThrownBy(() -> caller.sink(1))
        .isInstanceOf(PluginLimitException.class)
        .hasMessageContaining("nested deeper than 64; PluginLimits.callDepth sets the limit");
  }

  @Test
  void callsInsideCallsAreLimited() {
    console.interference = depth -> caller.dive(depth + 1, "deeper", new long[0]);
    assertThatThrownBy(() -> caller.dive(0, "text", new long[0]))
        .isInstanceOf(PluginLimitException.class)
        .hasMessageContaining("nested deeper than 64; PluginLimits.callDepth sets the limit");
  }

  // ---- scenario 12

  @Test
  void aPanicInsideACallback() {
    console.interference = depth -> caller.panic("in the middle of a callback");
    assertThatThrownBy(() -> caller.dive(1, "text", new long[0]))
        .isInstanceOf(PluginPanicException.class)
        .hasMessageContaining("in the middle of a callback");
    assertThatThrownBy(() -> caller.hello()).isInstanceOf(PluginStateException.class);
  }

  @Test
  void anAnswerThatCannotBeSentSaysWhy() {
    assertThatThrownBy(() -> caller.fetch(-1))
        .isInstanceOf(HostFunctionException.class)
        .hasMessage(
            "plugin caller.wasm, Console.text: cannot send the reply: reply is null, but the"
                + " contract requires a string");
  }

  // ---- scenario 10

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | Console.logStr: the plugin passed an invalid argument: text: pointer out of bounds: 0xfffffff0",
        "2 | Console.logStr: the plugin passed an invalid argument: text: pointer out of bounds: 0x10 + 4294967295 bytes",
        "3 | Console.logStr: the plugin passed an invalid argument: text: the string is not valid UTF-8",
        "4 | Console.logReading: the plugin passed an argument that cannot be decoded:"
            + " reading.sensor: a length of 18446744073709551615",
        "5 | Console.logReading: the plugin passed an argument that cannot be decoded:"
            + " reading.sensor: unexpected end: 8 bytes are needed and 3 remain",
        "6 | Console.sum: the plugin passed an invalid argument: values: pointer 0x11 is not aligned",
        "7 | Console.sum: the plugin passed an invalid argument: values: pointer out of bounds: 0x10 + 4294967296 bytes",
        "10 | Console.move: the plugin passed an invalid argument: position: the structure has 24"
            + " bytes, not 40",
        "8 | Console.text: cannot send the reply: reply: the plugin's allocator returned"
            + " 0xfffffff0",
      })
  void hostileArgumentsAreAnErrorAndNothingElse(int kind, String text) {
    try (PluginInstance<Attacker> attacker =
        engine
            .load(Guests.file("hostile"))
            .bind(Attacker.class)
            .sharedHost(Console.class, console)
            .instantiate()) {
      assertThat(attacker.api().attack(0)).isZero();
      assertThatThrownBy(() -> attacker.api().attack(kind))
          .isInstanceOf(HostFunctionException.class)
          .hasMessageStartingWith("plugin hostile.wasm, " + text);
      assertThat(console.log).isEmpty();
    }
  }

  @Test
  void aLongAnswerForAGuestWithoutAllocatorGoesToPagesOfItsOwn() {
    try (PluginInstance<Attacker> attacker =
        engine
            .load(Guests.file("hostile"))
            .bind(Attacker.class)
            .sharedHost(Console.class, console)
            .instantiate()) {
      assertThat(attacker.api().attack(9)).isEqualTo(9);
    }
  }

  // ---- linking

  @Test
  void severalInterfacesAreBoundByName() {
    assertThat(caller.stamp()).isEqualTo("éé 1700000000 true");
  }

  @Test
  void functionsThatNobodySuppliesAreListed() {
    PluginModule module = engine.load(guest());
    assertThatThrownBy(() -> grant(module.bind(Caller.class)).instantiate())
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("Clock.now (i32, i32) -> i64")
        .hasMessageContaining("Console.log_int (i32) -> ()")
        .hasMessageContaining("Console.parse (i32, i32, i32, i32) -> i64")
        .hasMessageContaining("Supply them, as in spec.host(");
  }

  @Test
  void oneInterfaceIsSuppliedOnce() {
    PluginModule module = engine.load(guest());
    assertThatThrownBy(
            () ->
                module
                    .bind(Caller.class)
                    .sharedHost(Console.class, console)
                    .sharedHost(Console.class, console))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("duplicate host functions: Console");
  }
}
