package dev.plugwright.it.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.plugwright.it.Guests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Consumers on the module path, against real plugins, with no {@code --add-exports}, {@code
 * --add-opens} or {@code --add-modules}.
 *
 * <p>A module of contracts needs no more than this:
 *
 * <pre>{@code
 * module com.acme.shop {
 *   requires transitive dev.plugwright;
 *   requires static transitive dev.plugwright.annotations;
 *
 *   exports com.acme.shop;
 * }
 * }</pre>
 *
 * <p>A package whose contracts are all {@code @WasmPlugin} may be exported to {@code
 * dev.plugwright} and the modules that use it, and to no others. A package with
 * {@code @HostFunctions} must be exported to all: GraalWasm finds host functions by reflection, on
 * behalf of an unnamed module, which no qualified export can name.
 */
class ModulePathTest {
  private static final Path GUESTS = Path.of(System.getProperty("guests.directory"));
  private static final String SHOP = "com.acme.shop";
  private static final String HOST = "com.acme.host";
  private static final String RUNTIME = "requires transitive dev.plugwright;";
  private static final String ANNOTATIONS =
      "requires static transitive dev.plugwright.annotations;";

  @TempDir Path folder;
  private ModuleWorkshop workshop;

  @BeforeEach
  void open() {
    workshop = new ModuleWorkshop(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"processor modules", "processor classes"})
  void aHostAndItsContractsAreModules(String processor) throws Exception {
    List<String> options =
        processor.endsWith("modules")
            ? ModuleWorkshop.processorModules()
            : ModuleWorkshop.processorClasses();
    assertThat(runTwoModules("exports com.acme.shop;", options))
        .containsExactly(
            "add 5",
            "length 7",
            "sum 6",
            "log 42",
            "log 15",
            "log Reading[sensor=roof, value=-3.5, tags=[cold, dry]]",
            "hello 4567",
            "stamp -- 1700000000 true",
            "parse 42",
            "travel Position[mark=1, x=4.0, y=3.0, name=x]");
  }

  @Test
  void aQualifiedExportServesPluginsAndNotHostFunctions() throws Exception {
    assertThat(
            runTwoModules(
                "exports com.acme.shop to com.acme.host, dev.plugwright;",
                ModuleWorkshop.processorModules()))
        .containsExactly(
            "add 5",
            "length 7",
            "sum 6",
            "plugin caller.wasm: com.acme.shop.ConsoleHostBinding is not accessible: module"
                + " com.acme.shop does not export its package to all modules; add \"exports"
                + " com.acme.shop;\" to its module-info.java");
  }

  @Test
  void aPackageThatIsNotExportedIsNamed() throws Exception {
    workshop.addContracts(HOST);
    workshop.addHost(HOST);
    workshop.addDescriptor(HOST, RUNTIME, ANNOTATIONS);
    workshop.compile(HOST, ModuleWorkshop.processorModules());
    assertThat(run())
        .containsExactly(
            "plugin plain.wasm: com.acme.shop.PlainBinding is not accessible: module com.acme.host"
                + " does not export its package; add \"exports com.acme.shop;\" to its"
                + " module-info.java");
  }

  @Test
  void pluginsOfModulesAreFound() throws Exception {
    compileTwoModules("exports com.acme.shop;", ModuleWorkshop.processorModules());
    workshop.addPlugins(
        SHOP, Guests.bytes("plain"), "META-INF/plain.wasm", "plugins/encapsulated.wasm");
    assertThat(workshop.run(HOST))
        .hasSize(2)
        .startsWith("plain.wasm 5")
        .last(STRING)
        .startsWith("plugin encapsulated.wasm: cannot read the plugin: resource not found:")
        .endsWith("if it is in a module, open its package");
  }

  @Test
  void aPackageOfPluginsIsOpened() throws Exception {
    workshop.addPlugins(SHOP, Guests.bytes("plain"), "plugins/plain.wasm");
    compileTwoModules("exports com.acme.shop; opens plugins;", ModuleWorkshop.processorModules());
    assertThat(workshop.run(HOST)).containsExactly("plain.wasm 5");
  }

  /** A runtime image may lack the module {@code jdk.jfr}. */
  @Test
  void theFlightRecorderIsOptional() throws Exception {
    compileTwoModules("exports com.acme.shop;", ModuleWorkshop.processorModules());
    List<String> printed =
        workshop.run(
            HOST,
            List.of(
                "-Dplugwright.engine=endive",
                "--limit-modules=com.acme.host,dev.plugwright.engine.endive",
                "--show-module-resolution"),
            GUESTS.resolve("plain.wasm"),
            GUESTS.resolve("caller.wasm"));
    assertThat(printed)
        .contains("add 5", "stamp -- 1700000000 true")
        .noneMatch(line -> line.contains("jdk.jfr"));
  }

  private List<String> runTwoModules(String exports, List<String> processor) throws Exception {
    compileTwoModules(exports, processor);
    return run();
  }

  private void compileTwoModules(String exports, List<String> processor) throws Exception {
    workshop.addContracts(SHOP);
    workshop.addDescriptor(SHOP, RUNTIME, ANNOTATIONS, exports);
    workshop.compile(SHOP, processor);
    workshop.addHost(HOST);
    workshop.addDescriptor(HOST, "requires com.acme.shop;");
    workshop.compile(HOST, List.of());
  }

  private List<String> run() throws IOException, InterruptedException {
    return workshop.run(HOST, GUESTS.resolve("plain.wasm"), GUESTS.resolve("caller.wasm"));
  }
}
