package dev.plugwright.internal.discovery;

import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of a folder: its last stamp, its contents, and its pool. */
final class WatchedFile<T> {
  private final FolderBuilder<T> settings;
  private final String name;
  private final Path path;

  /** The last state that was seen; {@code null} if the file is gone. */
  private @Nullable Stamp seen;

  private long seenSince;

  /** The state that was read. */
  private @Nullable Stamp read;

  private volatile @Nullable PluginPool<T> pool;
  private volatile @Nullable Throwable refusal;

  WatchedFile(FolderBuilder<T> settings, Path path) {
    this.settings = settings;
    this.path = path;
    this.name = String.valueOf(path.getFileName());
  }

  String name() {
    return name;
  }

  @Nullable PluginPool<T> pool() {
    return pool;
  }

  @Nullable Throwable refusal() {
    return refusal;
  }

  /**
   * Checks the file, and opens, replaces or closes its pool.
   *
   * @param first whether a file that was last modified long enough ago is loaded at once
   * @return whether the file was removed, so that it need not be checked again
   */
  boolean look(boolean first) {
    try {
      Stamp now = Stamp.of(path).orElse(null);
      if (now == null ? seen != null : !now.equals(seen)) {
        seen = now;
        seenSince = System.nanoTime() - (first && isOld(now) ? settings.quietNanos() : 0);
      }
      if (System.nanoTime() - seenSince < settings.quietNanos()) {
        return false;
      }
      if (now == null) {
        remove();
        return true;
      }
      if (!now.equals(read)) {
        load(now);
      }
    } catch (IOException e) {
      read = null; // what was read may not be what is there when it can be read again
      refuseUnread(new PluginLoadException(name, "cannot read %s: %s".formatted(path, e), e));
    }
    return false;
  }

  private boolean isOld(@Nullable Stamp stamp) {
    return stamp != null
        && System.currentTimeMillis() - stamp.modified().toMillis()
            >= settings.quietNanos() / 1_000_000;
  }

  private void load(Stamp stamp) throws IOException {
    try (PluginModule module = settings.engine().load(path)) {
      if (!Stamp.of(path).equals(Optional.of(stamp))) {
        return; // it changed while it was read; the next look sees that
      }
      read = stamp;
      settings.selection().requirePinned(module);
      if (pool == null && settings.selection().isOfAnotherContract(module)) {
        refusal = null;
        return;
      }
      take(module);
      refusal = null;
    } catch (Throwable e) { // whatever the failure, the other files are not affected
      if (!settings.isEngineClosed() && Stamp.of(path).equals(Optional.of(stamp))) {
        if (e.getCause() instanceof IOException && !stamp.equals(read)) {
          refuseUnread(e);
        } else {
          read = stamp;
          refuse(e);
        }
      }
    }
  }

  private void take(PluginModule module) {
    PluginPool<T> present = pool;
    if (present == null) {
      PluginPool<T> made = settings.selection().pool(module);
      pool = made;
      settings.log().added(module);
      settings.tell(listener -> listener.added(name, made));
    } else if (!present.module().sha256().equals(module.sha256())) {
      PluginModule before = present.module();
      present.replace(settings.selection().spec(module));
      settings.log().replaced(before, module);
      settings.tell(listener -> listener.replaced(name, present));
    }
  }

  /**
   * Refuses a file that cannot be read, and reads it again at each look: the cause, such as its
   * permissions, is not part of the stamp that tells whether the file has changed. Listeners are
   * told once.
   */
  private void refuseUnread(Throwable reason) {
    Throwable told = refusal;
    if (told == null || !String.valueOf(told.getMessage()).equals(reason.getMessage())) {
      refuse(reason);
    }
  }

  private void refuse(Throwable reason) {
    refusal = reason;
    settings.log().refused(name, reason, pool != null);
    settings.tell(listener -> listener.refused(name, reason));
  }

  private void remove() {
    PluginPool<T> present = pool;
    pool = null;
    if (present != null) {
      present.close();
      settings.log().removed(name);
      settings.tell(listener -> listener.removed(name));
    }
  }

  void close() {
    PluginPool<T> present = pool;
    if (present != null) {
      present.close();
    }
  }
}
