package dev.plugwright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many instances in small JVMs: what they leave, and that the last one costs what the first did.
 */
class MemoryTest {
  private static final long MEBIBYTE = 1 << 20;

  /** How many instances are made one after the other. */
  private static final int INSTANCES = Integer.getInteger("test.instances", 2_000);

  /** From how many instances on the clock is looked at as well. */
  private static final int LONG_RUN = 10_000;

  @TempDir Path directory;

  private Map<String, Long> run(String heap, String scenario, int count)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(heap);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(Engines.options());
    command.add("-Dguests.directory=" + System.getProperty("guests.directory"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SmallJvm.class.getName());
    command.add(scenario);
    command.add(String.valueOf(count));
    File output = directory.resolve("output.txt").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(output.toPath(), UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    Map<String, Long> values = new HashMap<>();
    text.lines()
        .filter(line -> line.matches("[\\w.]+=\\d+"))
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              values.put(line.substring(0, equals), Long.valueOf(line.substring(equals + 1)));
            });
    assertThat(values).as(text).containsEntry("done", (long) count);
    return values;
  }

  @Test
  void closedInstancesLeaveNothing() throws Exception {
    Map<String, Long> values = run("-Xmx96m", "closed", INSTANCES);
    assertThat(values.get("heap." + INSTANCES))
        .as("heap after %d instances and after 500: %s", INSTANCES, values)
        .isLessThan(values.get("heap.500") + 6 * MEBIBYTE);
    assertThat(values.get("resident." + INSTANCES))
        .as("resident memory after %d instances and after 500: %s", INSTANCES, values)
        .isLessThan(values.get("resident.500") + 64 * MEBIBYTE);
    assertThat(values.get("collections." + INSTANCES))
        .as("garbage collections during the last 500 instances and the second: %s", values)
        .isLessThanOrEqualTo(2 * values.get("collections.1000") + 10);
    System.out.println(INSTANCES + " instances: " + values);
    if (INSTANCES < LONG_RUN) {
      return;
    }
    assertThat(values.get("median.last"))
        .as("time of the last instances and of the second 500: %s", values)
        .isLessThanOrEqualTo(2 * values.get("median.second"));
  }

  @Test
  void instancesThatNobodyClosesAreReclaimed() throws Exception {
    Map<String, Long> values = run("-Xmx512m", "unclosed", 500);
    assertThat(values.get("heap.500")).as("%s", values).isLessThan(64 * MEBIBYTE);
    assertThat(values.get("resident.500")).as("%s", values).isLessThan(1_200 * MEBIBYTE);
  }

  @Test
  void versionsThatWereClosedLeaveNothing() throws Exception {
    Map<String, Long> values = run("-Xmx96m", "versions", 200);
    assertThat(values.get("heap.200")).as("%s", values).isLessThan(48 * MEBIBYTE);
  }
}
