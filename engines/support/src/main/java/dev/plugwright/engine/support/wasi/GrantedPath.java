package dev.plugwright.engine.support.wasi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A path of the host whose file operations go through {@link GrantedFiles}.
 *
 * @param system the file system
 * @param host the host's path
 */
record GrantedPath(GrantedFileSystem system, Path host) implements Path {
  /** Returns the host's path of a path of any granted file system. */
  static Path host(Path path) {
    if (path instanceof GrantedPath granted) {
      return granted.host;
    }
    throw new ProviderMismatchException();
  }

  private GrantedPath wrap(Path path) {
    return new GrantedPath(system, path);
  }

  private @Nullable GrantedPath wrapNullable(@Nullable Path path) {
    return path == null ? null : wrap(path);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return host.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return wrapNullable(host.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return wrapNullable(host.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return wrapNullable(host.getParent());
  }

  @Override
  public int getNameCount() {
    return host.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return wrap(host.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return wrap(host.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return host.startsWith(host(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return host.endsWith(host(other));
  }

  @Override
  public Path normalize() {
    return wrap(host.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return wrap(host.resolve(host(other)));
  }

  @Override
  public Path relativize(Path other) {
    return wrap(host.relativize(host(other)));
  }

  @Override
  public Path toAbsolutePath() {
    return wrap(host.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return wrap(host.toRealPath(options));
  }

  @Override
  public URI toUri() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return host.compareTo(host(other));
  }

  @Override
  public String toString() {
    return host.toString();
  }
}
