package dev.plugwright.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.workbench.Workbench;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

/** Applications with one plugin, {@code bench}. */
abstract class BootTests {
  static final String BENCH = "plugwright.plugins.bench.";
  static final Path PLUGINS = Path.of("../test-plugin/target/classes/plugins");

  @TempDir Path folder;

  final ApplicationContextRunner plain =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  PlugwrightAutoConfiguration.class,
                  PlugwrightHealthAutoConfiguration.class,
                  PlugwrightMetricsAutoConfiguration.class));

  final ApplicationContextRunner runner =
      plain.withPropertyValues(
          BENCH + "location=classpath:plugins/workbench.wasm",
          BENCH + "contract=" + Workbench.class.getName(),
          BENCH + "pool.max-size=2");

  static void run(
      ApplicationContextRunner runner, ContextConsumer<AssertableApplicationContext> test) {
    runner.run(
        context -> {
          assertThat(context).hasNotFailed();
          test.accept(context);
        });
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 3000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  static Throwable catching(Runnable call) {
    try {
      call.run();
    } catch (Throwable e) {
      return e;
    }
    throw new AssertionError("nothing was thrown");
  }
}
