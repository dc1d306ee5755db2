package dev.plugwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginLoadException;
import dev.plugwright.junit.other.OtherCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The extension, run by JUnit itself. */
class PluginExtensionTest {
  private static EngineTestKit.Builder kit(Class<?>... cases) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Arrays.stream(cases)
                .map(DiscoverySelectors::selectClass)
                .toArray(DiscoverySelector[]::new))
        .configurationParameter("plugwright.cargo", System.getProperty("plugwright.cargo"))
        .configurationParameter(
            "plugwright.cargo.target", System.getProperty("plugwright.cargo.target"));
  }

  private static Throwable failure(EngineTestKit.Builder kit) {
    List<Event> failed = kit.execute().allEvents().failed().list();
    assertThat(failed).hasSize(1);
    TestExecutionResult result = failed.getFirst().getRequiredPayload(TestExecutionResult.class);
    Throwable thrown = result.getThrowable().orElseThrow();
    // JUnit wraps what a parameter resolver throws.
    return thrown.getCause() instanceof ExtensionConfigurationException cause ? cause : thrown;
  }

  @Test
  void pluginsAreGivenToFieldsAndParameters() {
    EngineExecutionResults results = kit(PluginCases.EveryTypeCases.class).execute();
    assertThat(results.allEvents().failed().list()).isEmpty();
    results.testEvents().assertStatistics(all -> all.started(5).succeeded(5));
    PluginCases.EveryTypeCases.assertClosed();
  }

  @Test
  void aResourceIsLookedUpByEachClass() throws Exception {
    copy("workbench.wasm", PluginCases.class);
    copy("workbench-2.wasm", OtherCases.class);
    EngineExecutionResults results =
        kit(PluginCases.RelativeCases.class, OtherCases.class).execute();
    assertThat(results.allEvents().failed().list()).isEmpty();
    results.testEvents().assertStatistics(all -> all.started(2).succeeded(2));
  }

  /** Makes a plugin a resource of the package of a class. */
  private static void copy(String plugin, Class<?> beside) throws IOException {
    Path classes =
        Path.of("target/test-classes", beside.getPackageName().split("\\.")).toAbsolutePath();
    Files.copy(
        Path.of(PluginCases.BUILT).resolveSibling(plugin),
        Files.createDirectories(classes).resolve("same.wasm"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aPlaceIsNeeded() {
    assertThat(failure(kit(PluginCases.NoPlaceCases.class)))
        .hasMessageContaining("needs exactly one of path, resource and crate")
        .hasMessageContaining("plugin");
    assertThat(failure(kit(PluginCases.TwoPlacesCases.class)))
        .hasMessageContaining("needs exactly one of path, resource and crate");
  }

  @Test
  void aTypeThatIsNotKnownIsNamed() {
    assertThat(failure(kit(PluginCases.WrongTypeCases.class)))
        .hasMessage(
            "@Plugin cannot supply java.lang.String"
                + " dev.plugwright.junit.PluginCases$WrongTypeCases.plugin; its type must be a"
                + " contract, PluginInstance<T>, PluginPool<T>, PluginSpec<T>, FaultyPlugin<T> of a"
                + " contract T, PluginModule or PluginEngine");
  }

  @Test
  void aCrateThatDoesNotBuildShowsWhatCargoSays() {
    assertThat(failure(kit(PluginCases.BrokenCrateCases.class)))
        .hasMessageContaining("wasm-cargo build --release --target wasm32-unknown-unknown")
        .hasMessageContaining("test-plugin/guests/workbench")
        .hasMessageContaining("absent");
    assertThat(failure(kit(PluginCases.NoCrateCases.class)))
        .hasMessageStartingWith("no Cargo.toml in ");
  }

  @Test
  void aMissingCargoIsNamedWithTheRemedy() {
    assertThat(
            failure(
                kit(PluginCases.BrokenCrateCases.class)
                    .configurationParameter("plugwright.cargo", "no-such-cargo")))
        .hasMessageStartingWith("cannot run no-such-cargo: ")
        .hasMessageEndingWith(
            "; install Rust from https://rustup.rs, or name another program with the configuration"
                + " parameter plugwright.cargo");
  }

  @Test
  void aMissingFileIsTheLoadersError() {
    Throwable failure = failure(kit(PluginCases.NoFileCases.class));
    assertThat(failure).hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
    assertThat(failure instanceof PluginLoadException ? failure : failure.getCause())
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("file not found");
  }
}
