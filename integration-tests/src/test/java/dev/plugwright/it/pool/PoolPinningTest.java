package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.it.Counter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual threads that wait for an instance leave their carriers to others. */
class PoolPinningTest extends PoolTests {
  /** More than there are carriers, also those that the JVM adds for pinned threads. */
  private static final int WAITING = 300;

  private static final String PINNED = "jdk.VirtualThreadPinned";

  @TempDir Path folder;

  @Test
  void waitingPinsNoCarrier() throws Exception {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
        PluginPool<Counter> pool = pool(size(1));
        Recording recording = new Recording()) {
      recording.enable(PINNED).withoutThreshold().withStackTrace();
      recording.start();
      List<Future<Integer>> calls = new ArrayList<>();
      try (PluginLease<Counter> lease = pool.lease()) {
        lease.api().next();
        for (int i = 0; i < WAITING; i++) {
          calls.add(virtual.submit(() -> pool.api().next()));
        }
        await(() -> pool.statistics().waiting() == WAITING);
        assertThat(virtual.submit(() -> "runs").get(30, TimeUnit.SECONDS)).isEqualTo("runs");
      }
      List<Integer> numbers = new ArrayList<>();
      for (Future<Integer> call : calls) {
        numbers.add(call.get());
      }
      assertThat(numbers).doesNotHaveDuplicates().contains(2, WAITING + 1);
      recording.stop();
      assertThat(pinned(recording)).isEmpty();
    }
  }

  /** Returns the stacks of threads that were pinned in our code. */
  private List<String> pinned(Recording recording) throws Exception {
    Path file = folder.resolve("pinned.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(PINNED))
        .map(RecordedEvent::toString)
        .filter(text -> text.contains("dev.plugwright."))
        .toList();
  }
}
