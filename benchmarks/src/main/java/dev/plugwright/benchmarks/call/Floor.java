package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The best that a specialist writes by hand for these cases on GraalWasm: a direct view of guest
 * memory, one buffer in the guest for ever, one crossing a call, no check of anything.
 */
final class Floor implements Calls {
  private static final int CAPACITY = 2 << 20;

  private final Value webAssembly;
  private final Value memory;
  private final Binary add;
  private final Block echoPacket;
  private final Block echoEntries;
  private final Block echoBytes;
  private final Block sum;
  private final Block greet;
  private final Block renderMarkdown;
  private final Unary fibonacci;
  private final int buffer;
  private final byte[] heap = new byte[4096];
  private ByteBuffer view;
  private boolean stale = true;

  /** Wasm signature {@code (i32) -> i32}. */
  @FunctionalInterface
  public interface Unary {
    /** Calls the export. */
    int call(int value);
  }

  /** Wasm signature {@code (i32, i32) -> i32}. */
  @FunctionalInterface
  public interface Binary {
    /** Calls the export. */
    int call(int a, int b);
  }

  /** Wasm signature {@code (i32, i32) -> i64}. */
  @FunctionalInterface
  public interface Block {
    /** Calls the export. */
    long call(int address, int length);
  }

  Floor(byte[] wasm) {
    Context context =
        Context.newBuilder("wasm")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("wasm.UseUnsafeMemory", "true")
            .option("wasm.DirectByteBufferMemoryAccess", "true")
            .allowHostAccess(
                HostAccess.newBuilder()
                    .allowImplementationsAnnotatedBy(FunctionalInterface.class)
                    .build())
            .allowPolyglotAccess(PolyglotAccess.newBuilder().allowBindingsAccess("wasm").build())
            .build();
    Source source =
        Source.newBuilder("wasm", ByteSequence.create(wasm), "calls.wasm").buildLiteral();
    Value exports = context.eval(source).newInstance().getMember("exports");
    webAssembly = context.getPolyglotBindings().getMember("WebAssembly");
    memory = exports.getMember("memory");
    ProxyExecutable grown =
        arguments -> {
          stale = true;
          return 0;
        };
    webAssembly.getMember("mem_set_grow_callback").execute(memory, grown);
    buffer = exports.getMember("plugwright_alloc").execute(CAPACITY).asInt();
    add = exports.getMember("add").as(Binary.class);
    echoPacket = exports.getMember("echo_packet").as(Block.class);
    echoEntries = exports.getMember("echo_entries").as(Block.class);
    echoBytes = exports.getMember("echo_bytes").as(Block.class);
    sum = exports.getMember("sum").as(Block.class);
    greet = exports.getMember("greet").as(Block.class);
    renderMarkdown = exports.getMember("render_markdown").as(Block.class);
    fibonacci = exports.getMember("fibonacci").as(Unary.class);
  }

  private ByteBuffer view() {
    if (stale) {
      ByteBuffer fresh = webAssembly.getMember("mem_as_byte_buffer").execute(memory).asHostObject();
      view = fresh.order(ByteOrder.LITTLE_ENDIAN);
      stale = false;
    }
    return view;
  }

  private int send(int length) {
    view().put(buffer, heap, 0, length);
    return length;
  }

  private void receive(long slice) {
    view().get((int) (slice >>> 32), heap, 0, (int) slice);
  }

  private byte[] result(long slice) {
    byte[] result = new byte[(int) slice];
    view().get((int) (slice >>> 32), result);
    return result;
  }

  @Override
  public int add(int a, int b) {
    return add.call(a, b);
  }

  @Override
  public Packet echoPacket(Packet packet) {
    receive(echoPacket.call(buffer, send(HandCodec.write(heap, packet))));
    return HandCodec.packet(heap);
  }

  @Override
  public List<Entry> echoEntries(List<Entry> entries) {
    receive(echoEntries.call(buffer, send(HandCodec.write(heap, entries))));
    return HandCodec.entries(heap);
  }

  @Override
  public byte[] echoBytes(byte[] bytes) {
    view().put(buffer, bytes);
    return result(echoBytes.call(buffer, bytes.length));
  }

  @Override
  public long sum(long[] values) {
    view()
        .slice(buffer, values.length * Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer()
        .put(values);
    return sum.call(buffer, values.length);
  }

  @Override
  public String greet(String name) {
    byte[] utf8 = name.getBytes(UTF_8);
    view().put(buffer, utf8);
    long slice = greet.call(buffer, utf8.length);
    receive(slice);
    return new String(heap, 0, (int) slice, UTF_8);
  }

  @Override
  public String renderMarkdown(String markdown) {
    byte[] utf8 = markdown.getBytes(UTF_8);
    view().put(buffer, utf8);
    return new String(result(renderMarkdown.call(buffer, utf8.length)), UTF_8);
  }

  @Override
  public int fibonacci(int n) {
    return fibonacci.call(n);
  }
}
