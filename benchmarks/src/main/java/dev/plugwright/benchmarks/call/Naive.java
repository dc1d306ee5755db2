package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;

/**
 * What the documentation of GraalWasm leads to: {@code Value.execute}, the guest's own allocator
 * for each argument, its memory written element by element, and read back in bulk, which {@code
 * Value} can do. The codec is the generated one.
 */
final class Naive implements Calls {
  private final Map<String, Value> functions = new HashMap<>();
  private final Value memory;
  private final Value allocate;
  private final Value free;
  private final Value add;
  private final Value fibonacci;

  Naive(byte[] wasm) {
    Context context =
        Context.newBuilder("wasm").option("engine.WarnInterpreterOnly", "false").build();
    Source source =
        Source.newBuilder("wasm", ByteSequence.create(wasm), "calls.wasm").buildLiteral();
    Value exports = context.eval(source).newInstance().getMember("exports");
    memory = exports.getMember("memory");
    allocate = exports.getMember("plugwright_alloc");
    free = exports.getMember("plugwright_free");
    add = exports.getMember("add");
    fibonacci = exports.getMember("fibonacci");
    for (String name : exports.getMemberKeys()) {
      functions.put(name, exports.getMember(name));
    }
  }

  private byte[] call(String export, byte[] argument) {
    int address = allocate.execute(argument.length).asInt();
    for (int i = 0; i < argument.length; i++) {
      memory.writeBufferByte(address + i, argument[i]);
    }
    long slice = functions.get(export).execute(address, argument.length).asLong();
    byte[] result = new byte[(int) slice];
    memory.readBuffer(slice >>> 32, result, 0, result.length);
    free.execute(address, argument.length);
    return result;
  }

  @Override
  public int add(int a, int b) {
    return add.execute(a, b).asInt();
  }

  @Override
  public Packet echoPacket(Packet packet) {
    BincodeOutput out = new BincodeOutput(512, 1 << 20);
    CallsCodecs.writePacket(out, packet);
    return CallsCodecs.readPacket(new BincodeInput(call("echo_packet", out.toBytes())));
  }

  @Override
  public List<Entry> echoEntries(List<Entry> entries) {
    BincodeOutput out = new BincodeOutput(512, 1 << 20);
    CallsCodecs.writeListOfEntry(out, entries);
    return CallsCodecs.readListOfEntry(new BincodeInput(call("echo_entries", out.toBytes())));
  }

  @Override
  public byte[] echoBytes(byte[] bytes) {
    return call("echo_bytes", bytes);
  }

  @Override
  public long sum(long[] values) {
    int address = allocate.execute(values.length * Long.BYTES).asInt();
    for (int i = 0; i < values.length; i++) {
      memory.writeBufferLong(ByteOrder.LITTLE_ENDIAN, address + (long) i * Long.BYTES, values[i]);
    }
    long sum = functions.get("sum").execute(address, values.length).asLong();
    free.execute(address, values.length * Long.BYTES);
    return sum;
  }

  @Override
  public String greet(String name) {
    return new String(call("greet", name.getBytes(UTF_8)), UTF_8);
  }

  @Override
  public String renderMarkdown(String markdown) {
    return new String(call("render_markdown", markdown.getBytes(UTF_8)), UTF_8);
  }

  @Override
  public int fibonacci(int n) {
    return fibonacci.execute(n).asInt();
  }
}
