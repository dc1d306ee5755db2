package dev.plugwright.engine.tck;

import static dev.plugwright.engine.tck.WasiGuest.APPEND;
import static dev.plugwright.engine.tck.WasiGuest.CREATE;
import static dev.plugwright.engine.tck.WasiGuest.DIRECTORY;
import static dev.plugwright.engine.tck.WasiGuest.EXCLUSIVE;
import static dev.plugwright.engine.tck.WasiGuest.OPEN_PATH;
import static dev.plugwright.engine.tck.WasiGuest.READ;
import static dev.plugwright.engine.tck.WasiGuest.READ_DIRECTORY;
import static dev.plugwright.engine.tck.WasiGuest.TRUNCATE;
import static dev.plugwright.engine.tck.WasiGuest.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.WasiGrant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Granted directories, and everything that must stay out of reach. */
abstract class WasiFileTests extends EngineTests {
  @TempDir Path temp;
  private Path readable;
  private Path writable;
  private Path outside;

  @BeforeEach
  void makeDirectories() throws IOException {
    readable = Files.createDirectories(temp.resolve("granted/readable"));
    writable = Files.createDirectories(temp.resolve("granted/writable"));
    outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(readable.resolve("file"), "readable");
    Files.writeString(writable.resolve("file"), "writable");
    Files.writeString(outside.resolve("secret"), "secret");
  }

  private static WasiGrant.Directory readOnly(Path host, String guest) {
    return new WasiGrant.Directory(host, guest, false);
  }

  private static WasiGrant.Directory readWrite(Path host, String guest) {
    return new WasiGrant.Directory(host, guest, true);
  }

  private WasiGuest guest(WasiGrant.Directory... directories) {
    WasiGrant grant =
        new WasiGrant(
            List.of(),
            Map.of(),
            List.of(directories),
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    return new WasiGuest(start(engine(), WasiGuest.module(), Optional.of(grant)));
  }

  /** Directories are numbered from 3: 3 may be read, 4 may be written. */
  private WasiGuest both() {
    return guest(readOnly(readable, "/in"), readWrite(writable, "/out"));
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> paths = Files.walk(temp)) {
      return paths
          .map(
              path ->
                  Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                      ? path + ": " + contents(path)
                      : path.toString())
          .sorted()
          .toList();
    }
  }

  private static String contents(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  // ---- what is granted ----

  @Test
  void directoriesHaveTheGuestsNames() {
    assertThat(both().directories()).isEqualTo(Map.of("/in", 3, "/out", 4));
  }

  @Test
  void filesAreRead() {
    WasiGuest guest = both();
    assertThat(guest.readFile(3, "file")).isEqualTo("readable");
    assertThat(guest.readFile(4, "file")).isEqualTo("writable");
    assertThat(guest.open(3, "absent", 0, READ)).isNegative();
    assertThat(guest.status(3, "file", true)).isZero();
    assertThat(guest.status(3, "absent", true)).isNotZero();
  }

  @Test
  void directoriesAreListed() throws IOException {
    Files.createDirectory(readable.resolve("sub"));
    Files.writeString(readable.resolve("sub/inner"), "inner");
    WasiGuest guest = both();
    assertThat(guest.list(3)).containsExactlyInAnyOrder("file", "sub");
    int sub = guest.open(3, "sub", DIRECTORY, READ | READ_DIRECTORY | OPEN_PATH);
    assertThat(guest.list(sub)).containsExactly("inner");
    assertThat(guest.readFile(sub, "inner")).isEqualTo("inner");
    assertThat(guest.readFile(3, "sub/../file")).isEqualTo("readable");
  }

  @Test
  void filesAreWrittenCreatedAndRemoved() {
    WasiGuest guest = both();
    int created = guest.open(4, "new", CREATE | EXCLUSIVE, WRITE);
    assertThat(guest.write(created, "fresh")).isZero();
    assertThat(guest.call("fd_close", created)).isZero();
    assertThat(writable.resolve("new")).hasContent("fresh");
    int truncated = guest.open(4, "file", TRUNCATE, WRITE);
    assertThat(guest.write(truncated, "short")).isZero();
    guest.call("fd_close", truncated);
    assertThat(writable.resolve("file")).hasContent("short");
    assertThat(guest.path("path_create_directory", 4, "dir")).isZero();
    assertThat(guest.rename(4, "new", 4, "dir/moved")).isZero();
    assertThat(writable.resolve("dir/moved")).hasContent("fresh");
    assertThat(guest.path("path_unlink_file", 4, "dir/moved")).isZero();
    assertThat(guest.path("path_remove_directory", 4, "dir")).isZero();
    assertThat(writable.resolve("dir")).doesNotExist();
  }

  @Test
  void linksWithinADirectoryAreFollowed() throws IOException {
    Files.createDirectory(readable.resolve("sub"));
    Files.createSymbolicLink(readable.resolve("sub/link"), Path.of("../file"));
    assertThat(both().readFile(3, "sub/link")).isEqualTo("readable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with,comma", "with::colons", "with space", "größe", "a,b::c=d%e"})
  void hostPathsMayHaveAnyName(String name) throws IOException {
    Path odd = Files.createDirectory(temp.resolve(name));
    Files.writeString(odd.resolve("file"), "odd");
    WasiGuest guest = guest(readOnly(odd, "/odd"), readOnly(readable, "/in"));
    assertThat(guest.directories()).isEqualTo(Map.of("/odd", 3, "/in", 4));
    assertThat(guest.readFile(3, "file")).isEqualTo("odd");
    assertThat(guest.readFile(4, "file")).isEqualTo("readable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a,b", "/a::b"})
  void guestPathsMayHaveAnyNameOrAreRefused(String name) {
    if (tck().has(Feature.ANY_GUEST_PATH)) {
      assertThat(guest(readOnly(readable, name)).readFile(3, "file")).isEqualTo("readable");
    } else {
      assertThatThrownBy(() -> guest(readOnly(readable, name)))
          .isInstanceOf(EngineException.Rejected.class);
    }
  }

  @Test
  void hostPathsMayHaveDotsAndLinks() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), readable);
    WasiGuest guest =
        guest(readOnly(temp.resolve("outside/../granted/readable"), "/dots"), readOnly(link, "/l"));
    assertThat(guest.readFile(3, "file")).isEqualTo("readable");
    assertThat(guest.readFile(4, "file")).isEqualTo("readable");
  }

  // ---- what is not ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../writable/file",
        "../../outside/secret",
        "sub/../../../outside/secret",
        "./../../outside/secret",
        "up/secret",
        "up/../outside/secret",
        "up/../granted/writable/file",
        "link",
        "absolute",
        "chain",
        "deep/link",
      })
  void nothingLeadsOut(String path) throws IOException {
    Files.createDirectory(readable.resolve("sub"));
    Files.createDirectory(readable.resolve("deep"));
    Files.createSymbolicLink(readable.resolve("up"), Path.of("../../outside"));
    Files.createSymbolicLink(readable.resolve("link"), Path.of("../../outside/secret"));
    Files.createSymbolicLink(readable.resolve("absolute"), outside.resolve("secret"));
    Files.createSymbolicLink(readable.resolve("chain"), Path.of("link"));
    Files.createSymbolicLink(readable.resolve("deep/link"), Path.of("../up/secret"));
    WasiGuest guest = guest(readOnly(readable, "/in"));
    for (boolean follow : new boolean[] {true, false}) {
      assertThat(guest.open(3, path, 0, READ, 0, follow)).isNegative();
      assertThat(guest.open(3, path, CREATE, READ | WRITE, 0, follow)).isNegative();
    }
    assertThat(guest.status(3, path, true)).isNotZero();
    assertThat(outside.resolve("secret")).hasContent("secret");
  }

  @Test
  void absolutePathsLeadNowhere() {
    WasiGuest guest = guest(readOnly(readable, "/in"));
    assertThat(guest.readFile(3, outside.resolve("secret").toString())).isNotEqualTo("secret");
    assertThat(guest.readFile(3, "/etc/passwd")).isEqualTo("error");
  }

  @Test
  void linksOfAWritableDirectoryLeadNowhereEither() throws IOException {
    Files.createSymbolicLink(writable.resolve("up"), outside);
    Files.createSymbolicLink(writable.resolve("in"), readable);
    WasiGuest guest = guest(readWrite(writable, "/out"), readOnly(readable, "/in"));
    List<String> before = everything();
    for (String directory : List.of("up", "in")) {
      assertThat(guest.open(3, directory + "/new", CREATE, WRITE)).isNegative();
      assertThat(guest.open(3, directory + "/new", CREATE, WRITE, 0, false)).isNegative();
      assertThat(guest.path("path_create_directory", 3, directory + "/dir")).isNotZero();
      assertThat(guest.rename(3, "file", 3, directory + "/file")).isNotZero();
    }
    assertThat(guest.path("path_unlink_file", 3, "up/secret")).isNotZero();
    assertThat(guest.rename(3, "up/secret", 3, "mine")).isNotZero();
    assertThat(guest.path("path_unlink_file", 3, "in/file")).isNotZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void readOnlyDirectoriesStayAsTheyAre() throws IOException {
    Files.createDirectory(readable.resolve("empty"));
    Files.setLastModifiedTime(readable.resolve("file"), FileTime.fromMillis(1_000_000));
    WasiGuest guest = both();
    List<String> before = everything();
    for (int flags : new int[] {CREATE, TRUNCATE, CREATE | TRUNCATE, CREATE | EXCLUSIVE}) {
      assertThat(guest.open(3, "new", flags, READ | WRITE)).isNegative();
      assertThat(guest.open(3, "file", flags, READ | WRITE)).isNegative();
    }
    assertThat(guest.open(3, "new", CREATE, READ)).isNegative();
    int file = guest.open(3, "file", 0, READ | WRITE);
    if (file >= 0) {
      assertThat(guest.write(file, "changed")).isNotZero();
      assertThat(guest.call("fd_filestat_set_size", file, 0)).isNotZero();
      assertThat(guest.call("fd_filestat_set_times", file, 5, 5, 1 | 4)).isNotZero();
    }
    int appended = guest.open(3, "file", 0, WRITE, APPEND, true);
    assertThat(appended < 0 || guest.write(appended, "changed") != 0).isTrue();
    assertThat(guest.path("path_unlink_file", 3, "file")).isNotZero();
    assertThat(guest.path("path_remove_directory", 3, "empty")).isNotZero();
    assertThat(guest.path("path_create_directory", 3, "dir")).isNotZero();
    assertThat(guest.rename(3, "file", 3, "other")).isNotZero();
    assertThat(guest.rename(3, "file", 4, "stolen")).isNotZero();
    assertThat(guest.rename(4, "file", 3, "file")).isNotZero();
    assertThat(guest.setTimes(3, "file", 5)).isNotZero();
    assertThat(everything()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(readable.resolve("file")).toMillis()).isEqualTo(1_000_000);
  }

  @Test
  void linksOfAReadOnlyDirectoryStayToo() throws IOException {
    Path link = Files.createSymbolicLink(readable.resolve("link"), writable.resolve("file"));
    WasiGuest guest = both();
    assertThat(guest.path("path_unlink_file", 3, "link")).isNotZero();
    assertThat(guest.rename(3, "link", 4, "stolen")).isNotZero();
    assertThat(link).isSymbolicLink();
    assertThat(writable.resolve("stolen")).doesNotExist();
  }

  @Test
  void guestsMakeNoLinks() throws IOException {
    WasiGuest guest = both();
    List<String> before = everything();
    assertThat(guest.symbolicLink("file", 4, "link")).isNotZero();
    assertThat(guest.symbolicLink("../../outside/secret", 4, "link")).isNotZero();
    assertThat(guest.link(3, "file", 4, "hard")).isNotZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theClosestGrantDecides() throws IOException {
    Path granted = temp.resolve("granted");
    WasiGuest guest = guest(readOnly(granted, "/all"), readWrite(writable, "/out"));
    assertThat(guest.open(3, "readable/new", CREATE, WRITE)).isNegative();
    int file = guest.open(3, "writable/new", CREATE, WRITE);
    assertThat(guest.write(file, "x")).isZero();
    guest.call("fd_close", file);
    assertThat(writable.resolve("new")).hasContent("x");

    WasiGuest other = guest(readWrite(granted, "/all"), readOnly(readable, "/in"));
    assertThat(other.open(3, "readable/new", CREATE, WRITE)).isNegative();
    assertThat(other.path("path_unlink_file", 3, "readable/file")).isNotZero();
    assertThat(other.readFile(3, "readable/file")).isEqualTo("readable");
    assertThat(other.path("path_unlink_file", 3, "writable/file")).isZero();
  }

  @Test
  void directoriesThatAreGoneFailTheStartOrEveryAccess() {
    WasiGuest guest;
    try {
      guest = guest(readOnly(temp.resolve("gone"), "/gone"), readOnly(readable, "/in"));
    } catch (EngineException atOnce) {
      return;
    }
    assertThat(guest.readFile(4, "file")).isEqualTo("readable");
    assertThat(guest.readFile(3, "file")).isEqualTo("error");
  }
}
