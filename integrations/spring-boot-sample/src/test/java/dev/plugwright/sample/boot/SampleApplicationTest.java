package dev.plugwright.sample.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Concurrent HTTP requests in virtual threads, which share the instances of a pool. */
class SampleApplicationTest {
  private static final Path PLUGINS = Path.of("../test-plugin/target/classes/plugins");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private ConfigurableApplicationContext application;
  private String address;

  @BeforeEach
  void start() throws IOException {
    install("workbench.wasm");
    application =
        SpringApplication.run(
            SampleApplication.class,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--plugwright.plugins.workbench.location=" + folder.resolve("bench.wasm").toUri(),
            "--plugwright.plugins.workbench.watch=20ms");
    address =
        "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
  }

  @AfterEach
  void stop() {
    application.close();
    client.close();
  }

  private void install(String plugin) throws IOException {
    Path part = folder.resolve("bench.part");
    Files.copy(PLUGINS.resolve(plugin), part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, folder.resolve("bench.wasm"), StandardCopyOption.REPLACE_EXISTING);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private List<String> atOnce(int requests, java.util.function.IntFunction<String> path)
      throws Exception {
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      String each = path.apply(i);
      tasks.add(() -> get(each));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void concurrentRequestsGetTheirOwnAnswers() throws Exception {
    assertThat(get("thread")).isEqualTo("virtual");
    List<String> answers =
        atOnce(
            1000, i -> "greeting?name=" + URLEncoder.encode("Grüße " + i, StandardCharsets.UTF_8));
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).isEqualTo("hello Grüße " + i);
    }
    assertThat(get("actuator/metrics/plugwright.calls?tag=method:Workbench.greet"))
        .contains("\"statistic\":\"COUNT\",\"value\":1000.0");
    assertThat(get("actuator/metrics/plugwright.pool.size")).contains("workbench");
    assertThat(get("actuator/health"))
        .contains("\"plugwright\":{", "\"module\":\"bench.wasm\"", "\"status\":\"UP\"");
  }

  @Test
  void aSwapUnderLoadFailsNoRequest() throws Exception {
    assertThat(atOnce(100, i -> "version")).containsOnly("1");
    install("workbench-2.wasm");
    List<String> seen = new ArrayList<>();
    for (int round = 0; round < 300 && !seen.contains("2"); round++) {
      seen = atOnce(100, i -> "version");
      assertThat(seen).containsAnyOf("1", "2");
    }
    assertThat(atOnce(100, i -> "version")).containsOnly("2");
  }
}
