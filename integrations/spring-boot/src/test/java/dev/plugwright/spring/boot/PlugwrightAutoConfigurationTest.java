package dev.plugwright.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PoolOptions;
import dev.plugwright.StatePolicy;
import dev.plugwright.workbench.GuestBook;
import dev.plugwright.workbench.Visitor;
import dev.plugwright.workbench.Workbench;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Real plugins as beans. */
class PlugwrightAutoConfigurationTest extends BootTests {
  /** Where plugins are injected. */
  @Configuration(proxyBeanMethods = false)
  static class Injected {
    @Autowired Workbench bench;
    @Autowired PluginPool<Workbench> pool;
  }

  @Test
  void aPluginIsABeanOfItsContractWithAPool() {
    run(
        runner.withUserConfiguration(Injected.class),
        context -> {
          Injected injected = context.getBean(Injected.class);
          assertThat(injected.bench.greet("Ada")).isEqualTo("hello Ada");
          assertThat(injected.pool.options().maxSize()).isEqualTo(2);
          assertThat(injected.pool.statistics().calls()).isEqualTo(1);
          assertThat(context.getBean("bench")).isSameAs(injected.bench);
          assertThat(context.getBean("benchPool")).isSameAs(injected.pool);
        });
  }

  @Test
  void twoPluginsOfDifferentContractsWithHostFunctions() {
    List<String> entries = new ArrayList<>();
    GuestBook book =
        name -> {
          entries.add(name);
          return entries.size();
        };
    run(
        runner
            .withBean(GuestBook.class, () -> book)
            .withPropertyValues(
                "plugwright.plugins.visitor.location=classpath:plugins/visitor.wasm",
                "plugwright.plugins.visitor.contract=" + Visitor.class.getName(),
                "plugwright.plugins.visitor.hosts=" + GuestBook.class.getName()),
        context -> {
          assertThat(context.getBean(Visitor.class).visit("Ada")).isEqualTo(1);
          assertThat(context.getBean(Workbench.class).add(1, 2)).isEqualTo(3);
          assertThat(entries).containsExactly("Ada");
        });
  }

  @Test
  void limitsAndPoolOptionsAreProperties() {
    run(
        runner.withPropertyValues(
            BENCH + "limits.deadline=200ms",
            BENCH + "limits.memory=16MB",
            BENCH + "pool.state=rebuild",
            BENCH + "pool.borrow-timeout=3s"),
        context -> {
          Workbench bench = context.getBean(Workbench.class);
          assertThat(bench.count()).isEqualTo(1);
          assertThat(bench.count()).isEqualTo(1);
          assertThat(catching(bench::spin)).isInstanceOf(PluginTimeoutException.class);
          assertThat(catching(() -> bench.hoard(32 << 20)))
              .isInstanceOf(PluginMemoryException.class);
          PluginPool<?> pool = context.getBean(PluginPool.class);
          assertThat(pool.options().state()).isEqualTo(StatePolicy.REBUILD);
          assertThat(pool.options().borrowTimeout()).isEqualTo(Duration.ofSeconds(3));
        });
  }

  /** All but the size of a module, which is a limit of the engine. */
  @Test
  void everyLimitAndEveryOptionOfPoolsIsAProperty() {
    assertThat(components(PlugwrightProperties.Limits.class))
        .containsExactlyInAnyOrderElementsOf(setters(PluginLimits.Builder.class, "moduleBytes"));
    assertThat(components(PlugwrightProperties.Pool.class))
        .containsAll(setters(PoolOptions.Builder.class, ""))
        .contains("closeTimeout");
    run(
        runner.withPropertyValues(
            BENCH + "limits.start-up=2s",
            BENCH + "limits.fuel=1000000000",
            BENCH + "limits.argument=1MB",
            BENCH + "limits.result=2MB",
            BENCH + "limits.table-entries=5000",
            BENCH + "limits.call-depth=7",
            BENCH + "limits.log-line=3KB",
            BENCH + "limits.log=5KB"),
        context -> {
          PluginLimits.Builder defaults = PluginLimits.defaults().toBuilder();
          PlugwrightProperties properties = context.getBean(PlugwrightProperties.class);
          assertThat(properties.plugins().get("bench").limits().applyTo(defaults).build())
              .isEqualTo(
                  PluginLimits.defaults().toBuilder()
                      .startUp(Duration.ofSeconds(2))
                      .fuel(1_000_000_000)
                      .argumentBytes(1 << 20)
                      .resultBytes(2 << 20)
                      .tableEntries(5000)
                      .callDepth(7)
                      .logLineBytes(3 << 10)
                      .logBytes(5 << 10)
                      .build());
          assertThat(context.getBean(Workbench.class).add(1, 2)).isEqualTo(3);
        });
  }

  private static List<String> components(Class<? extends Record> properties) {
    return Stream.of(properties.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** The options that a builder has, named like properties. */
  private static List<String> setters(Class<?> builder, String except) {
    return Stream.of(builder.getMethods())
        .filter(method -> method.getReturnType() == builder)
        .map(Method::getName)
        .filter(name -> !name.equals(except))
        .map(name -> name.replaceFirst("Bytes$", ""))
        .toList();
  }

  @Test
  void whatIsWrongStopsTheStartAndIsNamed() {
    assertFails(
        runner.withPropertyValues(BENCH + "location=classpath:plugins/absent.wasm"),
        PluginLoadException.class,
        "cannot read plugwright.plugins.bench.location=classpath:plugins/absent.wasm");
    assertFails(
        runner.withPropertyValues(BENCH + "sha256=" + "0".repeat(64)),
        PluginLoadException.class,
        "but plugwright.plugins.bench.sha256 is 0000");
    assertFails(
        runner.withPropertyValues(BENCH + "contract=" + Visitor.class.getName()),
        PluginContractException.class,
        "workbench.wasm");
    assertFails(
        plain.withPropertyValues(BENCH + "location=classpath:plugins/workbench.wasm"),
        NullPointerException.class,
        "the property contract is missing");
    for (String wrong :
        List.of(
            "pool.max-size=0", "pool.idle-timeout=0s", "limits.deadline=-1s", "limits.log=0B")) {
      assertFails(
          runner.withPropertyValues(BENCH + wrong),
          BindException.class,
          "'plugwright.plugins.bench'");
    }
    for (String watch : List.of("0s", "-1s")) {
      assertFails(
          runner.withPropertyValues(BENCH + "watch=" + watch),
          IllegalArgumentException.class,
          "it must be at least PT0.001S");
    }
  }

  @Test
  void aPluginThatKeepsTheApplicationFromStartingIsDescribed() {
    List<FailureAnalyzer> analyzers =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, (type, name, needsMoreThanThis) -> {});
    FailureAnalyzer ours =
        analyzers.stream()
            .filter(PluginFailureAnalyzer.class::isInstance)
            .findFirst()
            .orElseThrow();
    runner
        .withPropertyValues(BENCH + "contract=" + Visitor.class.getName())
        .run(
            context -> {
              FailureAnalysis analysis = ours.analyze(context.getStartupFailure());
              assertThat(analysis.getDescription())
                  .startsWith("plugin workbench.wasm: it does not fit the contract Visitor");
              assertThat(analysis.getAction()).contains("plugwright.plugins.*");
            });
  }

  private static void assertFails(
      ApplicationContextRunner runner, Class<? extends Throwable> type, String message) {
    runner.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .satisfies(
                    root -> {
                      Throwable found = root;
                      if (!type.isInstance(root)) {
                        found = context.getStartupFailure();
                        while (found != null && !type.isInstance(found)) {
                          found = found.getCause();
                        }
                      }
                      assertThat(found).isInstanceOf(type).hasMessageContaining(message);
                    }));
  }

  @Test
  void theEngineIsClosedWithTheContext() {
    PluginEngine[] engine = new PluginEngine[1];
    run(runner, context -> engine[0] = context.getBean(PluginEngine.class));
    assertThat(engine[0].toString()).endsWith("closed]");
  }

  @Test
  void customizersAreCalled() {
    List<String> called = new ArrayList<>();
    PluginEngineCustomizer engine = builder -> called.add("engine");
    PluginSpecCustomizer spec =
        new PluginSpecCustomizer() {
          @Override
          public <T> PluginSpec<T> customize(String name, PluginSpec<T> made) {
            called.add(name);
            return made.limits(limits -> limits.argumentBytes(10));
          }
        };
    run(
        runner
            .withBean(PluginEngineCustomizer.class, () -> engine)
            .withBean(PluginSpecCustomizer.class, () -> spec),
        context -> {
          assertThat(called).containsExactly("engine", "bench");
          Workbench bench = context.getBean(Workbench.class);
          assertThat(catching(() -> bench.greet("x".repeat(11))))
              .hasMessageContaining("PluginLimits.argumentBytes");
        });
  }

  @Test
  void everyPropertyIsDescribed() throws IOException {
    String metadata =
        Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
    for (String property :
        List.of("plugwright.engine", "plugwright.preset", "plugwright.plugins")) {
      assertThat(metadata).contains("\"name\": \"" + property + "\"");
    }
    assertThat(metadata).contains("The fastest engine that is there.");
    assertThat(metadata.split("\"name\": \"plugwright.engine\"")[1])
        .contains("\"description\": \"name of the Wasm engine");
  }
}
