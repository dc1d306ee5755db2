package dev.plugwright.internal.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The size, time of modification and identity of a file, to notice that it has changed.
 *
 * @param key which file it is, where the file system says that
 */
record Stamp(long size, FileTime modified, @Nullable Object key) {
  /** Returns the stamp of a regular file; empty if there is none. */
  static Optional<Stamp> of(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.isRegularFile()
          ? Optional.of(new Stamp(found.size(), found.lastModifiedTime(), found.fileKey()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
