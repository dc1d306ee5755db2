package dev.plugwright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new JVM loads until the first result, because that is most of the time it takes. */
class StartUpTest {
  /** Calls a plugin once. */
  static final class FirstCall {
    private FirstCall() {}

    public static void main(String[] arguments) {
      try (PluginEngine engine = Engines.create()) {
        Trouble plugin = engine.load(Guests.file("trouble")).instantiate(Trouble.class).api();
        System.out.println("first result " + plugin.fine(1));
      }
    }
  }

  /** Of Plugwright, for a contract with many types. */
  private static final int MOST_LAMBDAS = 50;

  @TempDir Path folder;

  @BeforeEach
  void skipWithoutTheEngine() {
    Engines.create().close();
  }

  private static List<String> run(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(Engines.options());
    command.add("-Dguests.directory=" + System.getProperty("guests.directory"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FirstCall.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).anyMatch(line -> line.startsWith("first result"));
    return lines;
  }

  @Test
  void theFlightRecorderIsNotLoadedBeforeARecording() throws Exception {
    assertThat(run("-Xlog:class+load"))
        .anyMatch(line -> line.contains("dev.plugwright.internal.flight.Flight "))
        .noneMatch(line -> line.contains("jdk.jfr.internal.MetadataRepository "))
        .noneMatch(line -> line.contains("dev.plugwright.internal.flight.ModuleLoadFlight "));
  }

  /**
   * The first one makes the JVM generate classes for 10 ms. Versions of a contract may use them.
   */
  @Test
  void switchesOverPatternsAreNotUsed() throws Exception {
    assertThat(run("-Xlog:class+load"))
        .filteredOn(line -> line.matches(".* dev\\.plugwright\\..*\\$\\$TypeSwitch/.*"))
        .allMatch(line -> line.contains(" dev.plugwright.contract.evolution."));
  }

  /** Each takes a quarter of a millisecond, and the JIT compilers of the JVM as much again. */
  @Test
  void lambdasAreFew() throws Exception {
    assertThat(run("-Xlog:class+load"))
        .filteredOn(line -> line.matches(".* dev\\.plugwright\\..*\\$\\$Lambda/.*"))
        .filteredOn(line -> !line.contains(" dev.plugwright.it."))
        .hasSizeLessThan(MOST_LAMBDAS);
  }

  /** The first hash of a JVM takes 10 ms. */
  @Test
  void modulesAreNotHashedBeforeSomebodyAsks() throws Exception {
    assertThat(run("-Xlog:class+load"))
        .noneMatch(line -> line.contains(" sun.security.provider.SHA2"));
  }

  @Test
  void aRecordingThatStartsWithTheJvmLoadsIt() throws Exception {
    Path file = folder.resolve("start-up.jfr");
    assertThat(run("-Xlog:class+load", "-XX:StartFlightRecording:filename=" + file))
        .anyMatch(line -> line.contains("dev.plugwright.internal.flight.ModuleLoadFlight "));
  }
}
