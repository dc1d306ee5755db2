package dev.plugwright.engine.support.wasi;

import dev.plugwright.spi.engine.GrantedDirectories;
import dev.plugwright.spi.engine.WasiGrant;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's files as far as a guest was granted them. Endive reaches files only through paths of
 * {@link GrantedPath}, whose operations all end here.
 */
final class GrantedFiles extends FileSystemProvider {
  private final GrantedDirectories grants;
  private final GrantedFileSystem system = new GrantedFileSystem(this);

  /** Whether an access was refused since {@link #forgetDenial}; only the guest's thread asks. */
  private boolean denied;

  GrantedFiles(List<WasiGrant.Directory> directories) {
    this.grants = new GrantedDirectories(directories);
  }

  /** Returns the granted directories by the names that the guest knows. */
  Map<String, Path> roots() {
    Map<String, Path> roots = new LinkedHashMap<>();
    for (WasiGrant.Directory directory : grants.list()) {
      roots.put(directory.guest(), new GrantedPath(system, directory.host()));
    }
    return roots;
  }

  void forgetDenial() {
    denied = false;
  }

  boolean wasDenied() {
    return denied;
  }

  // ---- checks ----

  /** Checks access to what a path leads to, and returns the host's path. */
  private Path target(Path path, boolean toWrite) throws AccessDeniedException {
    try {
      return grants.target(GrantedPath.host(path), toWrite);
    } catch (AccessDeniedException e) {
      denied = true;
      throw e;
    }
  }

  /** Checks access to an entry of a directory that is not followed if it is a link. */
  private Path entry(Path path, boolean toWrite) throws AccessDeniedException {
    try {
      return grants.entry(GrantedPath.host(path), toWrite);
    } catch (AccessDeniedException e) {
      denied = true;
      throw e;
    }
  }

  /** Checks access to an entry of a directory that is to be moved or removed. */
  private Path movable(Path path) throws AccessDeniedException {
    try {
      return grants.movable(GrantedPath.host(path));
    } catch (AccessDeniedException e) {
      denied = true;
      throw e;
    }
  }

  private Path targetOrEntry(Path path, LinkOption[] options) throws AccessDeniedException {
    if (path.endsWith("..")) {
      // Endive lists it with every directory; above the granted ones is nothing.
      Path parent = path.getParent();
      if (parent == null) {
        throw refusal(path);
      }
      return target(parent, false);
    }
    return Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS)
        ? entry(path, false)
        : target(path, false);
  }

  private AccessDeniedException refusal(Path path) {
    denied = true;
    return new AccessDeniedException(path.toString());
  }

  // ---- contents ----

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean changes = GrantedDirectories.isChange(options);
    boolean writes = options.contains(StandardOpenOption.WRITE);
    if (writes && !changes && options.contains(StandardOpenOption.READ)) {
      // Guests ask for write access to files that they only read: writing is what fails.
      Path host = target(path, false);
      return grants.isWritable(host)
          ? FileChannel.open(host, options, attributes)
          : FileChannel.open(host, StandardOpenOption.READ);
    }
    return FileChannel.open(target(path, changes || writes), options, attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> host = Files.newDirectoryStream(target(directory, false));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        List<Path> ours = new ArrayList<>();
        for (Path entry : host) {
          if (grants.isListed(entry)) {
            ours.add(directory.resolve(String.valueOf(entry.getFileName())));
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

  // ---- entries ----

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    Files.createDirectory(entry(directory, true), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(movable(path));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Path from = movable(source);
    // Endive asks for COPY_ATTRIBUTES, which file systems refuse for a move.
    CopyOption[] possible =
        Arrays.stream(options)
            .filter(option -> option != StandardCopyOption.COPY_ATTRIBUTES)
            .toArray(CopyOption[]::new);
    Files.move(from, movable(target), possible);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Path from = target(source, false);
    Files.copy(from, entry(target, true), options);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    throw refusal(link);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    throw refusal(link);
  }

  /** Returns an absolute path, because Endive takes a relative one from the wrong directory. */
  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    Path host = entry(link, false);
    return new GrantedPath(system, host.resolveSibling(Files.readSymbolicLink(host)).normalize());
  }

  // ---- attributes ----

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    Path host = target(path, Arrays.asList(modes).contains(AccessMode.WRITE));
    host.getFileSystem().provider().checkAccess(host, modes);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(targetOrEntry(path, options), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return Files.readAttributes(targetOrEntry(path, options), attributes, options);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    try {
      return Files.getFileAttributeView(target(path, true), type, options);
    } catch (AccessDeniedException e) {
      return type == BasicFileAttributeView.class ? type.cast(new RefusingView(e)) : null;
    }
  }

  /** The attributes of a file that may not be changed, which are read elsewhere. */
  private record RefusingView(AccessDeniedException refusal) implements BasicFileAttributeView {
    @Override
    public String name() {
      return "basic";
    }

    @Override
    public BasicFileAttributes readAttributes() throws IOException {
      throw refusal;
    }

    @Override
    public void setTimes(FileTime modified, FileTime accessed, FileTime created)
        throws IOException {
      throw refusal;
    }
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    Files.setAttribute(target(path, true), attribute, value, options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(target(one, false), target(other, false));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(target(path, false));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    throw refusal(path);
  }

  // ---- file systems ----

  @Override
  public String getScheme() {
    return "plugwright-wasi";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
