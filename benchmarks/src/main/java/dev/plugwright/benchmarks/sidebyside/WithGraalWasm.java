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
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

final class WithGraalWasm implements Pricer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Context context =
      Context.newBuilder("wasm").option("engine.WarnInterpreterOnly", "false").build();
  private final Value memory;
  private final Value allocate;
  private final Value release;
  private final Value price;

  WithGraalWasm(Path wasm) {
    try {
      Source source = Source.newBuilder("wasm", wasm.toFile()).build();
      Value exports = context.eval(source).newInstance().getMember("exports");
      memory = exports.getMember("memory");
      allocate = exports.getMember("allocate");
      release = exports.getMember("release");
      price = exports.getMember("price");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    int address = allocate.execute(argument.length).asInt();
    for (int i = 0; i < argument.length; i++) {
      memory.writeBufferByte(address + i, argument[i]);
    }
    long slice = price.execute(address, argument.length).asLong();
    release.executeVoid(address, argument.length);
    byte[] result = new byte[(int) slice];
    memory.readBuffer(slice >>> 32, result, 0, result.length);
    release.executeVoid((int) (slice >>> 32), (int) slice);
    return result;
  }

  @Override
  public void close() {
    context.close(true);
  }
}
