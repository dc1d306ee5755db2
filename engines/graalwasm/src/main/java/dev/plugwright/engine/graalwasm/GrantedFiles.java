package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.GrantedDirectories;
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
 * the name {@code /plugwright-wasi/0}, so a guest cannot express a host path, and special
 * characters of a host path do not affect the engine's options.
 */
final class GrantedFiles implements FileSystem {
  private static final Path ROOT = Path.of("/plugwright-wasi");

  /** Where relative names of the guest start. */
  private static final Path GUEST = Path.of("/plugwright-guest");

  private final FileSystem files = FileSystem.newDefaultFileSystem();
  private final GrantedDirectories grants;
  private final List<WasiGrant.Directory> directories;

  GrantedFiles(List<WasiGrant.Directory> granted) {
    this.grants = new GrantedDirectories(granted);
    this.directories = grants.list();
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

  /** Checks access to what a path leads to, and returns the host's path. */
  private Path target(Path path, boolean toWrite) throws AccessDeniedException {
    return grants.target(host(path), toWrite);
  }

  /** Checks access to an entry of a directory that is not followed if it is a link. */
  private Path entry(Path path, boolean toWrite) throws AccessDeniedException {
    return grants.entry(host(path), toWrite);
  }

  private Path movable(Path path) throws AccessDeniedException {
    return grants.movable(host(path));
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
    files.checkAccess(target(path, modes.contains(AccessMode.WRITE)), modes, options);
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    files.createDirectory(entry(directory, true), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    files.delete(movable(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    // The engine asks for write access to files that the guest only reads; a read-only directory
    // gives it a channel that cannot write. What would change the file by opening it is refused.
    boolean changes = GrantedDirectories.isChange(options);
    if (changes || grants.isWritable(host(path))) {
      return files.newByteChannel(target(path, changes), options, attributes);
    }
    return new ReadOnlyChannel(
        files.newByteChannel(target(path, false), Set.of(StandardOpenOption.READ)));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> host = files.newDirectoryStream(target(directory, false), any -> true);
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        List<Path> ours = new ArrayList<>();
        for (Path entry : host) {
          if (!grants.isListed(entry)) {
            continue;
          }
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
    Path real = target(path, false).toRealPath(options);
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
      host = target(path, false);
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
    files.setAttribute(target(path, true), attribute, value, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    files.copy(target(source, false), entry(target, true), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    files.move(movable(source), movable(target), options);
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
    return files.readSymbolicLink(target(link, false));
  }
}
