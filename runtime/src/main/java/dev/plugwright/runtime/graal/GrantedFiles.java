package dev.plugwright.runtime.graal;

import dev.plugwright.runtime.engine.WasiGrant;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The host's files as far as a guest was granted them: nothing outside the granted folders, whether
 * by {@code ..} or by a symbolic link, and no change in a folder that is read-only.
 */
final class GrantedFiles implements FileSystem {
  private static final Set<OpenOption> CHANGES =
      Set.of(
          StandardOpenOption.APPEND,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final FileSystem files = FileSystem.newDefaultFileSystem();
  private final List<WasiGrant.Directory> directories;

  GrantedFiles(List<WasiGrant.Directory> directories) {
    this.directories = directories.stream().map(GrantedFiles::real).toList();
  }

  private static WasiGrant.Directory real(WasiGrant.Directory directory) {
    Path host = directory.host().toAbsolutePath().normalize();
    try {
      host = host.toRealPath();
    } catch (IOException gone) {
      // It will be refused when it is used.
    }
    return new WasiGrant.Directory(host, directory.guest(), directory.writable());
  }

  /** Follows links as far as the path exists, so that none leads out of its folder. */
  private Path resolved(Path path) {
    Path absolute = files.toAbsolutePath(path).normalize();
    for (Path existing = absolute; existing != null; existing = existing.getParent()) {
      try {
        return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
      } catch (IOException notYetThere) {
        // The parent may be.
      }
    }
    return absolute;
  }

  private Optional<WasiGrant.Directory> directory(Path path) {
    Path target = resolved(path);
    return directories.stream().filter(d -> target.startsWith(d.host())).findFirst();
  }

  private boolean writable(Path path) {
    return directory(path).filter(WasiGrant.Directory::writable).isPresent();
  }

  private Path granted(Path path, boolean toWrite) throws AccessDeniedException {
    Optional<WasiGrant.Directory> directory = directory(path);
    if (directory.isEmpty() || toWrite && !directory.get().writable()) {
      throw new AccessDeniedException(path.toString());
    }
    return path;
  }

  @Override
  public Path parsePath(URI uri) {
    return files.parsePath(uri);
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
    files.createDirectory(granted(directory, true), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    files.delete(granted(path, true));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    // The engine asks for write access to files that the guest only reads; a read-only folder gives
    // it a channel that cannot write. What would change the file by opening it is refused.
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
    return files.newDirectoryStream(granted(directory, false), filter);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return files.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return files.toRealPath(granted(path, false), options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return files.readAttributes(granted(path, false), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    files.setAttribute(granted(path, true), attribute, value, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    files.copy(granted(source, false), granted(target, true), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    files.move(granted(source, true), granted(target, true), options);
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
