package dev.plugwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.cli.Program.Run;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM says that is too old for the program. */
class LauncherTest {
  private static final int JAVA_8 = 52;

  @TempDir private Path folder;

  @Test
  void theMainClassRunsOnJava8() throws Exception {
    try (JarFile jar = new JarFile(System.getProperty("plugwright.jar"))) {
      String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
      try (DataInputStream in =
          new DataInputStream(
              jar.getInputStream(jar.getEntry(main.replace('.', '/') + ".class")))) {
        assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
        in.readUnsignedShort(); // the minor version
        assertThat(in.readUnsignedShort()).as("class file version of " + main).isEqualTo(JAVA_8);
      }
    }
  }

  @Test
  void anOlderJavaIsToldWhatIsNeeded() throws Exception {
    Optional<Path> older = olderJava();
    Assumptions.assumeTrue(
        older.isPresent(), "no Java older than 21 on the PATH or in /usr/lib/jvm");
    Run run = new Program(folder).runWith(older.get(), "--version");
    assertThat(run.err())
        .matches(
            "plugwright: needs Java 21 or newer; this is Java \\S+ in \\S+: run the jar with a newer"
                + " one, /path/to/jdk/bin/java -jar \\.\\.\\.\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  private static Optional<Path> olderJava() throws Exception {
    Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    for (Path bin : Stream.concat(onPath, installed()).toList()) {
      Path java = bin.resolve("java");
      if (Files.isExecutable(java) && feature(java) < 21) {
        return Optional.of(java);
      }
    }
    return Optional.empty();
  }

  private static Stream<Path> installed() throws IOException {
    Path folder = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> homes = Files.list(folder)) {
      return homes.map(home -> home.resolve("bin")).toList().stream();
    }
  }

  private static int feature(Path java) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    Matcher version =
        Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)").matcher(printed);
    return version.find() ? Integer.parseInt(version.group(1)) : Integer.MAX_VALUE;
  }
}
