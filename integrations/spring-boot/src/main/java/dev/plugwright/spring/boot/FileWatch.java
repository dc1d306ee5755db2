package dev.plugwright.spring.boot;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Looks again and again whether a file has changed. A change counts when the file has been the same
 * for one interval, so that a file that is still being written is left alone.
 */
final class FileWatch implements AutoCloseable {
  private final Resource file;
  private final Duration interval;
  private final Runnable onChange;
  private final Thread thread;
  private Stamp known;
  private @Nullable Stamp candidate;

  /**
   * The attributes that change when a file is written.
   *
   * @param time time of the last change; -1 if there is no file
   * @param length bytes of the file
   */
  record Stamp(long time, long length) {
    static Stamp of(Resource file) {
      try {
        return new Stamp(file.lastModified(), file.contentLength());
      } catch (IOException e) {
        return new Stamp(-1, 0);
      }
    }
  }

  FileWatch(String name, Resource file, Stamp known, Duration interval, Runnable onChange) {
    this.file = file;
    this.known = known;
    this.interval = interval;
    this.onChange = onChange;
    this.thread = Thread.ofPlatform().daemon().name("plugwright-watch-" + name).start(this::watch);
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(interval);
        look();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  private void look() {
    Stamp now = Stamp.of(file);
    if (now.equals(known) || now.time() < 0) {
      candidate = null;
    } else if (now.equals(candidate)) {
      known = now;
      candidate = null;
      onChange.run();
    } else {
      candidate = now;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread != Thread.currentThread() && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
