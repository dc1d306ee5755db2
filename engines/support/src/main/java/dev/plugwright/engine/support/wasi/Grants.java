package dev.plugwright.engine.support.wasi;

import dev.plugwright.spi.engine.WasiGrant;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a guest may do with a path of the host. Neither {@code ..} nor a symbolic link leads
 * out of the granted directories. Where grants overlap, the closest one decides.
 */
final class Grants {
  private final List<WasiGrant.Directory> directories = new ArrayList<>();

  Grants(List<WasiGrant.Directory> granted) {
    for (WasiGrant.Directory directory : granted) {
      Path host = directory.host().toAbsolutePath().normalize();
      try {
        host = host.toRealPath();
      } catch (IOException gone) {
        // It is refused when it is used.
      }
      directories.add(new WasiGrant.Directory(host, directory.guest(), directory.writable()));
    }
  }

  /** Returns the granted directories, their host paths without links. */
  List<WasiGrant.Directory> directories() {
    return directories;
  }

  /** Returns whether what a path leads to may be changed. */
  boolean isWritable(Path path) {
    return closest(followed(path)).filter(WasiGrant.Directory::writable).isPresent();
  }

  /** Checks access to what a path leads to, all links followed. */
  void checkTarget(Path path, boolean toWrite) throws AccessDeniedException {
    check(path, closest(followed(path)), toWrite);
  }

  /** Checks access to the entry of a directory, which may itself be a link. */
  void checkEntry(Path path, boolean toWrite) throws AccessDeniedException {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path entry =
        parent == null
            ? absolute
            : followed(parent).resolve(String.valueOf(absolute.getFileName()));
    check(path, closest(entry), toWrite);
  }

  private static void check(Path path, Optional<WasiGrant.Directory> grant, boolean toWrite)
      throws AccessDeniedException {
    if (grant.isEmpty() || toWrite && !grant.get().writable()) {
      throw new AccessDeniedException(path.toString());
    }
  }

  private Optional<WasiGrant.Directory> closest(Path real) {
    return directories.stream()
        .filter(directory -> real.startsWith(directory.host()))
        .max(Comparator.comparingInt(directory -> directory.host().getNameCount()));
  }

  /** Follows links as far as the path exists. */
  private static Path followed(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path existing = absolute; existing != null; existing = existing.getParent()) {
      try {
        return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
      } catch (IOException notThere) {
        // The parent may be.
      }
    }
    return absolute;
  }
}
