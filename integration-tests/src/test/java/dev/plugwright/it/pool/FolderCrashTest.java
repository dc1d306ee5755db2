package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import dev.plugwright.it.pool.Counters.Build;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are killed while they replace a plugin, or find the disk full: the next start has a
 * whole plugin. {@code -Dtest.kills=100} kills more often.
 */
@Timeout(600)
class FolderCrashTest {
  private static final int KILLS = Integer.getInteger("test.kills", 2);

  @TempDir Path folder;

  private final PluginEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private static List<String> writer(String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FileWriter.class.getName()),
            Arrays.stream(arguments))
        .toList();
  }

  private PluginFolder<Counter> open() {
    return engine
        .folder(folder, Counter.class)
        .settings((file, spec) -> spec.sharedHost(Console.class, Counters.console(value -> {})))
        .quiet(Duration.ZERO)
        .open();
  }

  /** Kills a writer with SIGKILL at any time. */
  @Test
  void afterAKillTheNextStartHasAWholePlugin() throws Exception {
    Random random = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(writer(folder.toString())).redirectErrorStream(true).start();
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      assertThat(lines.readLine()).isEqualTo("started");
      Thread.sleep(random.nextInt(100));
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      try (PluginFolder<Counter> plugins = open()) {
        assertThat(plugins.refused()).isEmpty();
        assertThat(plugins.pools()).containsOnlyKeys("a.wasm");
        assertThat(plugins.pool("a.wasm").orElseThrow().api().version()).isPositive();
      }
    }
  }

  /** A kill leaves any beginning of a file that is written in place: it is refused, and no more. */
  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = Counters.binary(2, Build.GOOD);
    Files.write(folder.resolve("b.wasm"), Counters.binary(1, Build.GOOD));
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(folder.resolve("a.wasm"), Arrays.copyOf(whole, length));
      try (PluginFolder<Counter> plugins = open()) {
        assertThat(plugins.pools()).as("%d bytes", length).containsOnlyKeys("b.wasm");
        assertThat(plugins.refused()).containsOnlyKeys("a.wasm");
      }
    }
  }

  /** A file system of 1 MiB, which only this test and its processes see. */
  @Test
  void onAFullDiskTheLastVersionStays() throws Exception {
    assumeTrue(
        run(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.toString())).isEmpty(),
        "this machine does not let the test mount a file system");
    String script =
        Stream.of(
                "mount -t tmpfs -o size=1m none '" + folder + "'",
                command(writer(folder.toString(), "until-full")),
                command(reader(folder.toString())))
            .collect(Collectors.joining(" && "));
    List<String> printed = run(List.of("unshare", "-rm", "sh", "-c", script));
    assertThat(printed).hasSize(3).startsWith("started");
    assertThat(printed.get(1)).matches("full after \\d+: .*(space|full|quota).*");
    String last = printed.get(1).replaceAll("full after (\\d+):.*", "$1");
    assertThat(printed.get(2)).isEqualTo("version " + last);
  }

  private static List<String> reader(String folder) {
    return Stream.concat(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            Stream.concat(
                Engines.options().stream(),
                Stream.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    FolderReader.class.getName(),
                    folder)))
        .toList();
  }

  private static String command(List<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  /** Returns the lines that a command prints; one more if it fails or cannot be run. */
  private static List<String> run(List<String> command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
      return process.waitFor() == 0
          ? lines
          : Stream.concat(lines.stream(), Stream.of("exit " + process.exitValue())).toList();
    } catch (IOException notFound) {
      return List.of(String.valueOf(notFound));
    }
  }
}
