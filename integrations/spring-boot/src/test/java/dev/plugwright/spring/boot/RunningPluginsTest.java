package dev.plugwright.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.workbench.GuestBook;
import dev.plugwright.workbench.Workbench;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an application sees of its plugins while they run: health, metrics and swaps. */
class RunningPluginsTest extends BootTests {
  private ApplicationContextRunner watching(Path file) {
    return runner.withPropertyValues(BENCH + "location=" + file.toUri(), BENCH + "watch=20ms");
  }

  @Test
  void healthTellsHowThePluginsAre() {
    run(
        runner,
        context -> {
          context.getBean(Workbench.class).add(1, 2);
          Health health = context.getBean(HealthIndicator.class).health();
          assertThat(health.getStatus()).isEqualTo(Status.UP);
          assertThat(bench(health))
              .containsEntry("module", "workbench.wasm")
              .containsEntry("calls", 1L)
              .containsKey("sha256")
              .doesNotContainKey("refused");
        });
    run(
        runner.withPropertyValues("management.health.plugwright.enabled=false"),
        context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  private static PluginSpecCustomizer books(AtomicBoolean failing) {
    return new PluginSpecCustomizer() {
      @Override
      public <T> PluginSpec<T> customize(String name, PluginSpec<T> made) {
        return made.host(
            GuestBook.class,
            () -> {
              if (failing.get()) {
                throw new IllegalStateException("the book is not there");
              }
              return visitor -> 1;
            });
      }
    };
  }

  /** An empty pool starts an instance for the next call, however often that failed long ago. */
  @Test
  void aPluginIsDownOnlyAsLongAsItsStartsFail() {
    AtomicBoolean failing = new AtomicBoolean();
    run(
        runner
            .withBean(PluginSpecCustomizer.class, () -> books(failing))
            .withPropertyValues(BENCH + "pool.min-idle=0", BENCH + "pool.idle-timeout=1ms"),
        context -> {
          Workbench bench = context.getBean(Workbench.class);
          PluginPool<?> pool = context.getBean(PluginPool.class);
          HealthIndicator health = context.getBean(HealthIndicator.class);
          failing.set(true);
          assertThat(catching(() -> bench.add(1, 2))).hasMessage("the book is not there");
          assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
          failing.set(false);
          assertThat(bench.add(1, 2)).isEqualTo(3);
          await(() -> pool.statistics().size() == 0);
          assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> bench(Health health) {
    return (Map<String, Object>) health.getDetails().get("bench");
  }

  @Test
  void metricsAreKeptIfThereIsARegistry() {
    MeterRegistry registry = new SimpleMeterRegistry();
    run(
        runner.withBean(MeterRegistry.class, () -> registry),
        context -> {
          context.getBean(Workbench.class).greet("Ada");
          assertThat(registry.get("plugwright.calls").tag("outcome", "success").timer().count())
              .isEqualTo(1);
          assertThat(registry.get("plugwright.pool.max").tag("pool", "bench").gauge().value())
              .isEqualTo(2);
        });
  }

  @Test
  void aChangedFileIsSwapped() throws IOException {
    Path file = copy("workbench.wasm");
    run(
        watching(file),
        context -> {
          Workbench bench = context.getBean(Workbench.class);
          assertThat(bench.version()).isEqualTo(1);
          copy("workbench-2.wasm");
          await(() -> bench.version() == 2);
          assertThat(context.getBean(PluginPool.class).statistics().swaps()).isEqualTo(1);
        });
  }

  @Test
  void aBadFileIsRefusedAndTheOldVersionStays() throws IOException {
    Path file = copy("workbench.wasm");
    run(
        watching(file),
        context -> {
          Workbench bench = context.getBean(Workbench.class);
          ConfiguredPlugin<?> plugin = context.getBean(ConfiguredPlugins.class).get("bench");
          install("not a module".getBytes(StandardCharsets.UTF_8));
          await(() -> plugin.refused().isPresent());
          assertThat(bench.version()).isEqualTo(1);
          Health health = context.getBean(HealthIndicator.class).health();
          assertThat(health.getStatus()).isEqualTo(Status.UP);
          assertThat(bench(health).get("refused")).asString().contains("not a valid Wasm module");
          copy("visitor.wasm");
          await(() -> plugin.refused().orElseThrow() instanceof PluginContractException);
          assertThat(bench.version()).isEqualTo(1);
          copy("workbench-2.wasm");
          await(() -> bench.version() == 2);
          await(() -> plugin.refused().isEmpty()); // calls see the new version first
        });
  }

  @Test
  void whatAHostFunctionThrowsWhenANewVersionStartsIsReported() throws IOException {
    Path file = copy("workbench.wasm");
    AtomicBoolean failing = new AtomicBoolean();
    run(
        watching(file).withBean(PluginSpecCustomizer.class, () -> books(failing)),
        context -> {
          failing.set(true);
          copy("workbench-2.wasm");
          ConfiguredPlugin<?> plugin = context.getBean(ConfiguredPlugins.class).get("bench");
          await(() -> plugin.refused().isPresent());
          assertThat(bench(context.getBean(HealthIndicator.class).health()))
              .containsEntry("refused", "java.lang.IllegalStateException: the book is not there");
          assertThat(context.getBean(Workbench.class).version()).isEqualTo(1);
        });
  }

  private Path copy(String plugin) throws IOException {
    return install(Files.readAllBytes(PLUGINS.resolve(plugin)));
  }

  /** The same name for every version, moved into place at once. */
  private Path install(byte[] plugin) throws IOException {
    Path part = Files.write(folder.resolve("bench.part"), plugin);
    return Files.move(part, folder.resolve("bench.wasm"), StandardCopyOption.REPLACE_EXISTING);
  }
}
