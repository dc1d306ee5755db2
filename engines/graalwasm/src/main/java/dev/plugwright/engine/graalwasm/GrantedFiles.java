package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.WasiGrant;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The host's files as far as a guest was granted them. The engine sees each granted directory under
 * a name of ours, {@code /plugwright-wasi/0}, so that no path of the host can be written down at
 * all, and whatever a host path contains cannot confuse the engine's options.
 *
 * <p>Nothing outside the granted directories can be reached, whether by {@code ..} or by a symbolic
 * link. Where grants overlap, the closest one decides whether a file may be changed.
 */
final class GrantedFiles implements FileSystem {
  private static final Path ROOT = Path.of("/plugwright-wasi");

  /** Where relative names of the guest start. */
  private static final Path GUEST = Path.of("/plugwright-guest");

  private static final Set<OpenOption> CHANGES =
      Set.of(
          StandardOpenOption.APPEND,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final FileSystem files = FileSystem.newDefaultFileSystem();
  private final List<WasiGrant.Directory> directories = new ArrayList<>();

  GrantedFiles(List<WasiGrant.Directory> granted) {
    for (WasiGrant.Directory directory : granted) {
      Path host = directory.host().toAbsolutePath().normalize();
      try {
        host = host.toRealPath();
      } catch (IOException gone) {
        // It will be refused when it is used.
      }
      directories.add(new WasiGrant.Directory(host, directory.guest(), directory.writable()));
    }
  }

  /** Returns the name under which the engine sees a granted directory. */
  static String root(int index) {
    return ROOT.resolve(String.valueOf(index)).toString();
  }

  /** Returns the host's path for one of ours, or for one of the guest's. */
  private Path host(Path path) throws AccessDeniedException {
    Path ours = toAbsolutePath(path).normalize();
    int names = ROOT.getNameCount();
    for (int i = 0; i < directories.size(); i++) {
      if (ours.startsWith(root(i))) {
        return directories.get(i).host().resolve(tail(ours, names + 1));
      }
    }
    return hostOfGuest(ours);
  }

  /** The engine lists directories by the names that the guest knows. */
  private Path hostOfGuest(Path path) throws AccessDeniedException {
    WasiGrant.Directory directory =
        directories.stream()
            .filter(granted -> path.startsWith(guest(granted)))
            .max(Comparator.comparingInt(granted -> guest(granted).getNameCount()))
            .orElseThrow(() -> new AccessDeniedException(path.toString()));
    return directory.host().resolve(tail(path, guest(directory).getNameCount()));
  }

  private Path guest(WasiGrant.Directory directory) {
    return toAbsolutePath(Path.of(directory.guest())).normalize();
  }

  private static Path tail(Path path, int names) {
    return path.getNameCount() == names ? Path.of("") : path.subpath(names, path.getNameCount());
  }

  private static Path resolved(Path absolute) {
    for (Path existing = absolute; existing != null; existing = existing.getParent()) {
      try {
        return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
      } catch (IOException notYetThere) {
        // The parent may be.
      }
    }
    return absolute;
  }

  /** The closest grant that a real path is in. */
  private Optional<WasiGrant.Directory> grant(Path real) {
    return directories.stream()
        .filter(directory -> real.startsWith(directory.host()))
        .max(Comparator.comparingInt(directory -> directory.host().getNameCount()));
  }

  private boolean writable(Path path) throws AccessDeniedException {
    return grant(resolved(host(path))).filter(WasiGrant.Directory::writable).isPresent();
  }

  private Path granted(Path path, boolean toWrite) throws AccessDeniedException {
    Path host = host(path);
    Optional<WasiGrant.Directory> directory = grant(resolved(host));
    if (directory.isEmpty() || toWrite && !directory.get().writable()) {
      throw new AccessDeniedException(path.toString());
    }
    return host;
  }

  /**
   * Checks access to the entry of a directory, which is not followed if it is a link: it lives in
   * the directory's grant, whatever it leads to.
   */
  private Path entry(Path path, boolean toWrite) throws AccessDeniedException {
    Path host = host(path);
    Path parent = host.getParent();
    Path real =
        parent == null ? host : resolved(parent).resolve(String.valueOf(host.getFileName()));
    Optional<WasiGrant.Directory> directory = grant(real);
    if (directory.isEmpty() || toWrite && !directory.get().writable()) {
      throw new AccessDeniedException(path.toString());
    }
    return host;
  }

  @Override
  public Path parsePath(URI uri) {
    throw new UnsupportedOperationException("a guest has paths, not URIs: " + uri);
  }

  @Override
  public Path parsePath(String path) {
    return files.parsePath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    files.checkAccess(granted(path, modes.contains(AccessMode.WRITE)), modes, options);
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    files.createDirectory(entry(directory, true), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    files.delete(entry(path, true));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    // The engine asks for write access to files that the guest only reads; a read-only directory
    // gives it a channel that cannot write. What would change the file by opening it is refused.
    boolean changes = options.stream().anyMatch(CHANGES::contains);
    if (changes || writable(path)) {
      return files.newByteChannel(granted(path, changes), options, attributes);
    }
    return new ReadOnlyChannel(
        files.newByteChannel(granted(path, false), Set.of(StandardOpenOption.READ)));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> host = files.newDirectoryStream(granted(directory, false), any -> true);
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        List<Path> ours = new ArrayList<>();
        for (Path entry : host) {
          Path path = directory.resolve(String.valueOf(entry.getFileName()));
          try {
            if (filter.accept(path)) {
              ours.add(path);
            }
          } catch (IOException e) {
            throw new DirectoryIteratorException(e);
          }
        }
        return ours.iterator();
      }

      @Override
      public void close() throws IOException {
        host.close();
      }
    };
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return path.isAbsolute() ? path : GUEST.resolve(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    Path real = granted(path, false).toRealPath(options);
    for (int i = 0; i < directories.size(); i++) {
      if (real.startsWith(directories.get(i).host())) {
        return Path.of(root(i)).resolve(directories.get(i).host().relativize(real).toString());
      }
    }
    throw new AccessDeniedException(path.toString());
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    Path host;
    try {
      host = granted(path, false);
    } catch (AccessDeniedException e) {
      host = above(path).orElseThrow(() -> e);
    }
    return files.readAttributes(host, attributes, options);
  }

  /** The engine lists ".." with every directory; above a granted one is that directory itself. */
  private Optional<Path> above(Path path) {
    Path ours = toAbsolutePath(path).normalize();
    return directories.stream()
        .filter(granted -> ours.equals(guest(granted).getParent()))
        .map(WasiGrant.Directory::host)
        .findFirst();
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    files.setAttribute(granted(path, true), attribute, value, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    files.copy(granted(source, false), entry(target, true), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    files.move(entry(source, true), entry(target, true), options);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    throw new AccessDeniedException(link.toString());
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    throw new AccessDeniedException(link.toString());
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return files.readSymbolicLink(granted(link, false));
  }
}
