package dev.plugwright.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginModule;
import dev.plugwright.micrometer.docs.MetricsExample;
import dev.plugwright.workbench.Workbench;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The metrics of a real plugin. */
class MicrometerPluginListenerTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  private PluginEngine engine() {
    return MetricsExample.open(registry);
  }

  private static PluginModule workbench(PluginEngine engine) {
    return engine.loadResource(Workbench.class, "/plugins/workbench.wasm");
  }

  private Timer calls(String method, String outcome) {
    return registry
        .get("plugwright.calls")
        .tags("plugin", "workbench.wasm", "method", "Workbench." + method, "outcome", outcome)
        .timer();
  }

  private double gauge(String name) {
    return registry.get(name).tag("plugin", "workbench.wasm").gauge().value();
  }

  @Test
  void callsAreTimedByMethodAndOutcome() {
    try (PluginEngine engine = engine();
        PluginInstance<Workbench> plugin = workbench(engine).instantiate(Workbench.class)) {
      for (int i = 0; i < 3; i++) {
        plugin.api().greet("Ada");
      }
      plugin.api().add(1, 2);
      catchThrowable(() -> plugin.api().divide(1, 0));
      catchThrowable(() -> plugin.api().greet(null));
      catchThrowable(() -> plugin.api().panic("no"));
      assertThat(calls("greet", "success").count()).isEqualTo(3);
      assertThat(calls("greet", "success").totalTime(TimeUnit.NANOSECONDS)).isPositive();
      assertThat(calls("greet", "argument").count()).isEqualTo(1);
      assertThat(calls("add", "success").count()).isEqualTo(1);
      assertThat(calls("divide", "declared").count()).isEqualTo(1);
      assertThat(calls("panic", "panic").count()).isEqualTo(1);
    }
  }

  @Test
  void timeoutsAreCounted() {
    try (PluginEngine engine = engine();
        PluginInstance<Workbench> plugin =
            workbench(engine)
                .bind(Workbench.class)
                .limits(limits -> limits.deadline(Duration.ofMillis(100)))
                .instantiate()) {
      catchThrowable(plugin.api()::spin);
      assertThat(calls("spin", "timeout").count()).isEqualTo(1);
      assertThat(registry.get("plugwright.timeouts").counter().count()).isEqualTo(1);
    }
  }

  @Test
  void thePartsOfACallAddUp() {
    try (PluginEngine engine = engine();
        PluginInstance<Workbench> plugin = workbench(engine).instantiate(Workbench.class)) {
      plugin.api().greet("Ada");
      double sum = 0;
      for (String part : List.of("encode", "guest", "decode")) {
        Timer timer =
            registry.get("plugwright.calls." + part).tag("method", "Workbench.greet").timer();
        assertThat(timer.count()).isEqualTo(1);
        sum += timer.totalTime(TimeUnit.NANOSECONDS);
      }
      assertThat(sum).isEqualTo(calls("greet", "success").totalTime(TimeUnit.NANOSECONDS));
      assertThat(bytes("in")).isEqualTo("Ada".length());
      assertThat(bytes("out")).isEqualTo("hello Ada".length());
    }
  }

  private double bytes(String direction) {
    return registry
        .get("plugwright.calls.bytes")
        .tags("method", "Workbench.greet", "direction", direction)
        .counter()
        .count();
  }

  @Test
  void gaugesFollowTheInstances() {
    try (PluginEngine engine = engine()) {
      PluginModule module = workbench(engine);
      PluginInstance<Workbench> first = module.instantiate(Workbench.class);
      PluginInstance<Workbench> second = module.instantiate(Workbench.class);
      assertThat(gauge("plugwright.instances")).isEqualTo(2);
      double before = gauge("plugwright.instances.memory");
      assertThat(before)
          .isEqualTo(first.statistics().memoryBytes() + second.statistics().memoryBytes());
      first.api().hoard(8 << 20);
      assertThat(gauge("plugwright.instances.memory")).isGreaterThanOrEqualTo(before + (8 << 20));
      first.close();
      assertThat(gauge("plugwright.instances")).isEqualTo(1);
      catchThrowable(() -> second.api().panic("no"));
      assertThat(registry.get("plugwright.instances.poisoned").counter().count()).isEqualTo(1);
    }
    assertThat(gauge("plugwright.instances")).isZero();
    assertThat(gauge("plugwright.instances.memory")).isZero();
    assertThat(registry.get("plugwright.instances.start").timer().count()).isEqualTo(2);
    assertThat(registry.get("plugwright.modules.load").timer().count()).isEqualTo(1);
  }

  @Test
  void everyMetricHasThePluginAndTheCommonTags() {
    PluginListener listener =
        new MicrometerPluginListener(registry, List.of(Tag.of("region", "eu")));
    try (PluginEngine engine = PluginEngine.builder().listener(listener).build();
        PluginInstance<Workbench> plugin = workbench(engine).instantiate(Workbench.class)) {
      plugin.api().add(1, 2);
      assertThat(registry.getMeters())
          .isNotEmpty()
          .extracting(Meter::getId)
          .allMatch(id -> "eu".equals(id.getTag("region")))
          .allMatch(id -> "workbench.wasm".equals(id.getTag("plugin")))
          .allMatch(id -> id.getDescription() != null);
    }
  }

  /** Every outcome has a timer, and a timeout a counter, too. */
  @Test
  void everyOutcomeIsATag() {
    MicrometerPluginListener listener = new MicrometerPluginListener(registry);
    for (CallOutcome outcome : CallOutcome.values()) {
      listener.onCall(event(outcome));
      listener.onCall(event(outcome));
    }
    assertThat(registry.find("plugwright.calls").timers())
        .hasSize(CallOutcome.values().length)
        .allMatch(timer -> timer.count() == 2);
    assertThat(registry.get("plugwright.timeouts").counter().count()).isEqualTo(2);
  }

  private static PluginListener.CallEvent event(CallOutcome outcome) {
    return (PluginListener.CallEvent)
        Proxy.newProxyInstance(
            PluginListener.class.getClassLoader(),
            new Class<?>[] {PluginListener.CallEvent.class},
            (proxy, method, arguments) ->
                switch (method.getReturnType().getSimpleName()) {
                  case "CallOutcome" -> outcome;
                  case "Duration" -> Duration.ofNanos(5);
                  case "long" -> 1L;
                  default -> method.getName();
                });
  }
}
