package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way that a value is passed has the same limits, and the same exception says so. */
class LimitsTest {
  private static PluginEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static void assertLimit(String limit, String method, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PluginLimitException.class,
            e -> {
              assertThat(e.limit()).isEqualTo(limit);
              assertThat(e.method()).contains("Everything." + method);
            })
        .hasMessageContaining("limit of 64")
        .hasMessageEndingWith("; PluginLimits." + limit + " sets the limit");
  }

  @Test
  void argumentsOfEveryKind() {
    try (PluginInstance<Everything> plugin =
        engine
            .load(Guests.file("everything"))
            .bind(Everything.class)
            .limits(limits -> limits.argumentBytes(64))
            .instantiate()) {
      Everything api = plugin.api();
      String limit = "argumentBytes";
      assertThat(api.echoString("x".repeat(64))).hasSize(64);
      assertThat(api.echoBytes(new byte[64])).hasSize(64);
      assertThat(api.echoLongs(new long[8])).hasSize(8);
      assertThat(api.echoNumbers(Collections.nCopies(16, 1))).hasSize(16);
      long calls = plugin.statistics().calls();
      assertLimit(limit, "echoString", () -> api.echoString("x".repeat(65)));
      assertLimit(limit, "echoString", () -> api.echoString("é".repeat(33)));
      assertLimit(limit, "echoBytes", () -> api.echoBytes(new byte[65]));
      assertLimit(limit, "echoLongs", () -> api.echoLongs(new long[9]));
      assertLimit(limit, "echoNumbers", () -> api.echoNumbers(Collections.nCopies(17, 1)));
      assertLimit(limit, "echoBooleans", () -> api.echoBooleans(new boolean[100]));
      assertLimit(
          limit,
          "join",
          () -> api.join(",", List.of("x".repeat(30), "x".repeat(30)), 1, false, 'x'));
      assertThat(plugin.statistics().calls()).isEqualTo(calls);
      assertThat(plugin.statistics().failures()).isZero();
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
    }
  }

  @Test
  void resultsOfEveryKind() {
    try (PluginInstance<Everything> plugin =
        engine
            .load(Guests.file("everything"))
            .bind(Everything.class)
            .limits(limits -> limits.resultBytes(64))
            .instantiate()) {
      Everything api = plugin.api();
      String limit = "resultBytes";
      assertThat(api.echoString("x".repeat(64))).hasSize(64);
      assertLimit(limit, "echoString", () -> api.echoString("x".repeat(65)));
      assertLimit(limit, "echoBytes", () -> api.echoBytes(new byte[65]));
      assertLimit(limit, "echoLongs", () -> api.echoLongs(new long[9]));
      assertLimit(limit, "echoNumbers", () -> api.echoNumbers(Collections.nCopies(17, 1)));
      assertLimit(limit, "echoBooleans", () -> api.echoBooleans(new boolean[100]));
      assertThat(plugin.statistics().failures()).isEqualTo(5);
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
      assertThat(api.largest(List.of())).isEqualTo(Optional.empty());
    }
  }

  @Test
  void strictLimitsAreNotAboveTheDefaults() {
    PluginLimits strict = PluginLimits.strict();
    PluginLimits defaults = PluginLimits.defaults();
    assertThat(strict.deadline()).isLessThan(defaults.deadline()).isPositive();
    assertThat(strict.startUp()).isLessThan(defaults.startUp()).isPositive();
    assertThat(strict.memoryBytes()).isEqualTo(64L << 20).isLessThan(defaults.memoryBytes());
    assertThat(strict.tableEntries()).isLessThanOrEqualTo(defaults.tableEntries());
    assertThat(strict.logLineBytes()).isLessThan(defaults.logLineBytes());
    assertThat(strict.logBytes()).isLessThan(defaults.logBytes());
  }

  @Test
  void aBuilderChangesNothingElse() {
    PluginLimits changed = PluginLimits.strict().toBuilder().fuel(7).build();
    assertThat(changed).isNotEqualTo(PluginLimits.strict());
    assertThat(changed.toBuilder().fuel(0).build()).isEqualTo(PluginLimits.strict());
    assertThat(PluginLimits.strict())
        .hasToString(
            "PluginLimits[deadline=PT1S, startUp=PT3S, fuel=0, memoryBytes=67108864,"
                + " tableEntries=100000, moduleBytes=16777216, argumentBytes=16777216,"
                + " resultBytes=16777216, callDepth=16, logLineBytes=1024, logBytes=16384]");
  }

  @Test
  void impossibleLimitsAreRefused() {
    PluginLimits.Builder limits = PluginLimits.defaults().toBuilder();
    assertThatThrownBy(() -> limits.deadline(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline is PT-0.001S; it must not be negative");
    assertThatThrownBy(() -> limits.memoryBytes(65_535))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("memoryBytes is 65535; it must be from 65536 to 4294967296");
    assertThatThrownBy(() -> limits.memoryBytes((1L << 32) + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits.fuel(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(limits.memoryBytes(100_000).build().memoryBytes()).isEqualTo(65_536);
    assertThat(limits.deadline(Duration.ZERO).build().deadline()).isZero();
  }

  @Test
  void theDefaultsAllowLargeValues() {
    assertThat(PluginLimits.defaults().argumentBytes()).isEqualTo(256 << 20);
    assertThat(PluginLimits.defaults().resultBytes()).isEqualTo(256 << 20);
    try (PluginInstance<Plain> plugin =
        engine.load(Guests.file("plain")).instantiate(Plain.class)) {
      assertThat(plugin.api().sum(new long[3 << 20])).isZero();
    }
  }
}
