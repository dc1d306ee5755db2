package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of modules and instances, and the size of their memory. */
class LifeEventsTest {
  private final Recorder recorder = new Recorder();

  /** Writes down what it is told. */
  private static final class Recorder implements PluginListener {
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final List<ModuleEvent> modules = new ArrayList<>();
    final List<StartEvent> started = new ArrayList<>();
    final List<InstanceEvent> closed = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onCall(CallEvent event) {
      told.add("call " + event.method() + " " + event.outcome());
    }

    @Override
    public void onModuleLoaded(ModuleEvent event) {
      told.add("loaded " + event.plugin());
      modules.add(event);
    }

    @Override
    public void onInstanceStarted(StartEvent event) {
      told.add("started " + event.plugin());
      started.add(event);
    }

    @Override
    public void onInstancePoisoned(PoisonEvent event) {
      told.add("poisoned " + event.plugin() + ": " + event.reason());
    }

    @Override
    public void onInstanceClosed(InstanceEvent event) {
      told.add("closed " + event.plugin());
      closed.add(event);
    }
  }

  private PluginEngine engine() {
    return Engines.builder().listener(recorder).build();
  }

  @Test
  void aLifeIsToldInOrder() {
    try (PluginEngine engine = engine();
        PluginModule module = engine.load(Guests.file("trouble"))) {
      PluginInstance<Trouble> plugin = module.instantiate(Trouble.class);
      plugin.api().fine(1);
      catchThrowable(() -> plugin.api().panic("no"));
      catchThrowable(() -> plugin.api().fine(1)); // refused, not told
      plugin.close();
      plugin.close();
    }
    assertThat(recorder.told)
        .containsExactly(
            "loaded trouble.wasm",
            "started trouble.wasm",
            "call Trouble.fine SUCCESS",
            "poisoned trouble.wasm: panic: no",
            "call Trouble.panic PANIC",
            "closed trouble.wasm");
  }

  @Test
  void eventsSayWhatTheyAreAbout() {
    try (PluginEngine engine = engine()) {
      PluginModule module = engine.load(Guests.file("plain"));
      PluginModule again = engine.load(Guests.bytes("plain"), "again");
      PluginInstance<Plain> first = module.instantiate(Plain.class);
      PluginInstance<Plain> second = again.instantiate(Plain.class);
      first.api().add(1, 2);

      PluginListener.ModuleEvent loaded = recorder.modules.getFirst();
      assertThat(loaded.sha256()).isEqualTo(module.sha256());
      assertThat(loaded.size()).isEqualTo(module.size());
      assertThat(loaded.compiled()).isTrue();
      assertThat(loaded.compileTime()).isPositive().isLessThan(loaded.duration());
      assertThat(recorder.modules.getLast().plugin()).isEqualTo("again");
      assertThat(recorder.modules.getLast().compiled()).isFalse();
      assertThat(recorder.modules.getLast().compileTime()).isZero();

      PluginListener.StartEvent started = recorder.started.getFirst();
      assertThat(started.contract()).isEqualTo("Plain");
      assertThat(started.duration()).isBetween(Duration.ofNanos(1), Duration.ofMinutes(1));
      assertThat(started.instance()).isLessThan(recorder.started.getLast().instance());
      assertThat(started.statistics()).isEqualTo(first.statistics());
      assertThat(started.statistics().calls()).isEqualTo(1);
      assertThat(second.statistics().calls()).isZero();
    }
  }

  @Test
  void closingTheEngineClosesEachInstanceOnce() {
    try (PluginEngine engine = engine()) {
      PluginSpec<Plain> spec = engine.load(Guests.file("plain")).bind(Plain.class);
      PluginInstance<Plain> first = spec.instantiate();
      spec.instantiate();
      first.close();
      assertThat(recorder.closed).hasSize(1);
    }
    assertThat(recorder.closed)
        .extracting(PluginListener.InstanceEvent::instance)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void anInstanceThatDoesNotStartIsNotTold() {
    try (PluginEngine engine = engine()) {
      PluginSpec<?> needy = engine.load(Guests.file("needy")).dynamic();
      assertThatThrownBy(needy::instantiate).isInstanceOf(PluginLoadException.class);
      assertThat(recorder.told).containsExactly("loaded needy.wasm");
    }
  }

  @Test
  void anInstanceThatNobodyClosesIsToldWhenItIsReclaimed() {
    try (PluginEngine engine = engine()) {
      PluginSpec<Plain> spec = engine.load(Guests.file("plain")).bind(Plain.class);
      spec.instantiate().api().add(1, 2);
      for (int i = 0; i < 1000 && recorder.closed.isEmpty(); i++) {
        System.gc();
        Thread.onSpinWait();
        byte[] garbage = new byte[1 << 20];
        assertThat(garbage).hasSize(1 << 20);
        pause();
      }
      assertThat(recorder.closed).hasSize(1);
      assertThat(recorder.closed.getFirst().statistics().calls()).isEqualTo(1);
      assertThat(recorder.closed.getFirst().statistics().memoryBytes()).isZero();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void statisticsTellTheSizeOfTheMemory() throws Exception {
    try (PluginEngine engine = engine()) {
      PluginInstance<Everything> plugin =
          engine.load(Guests.file("everything")).instantiate(Everything.class);
      long before = plugin.statistics().memoryBytes();
      assertThat(before).isPositive().matches(size -> size % 65_536 == 0, "whole pages");
      plugin.api().echoBytes(new byte[8 << 20]);
      assertThat(plugin.statistics().memoryBytes()).isGreaterThanOrEqualTo(before + (8 << 20));
      PluginStatistics[] elsewhere = new PluginStatistics[1];
      Thread other = new Thread(() -> elsewhere[0] = plugin.statistics(), "other");
      other.start();
      other.join();
      assertThat(elsewhere[0]).isEqualTo(plugin.statistics());
      plugin.close();
      assertThat(plugin.statistics().memoryBytes()).isZero();
      assertThat(plugin.statistics().calls()).isEqualTo(1);
    }
  }

  @Test
  void severalListenersAreToldWhateverOneThrows() {
    Recorder second = new Recorder();
    PluginListener bad =
        new PluginListener() {
          @Override
          public void onCall(CallEvent event) {
            throw new IllegalStateException("call");
          }

          @Override
          public void onInstanceStarted(StartEvent event) {
            throw new IllegalStateException("started");
          }

          @Override
          public void onInstanceClosed(InstanceEvent event) {
            throw new AssertionError("closed");
          }
        };
    try (PluginEngine engine =
        Engines.builder().listener(recorder).listener(bad).listener(second).build()) {
      PluginInstance<Plain> plugin = engine.load(Guests.file("plain")).instantiate(Plain.class);
      plugin.api().add(1, 2);
    }
    assertThat(second.told).hasSize(4).isEqualTo(recorder.told);
  }
}
