package dev.plugwright.benchmarks.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plugwright.benchmarks.sidebyside.Pricing.Line;
import dev.plugwright.benchmarks.sidebyside.Pricing.Receipt;
import dev.plugwright.benchmarks.sidebyside.Pricing.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

final class WithEndive implements Pricer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Memory memory;
  private final ExportFunction allocate;
  private final ExportFunction release;
  private final ExportFunction price;

  WithEndive(Path wasm) {
    WasmModule module = Parser.parse(wasm);
    Instance instance =
        Instance.builder(module).withMachineFactory(MachineFactoryCompiler.compile(module)).build();
    memory = instance.memory();
    allocate = instance.export("allocate");
    release = instance.export("release");
    price = instance.export("price");
  }

  @Override
  public Receipt price(List<Line> lines) throws RejectedException {
    try {
      JsonNode outcome = JSON.readTree(call(JSON.writeValueAsBytes(lines)));
      if (outcome.has("Err")) {
        throw new RejectedException(outcome.get("Err").asText());
      }
      return JSON.treeToValue(outcome.get("Ok"), Receipt.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] call(byte[] argument) {
    int address = (int) allocate.apply(argument.length)[0];
    memory.write(address, argument);
    long slice = price.apply(address, argument.length)[0];
    release.apply(address, argument.length);
    byte[] result = memory.readBytes((int) (slice >>> 32), (int) slice);
    release.apply(slice >>> 32, (int) slice);
    return result;
  }

  @Override
  public void close() {
    // Its memory is on the heap.
  }
}
