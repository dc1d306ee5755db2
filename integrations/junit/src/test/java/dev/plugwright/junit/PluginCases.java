package dev.plugwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests as users write them. */
final class PluginCases {
  static final String CRATE = "../test-plugin/guests/workbench";
  static final String BUILT = "../test-plugin/target/classes/plugins/workbench.wasm";

  private PluginCases() {}

  /** Every type that can be injected, from every place. */
  static class EveryTypeCases {
    static final List<PluginInstance<?>> INSTANCES = new ArrayList<>();

    @Plugin(resource = "/plugins/workbench.wasm")
    static Workbench shared;

    @Plugin(path = BUILT)
    private Workbench own;

    private final PluginModule constructed;

    EveryTypeCases(@Plugin(crate = CRATE) PluginModule module) {
      constructed = module;
    }

    @BeforeAll
    static void before(@Plugin(path = BUILT) PluginInstance<Workbench> plugin) {
      assertThat(plugin.api().add(1, 2)).isEqualTo(3);
    }

    @Test
    void theCrateIsBuilt(
        @Plugin(crate = CRATE) Workbench first,
        @Plugin(crate = CRATE, features = "second") Workbench second) {
      assertThat(constructed.name()).isEqualTo("workbench.wasm");
      assertThat(first.version()).isEqualTo(1);
      assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void otherTypes(
        @Plugin(path = BUILT) PluginInstance<Workbench> instance,
        @Plugin(path = BUILT) PluginSpec<Workbench> spec,
        @Plugin(path = BUILT) PluginPool<Workbench> pool,
        @Plugin(path = BUILT) FaultyPlugin<Workbench> faulty,
        @Plugin PluginEngine engine) {
      INSTANCES.add(instance);
      try (PluginInstance<Workbench> made = spec.instantiate()) {
        assertThat(made.api().greet("Ada")).isEqualTo("hello Ada");
      }
      assertThat(pool.api().greet("Ada")).isEqualTo("hello Ada");
      assertThat(faulty.api().greet("Ada")).isEqualTo("hello Ada");
      assertThat(instance.module()).isSameAs(spec.module());
      assertThat(engine.info()).isNotNull();
    }

    @Test
    void oneCount() {
      assertThat(own.count()).isEqualTo(1);
      assertThat(shared.count()).isPositive();
    }

    @Test
    void anotherCountStartsAnew() {
      assertThat(own.count()).isEqualTo(1);
    }

    /** The fields of the outer class are set, too. */
    @Nested
    class InnerCases {
      @Plugin(path = BUILT)
      Workbench inner;

      @Test
      void outerAndInner() {
        assertThat(inner.count()).isEqualTo(1);
        assertThat(own.count()).isEqualTo(1);
      }
    }

    static void assertClosed() {
      assertThat(INSTANCES)
          .isNotEmpty()
          .allMatch(instance -> instance.state() == InstanceState.CLOSED);
    }
  }

  /** See {@link dev.plugwright.junit.other.OtherCases}. */
  static class RelativeCases {
    @Test
    void test(@Plugin(resource = "same.wasm") Workbench plugin) {
      assertThat(plugin.version()).isEqualTo(1);
    }
  }

  static class NoPlaceCases {
    @Test
    void test(@Plugin Workbench plugin) {}
  }

  static class TwoPlacesCases {
    @Test
    void test(@Plugin(path = "a", crate = "b") Workbench plugin) {}
  }

  static class WrongTypeCases {
    @Plugin(path = BUILT)
    String plugin;

    @Test
    void test() {}
  }

  static class NoCrateCases {
    @Test
    void test(@Plugin(crate = "src") Workbench plugin) {}
  }

  static class BrokenCrateCases {
    @Test
    void test(@Plugin(crate = CRATE, features = "absent") Workbench plugin) {}
  }

  static class NoFileCases {
    @Test
    void test(@Plugin(path = "absent.wasm") Workbench plugin) {}
  }
}
