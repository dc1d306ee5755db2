package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginLoadException;
import dev.plugwright.workbench.Pricing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSourceTest {
  @TempDir Path folder;

  @Test
  void aSmallFileTravelsInTheJobGraphAndALargeOneInTheCache() throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    Path small = Files.write(folder.resolve("small.wasm"), Pricings.binary("pricing.wasm"));
    PluginSource embedded = PluginSource.file(environment, small);
    assertThat(embedded.name()).isEqualTo("small.wasm");
    assertThat(environment.getCachedFiles()).isEmpty();
    assertThat(InstantiationUtil.serializeObject(embedded).length)
        .isGreaterThan((int) Files.size(small));

    Path large = Files.write(folder.resolve("large.wasm"), new byte[(1 << 20) + 1]);
    PluginSource cached = PluginSource.file(environment, large);
    PluginSource.file(environment, large);
    assertThat(environment.getCachedFiles()).hasSize(1);
    assertThat(InstantiationUtil.serializeObject(cached)).hasSizeLessThan(1000);
  }

  @Test
  void aResourceIsFoundInTheClient() throws Exception {
    PluginSource source = PluginSource.resource(Pricing.class, "/plugins/pricing.wasm");
    assertThat(source.name()).isEqualTo("pricing.wasm");
    assertThat(source.sha256()).isEqualTo(PluginSource.sha256(Pricings.binary("pricing.wasm")));
    assertThatThrownBy(() -> PluginSource.resource(Pricing.class, "/plugins/absent.wasm"))
        .isInstanceOf(IOException.class)
        .hasMessage("resource not found: plugins/absent.wasm");
  }

  @Test
  void otherBytesThanInTheClientAreRefused() {
    String expected = PluginSource.sha256(new byte[] {1});
    assertThatThrownBy(() -> PluginSource.check("pricing.wasm", expected, new byte[] {2}))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("pricing.wasm")
        .hasMessageContaining(expected);
  }
}
