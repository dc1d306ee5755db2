package dev.plugwright.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class WatcherTest {
  /** A logging system that fails on every line. */
  private static final class Broken extends Handler {
    @Override
    public void publish(LogRecord line) {
      throw new IllegalStateException("cannot log");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Else no call of the engine would ever end again that should. */
  @Test
  void aFailureThatCannotBeLoggedDoesNotEndTheThread() throws InterruptedException {
    Logger logger = Logger.getLogger("dev.plugwright");
    Broken broken = new Broken();
    logger.addHandler(broken);
    CountDownLatch looks = new CountDownLatch(5);
    try (Watcher watcher = new Watcher()) {
      watcher.add(
          (now, stoppers) -> {
            looks.countDown();
            throw new IllegalStateException("cannot look");
          });
      assertThat(looks.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      logger.removeHandler(broken);
    }
  }
}
