package dev.plugwright.spi.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a guest may do with a path of the host; the same rules for every engine. Neither
 * {@code ..} nor a symbolic link leads out of the granted directories, and a link that leads
 * nowhere cannot be followed, so that no file is created through it. Where grants overlap, the
 * closest one decides.
 */
public final class GrantedDirectories {
  private static final Set<OpenOption> CHANGES =
      Set.of(
          StandardOpenOption.APPEND,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final List<WasiGrant.Directory> directories;

  /** The entries that lead to granted directories, links among them. */
  private final Set<Path> ways = new HashSet<>();

  /**
   * Follows the links of the granted directories themselves.
   *
   * @param granted what the grant holds; a directory that is gone is refused when it is used
   */
  public GrantedDirectories(List<WasiGrant.Directory> granted) {
    List<WasiGrant.Directory> real = new ArrayList<>();
    for (WasiGrant.Directory directory : granted) {
      Path host = absolute(directory.host());
      for (Path way = host; way != null; way = way.getParent()) {
        realEntry(way).ifPresent(ways::add);
      }
      real.add(
          new WasiGrant.Directory(
              followed(host).orElse(host), directory.guest(), directory.writable()));
    }
    this.directories = List.copyOf(real);
  }

  /** Returns the granted directories in their order, their host paths without links. */
  public List<WasiGrant.Directory> list() {
    return directories;
  }

  /** Returns whether to open a file with such options may create, change or delete it. */
  public static boolean isChange(Set<? extends OpenOption> options) {
    return options.stream().anyMatch(CHANGES::contains);
  }

  /** Returns whether what a host path leads to may be changed. */
  public boolean isWritable(Path host) {
    return followed(absolute(host))
        .flatMap(this::closest)
        .filter(WasiGrant.Directory::writable)
        .isPresent();
  }

  /**
   * Returns whether the entry of a granted directory is to be listed: links that lead out of the
   * granted directories, or nowhere, are not.
   */
  public boolean isListed(Path host) {
    return !Files.isSymbolicLink(host)
        || followed(absolute(host)).flatMap(this::closest).isPresent();
  }

  /**
   * Checks access to what a host path leads to, all links followed.
   *
   * @param toWrite whether it is to be changed
   * @return the path to open, absolute and without {@code ..}
   * @throws AccessDeniedException if no grant allows it
   */
  public Path target(Path host, boolean toWrite) throws AccessDeniedException {
    Path absolute = absolute(host);
    check(absolute, followed(absolute), toWrite);
    return absolute;
  }

  /**
   * Checks access to the entry of a directory that is to be moved or removed. The entries of a
   * granted directory, of its parents and of links that lead to it are refused: read-only contents
   * could be changed in another place, or replaced.
   *
   * @return the path to use, absolute and without {@code ..}
   * @throws AccessDeniedException if no grant allows it
   */
  public Path movable(Path host) throws AccessDeniedException {
    Path absolute = absolute(host);
    Optional<Path> real = realEntry(absolute);
    check(absolute, real, true);
    if (real.filter(this::leadsToGrant).isPresent()) {
      throw new AccessDeniedException(absolute.toString());
    }
    return absolute;
  }

  private boolean leadsToGrant(Path real) {
    return ways.contains(real)
        || directories.stream().anyMatch(directory -> directory.host().startsWith(real));
  }

  /**
   * Checks access to the entry of a directory. If it is a link, it is not followed: it belongs to
   * the directory that it is in, whatever it leads to.
   *
   * @param toWrite whether it is to be created or changed
   * @return the path to use, absolute and without {@code ..}
   * @throws AccessDeniedException if no grant allows it
   */
  public Path entry(Path host, boolean toWrite) throws AccessDeniedException {
    Path absolute = absolute(host);
    check(absolute, realEntry(absolute), toWrite);
    return absolute;
  }

  /** Follows links to the directory of an entry, but not the entry itself. */
  private static Optional<Path> realEntry(Path absolute) {
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    return parent == null || name == null
        ? Optional.of(absolute)
        : followed(parent).map(real -> spelled(real.resolve(name)));
  }

  /** Returns an entry as the file system spells it, which may ignore case. */
  private static Path spelled(Path entry) {
    if (Files.isSymbolicLink(entry)) {
      return entry;
    }
    try {
      return entry.toRealPath();
    } catch (IOException notThere) {
      return entry;
    }
  }

  private void check(Path host, Optional<Path> real, boolean toWrite) throws AccessDeniedException {
    Optional<WasiGrant.Directory> grant = real.flatMap(this::closest);
    if (grant.isEmpty() || toWrite && !grant.get().writable()) {
      throw new AccessDeniedException(host.toString());
    }
  }

  private Optional<WasiGrant.Directory> closest(Path real) {
    return directories.stream()
        .filter(directory -> real.startsWith(directory.host()))
        .max(Comparator.comparingInt(directory -> directory.host().getNameCount()));
  }

  private static Path absolute(Path host) {
    return host.toAbsolutePath().normalize();
  }

  /** Follows links as far as the path exists; empty if one leads nowhere or to itself. */
  private static Optional<Path> followed(Path absolute) {
    for (Path existing = absolute; existing != null; existing = existing.getParent()) {
      try {
        Path rest = existing.relativize(absolute);
        return Optional.of(existing.toRealPath().resolve(rest).normalize());
      } catch (IOException notThere) {
        if (Files.isSymbolicLink(existing)) {
          return Optional.empty(); // to open it may create what it leads to, wherever that is
        }
        // The parent may be there.
      }
    }
    return Optional.of(absolute);
  }
}
