package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.it.random.ContractWorkshop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aBindingLeftOverFromHostFunctionsIsNotCompared(@TempDir Path folder) throws Exception {
    ClassLoader before =
        compiled(folder.resolve("before"), "HostFunctions", "int add(int a, int b);");
    ClassLoader after = compiled(folder.resolve("after"), "WasmPlugin", "int missing(int a);");
    try (URLClassLoader leftOver =
        new URLClassLoader(
            Stream.of(after, before)
                .flatMap(loader -> Arrays.stream(((URLClassLoader) loader).getURLs()))
                .toArray(URL[]::new),
            getClass().getClassLoader())) {
      Class<?> contract = leftOver.loadClass("random.Once");
      assertThat(module.report(contract).problems())
          .isEqualTo(module.check(contract))
          .containsExactly("missing export missing (i32) -> i32");
    }
  }

  private static ClassLoader compiled(Path folder, String annotation, String method)
      throws IOException {
    ContractWorkshop workshop = new ContractWorkshop(folder);
    workshop.addSource(
        "Once",
        "package random;\n@dev.plugwright.annotations.%s\npublic interface Once { %s }\n"
            .formatted(annotation, method));
    return workshop.compile();
  }
}
