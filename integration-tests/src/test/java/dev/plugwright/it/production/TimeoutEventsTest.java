package dev.plugwright.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.CallOutcome;
import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.it.Engines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What listeners and the Flight Recorder are told of calls that are stopped. */
@Timeout(60)
class TimeoutEventsTest {
  private static final Duration BUDGET = Duration.ofMillis(100);

  @TempDir Path folder;

  /** Writes down what it is told. */
  private static final class Recorder implements PluginListener {
    final List<CallEvent> calls = new ArrayList<>();
    final List<String> poisoned = new ArrayList<>();

    @Override
    public void onCall(CallEvent event) {
      calls.add(event);
    }

    @Override
    public void onInstancePoisoned(PoisonEvent event) {
      poisoned.add(event.reason());
    }
  }

  private static PluginInstance<DynamicPlugin> spinner(PluginEngine engine) {
    return Interference.spec(engine, value -> {})
        .limits(limits -> limits.deadline(BUDGET))
        .instantiate();
  }

  @Test
  void aListenerIsToldOnceOfATimeout() {
    Recorder recorder = new Recorder();
    try (PluginEngine engine = Engines.builder().listener(recorder).build()) {
      Throwable thrown = catchThrowable(() -> spinner(engine).api().call("spin"));
      assertThat(thrown).isInstanceOf(PluginTimeoutException.class);
      assertThat(recorder.calls).hasSize(1);
      assertThat(recorder.calls.getFirst().outcome()).isEqualTo(CallOutcome.TIMEOUT);
      assertThat(recorder.calls.getFirst().failure()).containsSame(thrown);
      assertThat(recorder.calls.getFirst().guestTime()).isGreaterThanOrEqualTo(BUDGET);
      assertThat(recorder.poisoned).containsExactly("a call took longer than its deadline");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTimeoutIsRecordedWhateverTheSettingsOfCalls(boolean calls) throws Exception {
    Path file = folder.resolve("timeout.jfr");
    try (PluginEngine engine = Engines.create();
        Recording recording = new Recording()) {
      if (calls) {
        recording.enable("dev.plugwright.Call").withThreshold(Duration.ofHours(1));
      } else {
        recording.disable("dev.plugwright.Call");
      }
      recording.start();
      catchThrowable(() -> spinner(engine).api().call("spin"));
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> timeouts =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("dev.plugwright.CallTimeout"))
            .toList();
    assertThat(timeouts).hasSize(1);
    assertThat(timeouts.getFirst().getString("method")).isEqualTo("exports.spin");
    assertThat(timeouts.getFirst().getDuration("callTime")).isGreaterThanOrEqualTo(BUDGET);
    assertThat(timeouts.getFirst().getString("failure")).contains("did not end within 100 ms");
  }
}
