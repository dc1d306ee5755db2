package dev.plugwright.spring.boot;

import java.io.IOException;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Looks again and again whether a file has changed. A change counts when the file has been the same
 * for one interval, so that a file that is still being written is left alone.
 */
final class FileWatch implements AutoCloseable {
  private static final Log LOG = LogFactory.getLog(FileWatch.class);

  private final Resource file;
  private final Duration interval;
  private final Runnable onChange;
  private final Thread thread;
  private Stamp known;
  private @Nullable Stamp candidate;
  private volatile boolean closed;

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

  /** An interrupt only ends a wait: code of the application may cause it, or take it back. */
  private void watch() {
    while (!closed) {
      try {
        Thread.sleep(interval);
        look();
      } catch (InterruptedException e) {
        // closed, or not: see above
      } catch (Throwable e) { // an error, for example: the next change may be a good one
        LOG.warn("cannot take over the change of " + file, e);
      }
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
    closed = true;
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
