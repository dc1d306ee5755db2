package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PoolOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of the JDK Flight Recorder, recorded without a listener. */
class FlightRecorderTest {
  @TempDir Path folder;

  private interface Body {
    void run() throws Exception;
  }

  private List<RecordedEvent> record(Duration threshold, Body body) throws Exception {
    Path file = folder.resolve("plugins.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.plugwright.Call").withThreshold(threshold);
      recording.enable("dev.plugwright.PoolWait").withThreshold(threshold);
      recording.start();
      body.run();
      recording.stop();
      recording.dump(file);
    }
    return ours(file);
  }

  private static List<RecordedEvent> ours(Path file) throws IOException {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.plugwright."))
        .toList();
  }

  private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("dev.plugwright." + name))
        .toList();
  }

  private static void life(PluginEngine engine) {
    PluginModule module = engine.load(Guests.file("trouble"));
    PluginInstance<Trouble> plugin = module.instantiate(Trouble.class);
    plugin.api().fine(1);
    plugin.api().elementAt(new int[] {1, 2}, 1);
    catchThrowable(() -> plugin.api().panic("no"));
    plugin.close();
  }

  @Test
  void aLifeIsRecorded() throws Exception {
    try (PluginEngine engine = Engines.create()) {
      List<RecordedEvent> events = record(Duration.ZERO, () -> life(engine));
      assertThat(events)
          .extracting(event -> event.getEventType().getName().substring(15))
          .containsExactlyInAnyOrder(
              "ModuleLoad",
              "InstanceStart",
              "Call",
              "Call",
              "Call",
              "InstancePoisoned",
              "InstanceClosed");
      assertThat(events).allMatch(event -> event.getString("plugin").equals("trouble.wasm"));
      RecordedEvent load = named(events, "ModuleLoad").getFirst();
      assertThat(load.getBoolean("compiled")).isTrue();
      assertThat(load.getString("stated")).startsWith("trouble ");
      assertThat(load.getString("sha256")).hasSize(64);
      assertThat(load.getDuration("compileTime"))
          .isPositive()
          .isLessThanOrEqualTo(load.getDuration());
      RecordedEvent start = named(events, "InstanceStart").getFirst();
      assertThat(start.getString("contract")).isEqualTo("Trouble");
      assertThat(start.getLong("memory")).isPositive();
      assertThat(start.getDuration()).isPositive();
      assertThat(named(events, "InstancePoisoned").getFirst().getString("reason"))
          .isEqualTo("panic: no");
      assertThat(named(events, "InstanceClosed").getFirst().getLong("calls")).isEqualTo(3);
    }
  }

  @Test
  void aCallIsRecordedWithItsParts() throws Exception {
    try (PluginEngine engine = Engines.create()) {
      List<RecordedEvent> calls = named(record(Duration.ZERO, () -> life(engine)), "Call");
      assertThat(calls)
          .extracting(call -> call.getString("method"))
          .containsExactly("Trouble.fine", "Trouble.elementAt", "Trouble.panic");
      assertThat(calls)
          .extracting(call -> call.getString("outcome"))
          .containsExactly("SUCCESS", "SUCCESS", "PANIC");
      RecordedEvent element = calls.get(1);
      assertThat(element.getLong("bytesIn")).isEqualTo(8);
      assertThat(element.getDuration("guestTime")).isPositive();
      assertThat(element.getString("failure")).isNull();
      assertThat(calls.get(2).getString("failure")).contains("trouble.wasm, Trouble.panic", "no");
    }
  }

  @Test
  void shortCallsAreBelowTheThreshold() throws Exception {
    try (PluginEngine engine = Engines.create()) {
      List<RecordedEvent> events = record(Duration.ofHours(1), () -> life(engine));
      assertThat(named(events, "Call")).isEmpty();
      assertThat(named(events, "InstanceStart")).hasSize(1);
    }
  }

  @Test
  void waitsForInstancesOfPoolsAreRecorded() throws Exception {
    PoolOptions one = PoolOptions.builder().maxSize(1).build();
    try (PluginEngine engine = Engines.create();
        PluginPool<Trouble> pool =
            engine.load(Guests.file("trouble")).bind(Trouble.class).pool(one)) {
      List<RecordedEvent> events =
          record(
              Duration.ZERO,
              () -> {
                pool.api().fine(1);
                Thread waiting;
                try (PluginLease<Trouble> lease = pool.lease()) {
                  waiting = Thread.startVirtualThread(() -> pool.api().fine(2));
                  while (pool.statistics().waiting() == 0) {
                    Thread.sleep(1);
                  }
                  Throwable refused =
                      CompletableFuture.supplyAsync(
                              () -> catchThrowable(() -> pool.lease(Duration.ofMillis(1))))
                          .get();
                  assertThat(refused).isInstanceOf(PluginPoolExhaustedException.class);
                  lease.api().fine(3);
                }
                waiting.join();
              });
      List<RecordedEvent> waits = named(events, "PoolWait");
      assertThat(waits)
          .extracting(
              wait -> wait.getString("plugin"),
              wait -> wait.getString("method"),
              wait -> wait.getBoolean("served"),
              wait -> wait.getInt("waiting"))
          .containsExactlyInAnyOrder(
              tuple("trouble.wasm", null, false, 1),
              tuple("trouble.wasm", "Trouble.fine", true, 0));
      assertThat(waits).allMatch(wait -> wait.getDuration().compareTo(Duration.ofMillis(1)) >= 0);
    }
  }

  /** Proxies and calls are made before the recording starts. */
  @Test
  void aRecordingMayStartAndStopAtAnyTime() throws Exception {
    try (PluginEngine engine = Engines.create()) {
      PluginInstance<Trouble> plugin =
          engine.load(Guests.file("trouble")).instantiate(Trouble.class);
      plugin.api().fine(1);
      plugin.api().elementAt(new int[] {1}, 0);
      List<RecordedEvent> events =
          record(
              Duration.ZERO,
              () -> {
                plugin.api().fine(2);
                plugin.api().elementAt(new int[] {2}, 0);
              });
      plugin.api().fine(3);
      assertThat(events)
          .extracting(call -> call.getString("method"))
          .containsExactly("Trouble.fine", "Trouble.elementAt");
    }
  }

  /** A recording that starts in a call finds calls with and without a clock on the stack. */
  @Test
  void aRecordingMayStartInTheMiddleOfACall() throws Exception {
    try (PluginEngine engine = Engines.create();
        Recording recording = new Recording()) {
      recording.enable("dev.plugwright.Call").withThreshold(Duration.ZERO);
      PluginInstance<?>[] plugin = new PluginInstance<?>[1];
      PluginInstance<Caller> caller =
          ListenerTest.caller(
              engine,
              depth -> {
                Caller api = (Caller) plugin[0].api();
                if (depth == 2) {
                  recording.start();
                  api.sink(1);
                } else if (depth == 1) {
                  api.dive(0, "x", new long[0]);
                  recording.stop();
                }
              });
      plugin[0] = caller;
      assertThat(caller.api().sink(2)).isEqualTo(2);
      Path file = folder.resolve("middle.jfr");
      recording.dump(file);
      assertThat(ours(file))
          .extracting(event -> event.getString("method"))
          .contains("Caller.dive")
          .doesNotContain("Caller.fetch");
      assertThat(caller.statistics().calls()).isEqualTo(3);
    }
  }
}
