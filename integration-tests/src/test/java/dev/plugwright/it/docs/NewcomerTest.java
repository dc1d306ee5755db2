package dev.plugwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The words of the README, of {@code docs/deployment.md} and of the pages for getting started lead
 * from a checkout to a running plugin; {@code tooling/scripts/newcomer} follows them.
 */
class NewcomerTest {
  @Test
  void thePagesLeadToARunningPlugin() throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    Path log = target.resolve("newcomer.log");
    ProcessBuilder script =
        new ProcessBuilder(
            System.getProperty("scripts.directory") + "/newcomer",
            target.resolve("newcomer").toString());
    script.redirectErrorStream(true).redirectOutput(log.toFile());
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.environment().put("MAVEN_CACHE", System.getProperty("maven.cache"));
    Process process = script.start();
    boolean ended = process.waitFor(15, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
    assertThat(Files.readString(log))
        .contains("following README.md", "-jar target/", "shop$ mvn -q verify", "done in ")
        .containsPattern("shop-in-c\\$ mvn|getting-started-c.md is skipped: wasi-cc: ")
        .containsPattern("shop-in-go\\$ mvn|getting-started-go.md is skipped: go-wasm: ")
        .containsPattern("shop-in-assemblyscript\\$ mvn|-assemblyscript.md is skipped: asc-wasm: ");
  }
}
