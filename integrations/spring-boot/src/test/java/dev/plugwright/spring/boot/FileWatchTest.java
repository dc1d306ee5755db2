package dev.plugwright.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** What the code that a change leads to may do. */
@SuppressWarnings("try") // The watches are only closed.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileWatchTest {
  private static final Duration INTERVAL = Duration.ofMillis(5);

  @TempDir Path folder;

  private Path file;
  private Resource resource;
  private final Semaphore changes = new Semaphore(0);

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(folder.resolve("plugin.wasm"), "");
    resource = new FileSystemResource(file);
  }

  private FileWatch watch(Runnable onChange) {
    return new FileWatch("test", resource, FileWatch.Stamp.of(resource), INTERVAL, onChange);
  }

  private boolean change(int seconds) throws Exception {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * seconds));
    return changes.tryAcquire(30, TimeUnit.SECONDS);
  }

  @Test
  void anErrorDoesNotEndTheWatch() throws Exception {
    try (FileWatch watch =
        watch(
            () -> {
              changes.release();
              throw new AssertionError("cannot load");
            })) {
      assertThat(change(1)).isTrue();
      assertThat(change(2)).isTrue();
    }
  }

  @Test
  void norDoesAnInterrupt() throws Exception {
    try (FileWatch watch =
        watch(
            () -> {
              changes.release();
              Thread.currentThread().interrupt();
            })) {
      assertThat(change(1)).isTrue();
      assertThat(change(2)).isTrue();
    }
  }

  /** As stopping a call of a plugin may do. */
  @Test
  void closingEndsAWatchThatHasLostItsInterrupt() throws Exception {
    FileWatch watch =
        watch(
            () -> {
              changes.release();
              while (!Thread.interrupted()) {
                Thread.onSpinWait();
              }
            });
    assertThat(change(1)).isTrue();
    watch.close();
    assertThat(changes.availablePermits()).isZero();
  }
}
