package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.plugwright.CallOutcome;
import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginListener.CallEvent;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginStatistics;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** One event for each call. */
class ListenerTest {
  private final List<CallEvent> events = new ArrayList<>();

  private static Console console(IntConsumer interference) {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Console.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("interfere")) {
                interference.accept((int) arguments[0]);
              }
              return method.getName().equals("text") ? "x".repeat((int) arguments[0]) : null;
            });
  }

  private static Clock clock() {
    return (Clock)
        Proxy.newProxyInstance(
            Clock.class.getClassLoader(), new Class<?>[] {Clock.class}, (p, m, a) -> null);
  }

  static PluginInstance<Caller> caller(PluginEngine engine, IntConsumer interference) {
    return engine
        .load(Guests.file("caller"))
        .bind(Caller.class)
        .sharedHost(Console.class, console(interference))
        .sharedHost(Clock.class, clock())
        .instantiate();
  }

  private static void assertEvent(
      CallEvent event, String plugin, String method, long bytesIn, long bytesOut) {
    assertThat(event.plugin()).isEqualTo(plugin);
    assertThat(event.method()).isEqualTo(method);
    assertThat(event.bytesIn()).isEqualTo(bytesIn);
    assertThat(event.bytesOut()).isEqualTo(bytesOut);
    assertThat(event.failure()).isEmpty();
    assertThat(event.outcome()).isEqualTo(CallOutcome.SUCCESS);
    assertThat(event.duration()).isBetween(Duration.ofNanos(1), Duration.ofMinutes(1));
    assertThat(event.encodeTime().plus(event.guestTime()).plus(event.decodeTime()))
        .isEqualTo(event.duration());
    assertThat(List.of(event.encodeTime(), event.guestTime(), event.decodeTime()))
        .noneMatch(Duration::isNegative);
  }

  @Test
  void everyCallIsOneEventWithMethodAndBytes() {
    try (PluginEngine engine = Engines.builder().listener(events::add).build();
        PluginInstance<Everything> plugin =
            engine.load(Guests.file("everything")).instantiate(Everything.class)) {
      assertThat(events).isEmpty();
      Everything api = plugin.api();
      api.echoInt(7);
      api.echoString("Grüße");
      api.echoLongs(new long[] {1, 2, 3});
      api.forgetAll();
      api.renamed(1);
      assertThat(events).hasSize(5);
      assertEvent(events.get(0), "everything.wasm", "Everything.echoInt", 0, 0);
      assertEvent(events.get(1), "everything.wasm", "Everything.echoString", 7, 7);
      assertEvent(events.get(2), "everything.wasm", "Everything.echoLongs", 24, 24);
      assertEvent(events.get(3), "everything.wasm", "Everything.forgetAll", 0, 0);
      assertEvent(events.get(4), "everything.wasm", "Everything.renamed", 0, 0);
      PluginStatistics statistics = plugin.statistics();
      assertThat(statistics.calls()).isEqualTo(5);
      assertThat(statistics.bytesIn()).isEqualTo(7 + 24);
      assertThat(statistics.bytesOut()).isEqualTo(7 + 24);
    }
  }

  @Test
  void theDurationIsThatOfTheWholeCall() {
    try (PluginEngine engine = Engines.builder().listener(events::add).build();
        PluginInstance<Caller> plugin = caller(engine, depth -> sleep())) {
      plugin.api().sink(0);
      plugin.api().dive(0, "x", new long[] {1});
      assertThat(events).hasSize(2);
      for (CallEvent event : events) {
        assertThat(event.duration()).isBetween(Duration.ofMillis(50), Duration.ofSeconds(20));
        assertThat(event.guestTime()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nestedCallsAreEventsOfTheirOwnTheInnermostFirst() {
    AtomicReference<PluginInstance<Caller>> plugin = new AtomicReference<>();
    try (PluginEngine engine = Engines.builder().listener(events::add).build()) {
      plugin.set(
          caller(
              engine,
              depth -> {
                if (depth == 3) {
                  plugin.get().api().sink(2);
                } else if (depth == 2) {
                  plugin.get().api().dive(1, "inner", new long[] {1});
                } else if (depth == 1) {
                  plugin.get().api().sink(0);
                }
              }));
      assertThat(plugin.get().api().dive(3, "outer", new long[0])).isEqualTo("outer 0");
      assertThat(events)
          .extracting(CallEvent::method)
          .containsExactly("Caller.sink", "Caller.dive", "Caller.sink", "Caller.dive");
      assertThat(events).extracting(CallEvent::failure).containsOnly(Optional.empty());
      assertThat(events.get(1).bytesIn()).isEqualTo(5 + 8);
      assertThat(events.get(1).bytesOut()).isEqualTo("inner 1".length());
      assertThat(events.get(3).bytesIn()).isEqualTo(5 + 5 + 8);
      assertThat(plugin.get().statistics().calls()).isEqualTo(4);
    }
  }

  @Test
  void aFailureIsWhatTheCallerGets() {
    IllegalStateException own = new IllegalStateException("own");
    try (PluginEngine engine = Engines.builder().listener(events::add).build()) {
      Instances calls = new Instances(engine);
      Throwable argument = catchThrowable(() -> calls.everything.api().echoString(null));
      Throwable panic = catchThrowable(() -> calls.trouble.api().panic("no"));
      Throwable trap = catchThrowable(() -> calls.otherTrouble.api().unreachable());
      Throwable result = catchThrowable(() -> calls.liar.api().flag(2));
      PluginInstance<Caller> thrower =
          caller(
              engine,
              depth -> {
                throw own;
              });
      Throwable host = catchThrowable(() -> thrower.api().sink(1));
      assertThat(argument).isInstanceOf(PluginArgumentException.class);
      assertThat(panic).isInstanceOf(PluginPanicException.class);
      assertThat(result)
          .isInstanceOf(PluginResultException.class)
          .hasMessageContaining("invalid result: 2 is not a valid bool");
      assertThat(host).isSameAs(own);
      assertThat(events)
          .extracting(event -> event.failure().orElse(null))
          .containsExactly(argument, panic, trap, result, host);
      assertThat(events)
          .extracting(CallEvent::outcome)
          .containsExactly(
              CallOutcome.ARGUMENT,
              CallOutcome.PANIC,
              CallOutcome.TRAP,
              CallOutcome.RESULT,
              CallOutcome.HOST_EXCEPTION);
      assertThat(events.get(0).guestTime()).isZero();
      assertThat(events.get(3).guestTime()).isPositive();
      assertThat(calls.everything.statistics().calls()).isZero();
      assertThat(calls.trouble.statistics().failures()).isEqualTo(1);
      assertThat(calls.liar.statistics().failures()).isEqualTo(1);
    }
  }

  @Test
  void anExceptionThatTheContractDeclaresIsTold() {
    try (PluginEngine engine = Engines.builder().listener(events::add).build()) {
      PluginInstance<Everything> plugin =
          engine.load(Guests.file("everything")).instantiate(Everything.class);
      Throwable declared = catchThrowable(() -> plugin.api().parse("twelve"));
      assertThat(declared).isInstanceOf(ParseException.class);
      assertThat(events).hasSize(1);
      assertThat(events.get(0).failure()).containsSame(declared);
      assertThat(events.get(0).outcome()).isEqualTo(CallOutcome.DECLARED);
    }
  }

  @Test
  void aLimitAndAStopAreOutcomes() {
    AtomicReference<PluginInstance<Caller>> running = new AtomicReference<>();
    try (PluginEngine engine = Engines.builder().listener(events::add).build()) {
      PluginInstance<Everything> small =
          engine
              .load(Guests.file("everything"))
              .bind(Everything.class)
              .limits(limits -> limits.argumentBytes(100).resultBytes(10))
              .instantiate();
      catchThrowable(() -> small.api().echoBytes(new byte[200]));
      catchThrowable(() -> small.api().echoBytes(new byte[50]));
      Runnable close = engine::close;
      running.set(caller(engine, depth -> close.run()));
      catchThrowable(() -> running.get().api().dive(1, "x", new long[0]));
      assertThat(events)
          .extracting(CallEvent::outcome)
          .containsExactly(CallOutcome.LIMIT, CallOutcome.LIMIT, CallOutcome.CANCELLED);
      assertThat(events.get(0).guestTime()).isZero();
      assertThat(events.get(1).guestTime()).isPositive();
    }
  }

  @Test
  void theFailureOfAnotherPluginIsAHostException() {
    try (PluginEngine engine = Engines.builder().listener(events::add).build()) {
      PluginInstance<Trouble> inner =
          engine.load(Guests.file("trouble")).instantiate(Trouble.class);
      PluginInstance<Caller> outer = caller(engine, depth -> inner.api().panic("inner"));
      catchThrowable(() -> outer.api().sink(1));
      assertThat(events)
          .extracting(CallEvent::plugin, CallEvent::outcome)
          .containsExactly(
              tuple("trouble.wasm", CallOutcome.PANIC),
              tuple("caller.wasm", CallOutcome.HOST_EXCEPTION));
    }
  }

  /** Instances to fail with. */
  private static final class Instances {
    final PluginInstance<Everything> everything;
    final PluginInstance<Trouble> trouble;
    final PluginInstance<Trouble> otherTrouble;
    final PluginInstance<Liar> liar;

    Instances(PluginEngine engine) {
      everything = engine.load(Guests.file("everything")).instantiate(Everything.class);
      trouble = engine.load(Guests.file("trouble")).instantiate(Trouble.class);
      otherTrouble = engine.load(Guests.file("trouble")).instantiate(Trouble.class);
      liar = engine.load(Guests.file("liar")).instantiate(Liar.class);
    }
  }

  @Test
  void callsByNameAreEvents() {
    try (PluginEngine engine = Engines.builder().listener(events::add).build();
        PluginInstance<DynamicPlugin> plugin =
            engine.load(Guests.file("plain")).dynamic().instantiate()) {
      plugin.api().call("add", 1, 2);
      plugin.api().call("length", "four");
      assertThat(events).hasSize(2);
      assertEvent(events.get(0), "plain.wasm", "exports.add", 0, 0);
      assertEvent(events.get(1), "plain.wasm", "exports.length", 4, 0);
    }
  }

  @Test
  void aListenerThatThrowsDoesNoHarm() {
    for (Throwable thrown :
        List.of(new IllegalStateException("listener"), new AssertionError("listener"))) {
      AtomicInteger told = new AtomicInteger();
      PluginListener bad =
          event -> {
            told.incrementAndGet();
            sneaky(thrown);
          };
      events.clear();
      try (PluginEngine engine =
              Engines.builder().listener(bad).listener(events::add).listener(bad).build();
          PluginInstance<Trouble> plugin =
              engine.load(Guests.file("trouble")).instantiate(Trouble.class)) {
        assertThat(plugin.api().fine(3)).isEqualTo(3);
        assertThat(plugin.api().elementAt(new int[] {5}, 0)).isEqualTo(5);
        assertThat(plugin.state()).isEqualTo(InstanceState.READY);
        assertThatThrownBy(() -> plugin.api().panic("no")).isInstanceOf(PluginPanicException.class);
        assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
        assertThat(events).hasSize(3);
        assertThat(told).hasValue(6);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
