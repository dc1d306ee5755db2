package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a contract interface to the class that was generated for it. */
class NamesTest {
  private static PluginEngine engine;
  private static PluginModule module;

  @BeforeAll
  static void open() {
    engine = Engines.create();
    module = engine.load(Guests.file("plain"));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void aPackagePrivateContract() {
    try (PluginInstance<Hidden> plugin = module.instantiate(Hidden.class)) {
      assertThat(plugin.api().add(1, 7)).isEqualTo(8);
      assertThat(plugin.api().length("four")).isEqualTo(4);
    }
    assertThat(module.check(Hidden.class)).isEmpty();
  }

  @Test
  void aNestedContract() {
    try (PluginInstance<Out$er.Inner> plugin = module.instantiate(Out$er.Inner.class)) {
      assertThat(plugin.api().add(1, 7)).isEqualTo(8);
    }
  }

  /** A contract that no processor has seen. */
  interface Unprocessed {
    /** Not annotated either. */
    interface Inner {}
  }

  @Test
  void aContractWithoutBindingSaysWhichClassIsMissing() {
    assertMissing(Unprocessed.class, "dev.plugwright.it.NamesTest_UnprocessedBinding");
    assertMissing(Unprocessed.Inner.class, "dev.plugwright.it.NamesTest_Unprocessed_InnerBinding");
    assertMissing(Runnable.class, "java.lang.RunnableBinding");
  }

  private static void assertMissing(Class<?> contract, String binding) {
    assertThatThrownBy(() -> module.bind(contract))
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin plain.wasm: no generated class %s: annotate %s with @WasmPlugin and list"
                + " plugwright-processor in the compiler's annotationProcessorPaths",
            binding, contract.getName());
    assertThatThrownBy(() -> module.check(contract))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("no generated class " + binding);
  }

  @Test
  void hostFunctionsWithoutBindingSayWhichClassIsMissing() {
    assertThatThrownBy(() -> module.dynamic().sharedHost(Runnable.class, () -> {}))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("no generated class java.lang.RunnableHostBinding")
        .hasMessageContaining("@HostFunctions");
  }

  @Test
  void aContractOfPluginsIsNotOneOfHostFunctions() {
    assertThatThrownBy(() -> module.bind(Console.class))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("no generated class dev.plugwright.it.ConsoleBinding");
  }
}
