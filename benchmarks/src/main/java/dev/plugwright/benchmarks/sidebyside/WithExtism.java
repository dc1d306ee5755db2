package dev.plugwright.benchmarks.sidebyside;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plugwright.benchmarks.sidebyside.Pricing.Line;
import dev.plugwright.benchmarks.sidebyside.Pricing.Receipt;
import dev.plugwright.benchmarks.sidebyside.Pricing.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.extism.sdk.chicory.ExtismFunctionException;
import org.extism.sdk.chicory.Manifest;
import org.extism.sdk.chicory.ManifestWasm;
import org.extism.sdk.chicory.Plugin;

final class WithExtism implements Pricer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plugin plugin;

  WithExtism(Path wasm) {
    Manifest manifest =
        Manifest.ofWasms(ManifestWasm.fromFilePath(wasm).build())
            .withOptions(new Manifest.Options().withAoT())
            .build();
    plugin = Plugin.ofManifest(manifest).build();
  }

  @Override
  public Receipt price(List<Line> lines) throws RejectedException {
    try {
      return JSON.readValue(call(JSON.writeValueAsBytes(lines)), Receipt.class);
    } catch (ExtismFunctionException e) {
      throw new RejectedException(e.getError());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] call(byte[] argument) {
    return plugin.call("price", argument);
  }

  @Override
  public void close() {
    // Its memory is on the heap.
  }
}
