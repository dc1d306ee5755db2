package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * Imports by hand, as functional interfaces: the guest's bytes read through a direct view, without
 * any check.
 */
final class HostFloor implements HostCalls {
  private final Desk desk = new Desk.Clerk();
  private final byte[] heap = new byte[4096];
  private final Value webAssembly;
  private final Value memory;
  private final Unary numbers;
  private final Unary texts;
  private final Unary records;
  private ByteBuffer view;
  private boolean stale = true;

  /** Wasm signature {@code (i32) -> i32}. */
  @FunctionalInterface
  public interface Unary {
    /** Calls the other side. */
    @HostAccess.Export
    int call(int value);
  }

  /** Wasm signature {@code (i32, i32) -> i32}. */
  @FunctionalInterface
  public interface Block {
    /** Calls the host. */
    @HostAccess.Export
    int call(int address, int length);
  }

  HostFloor(byte[] wasm) {
    Context context =
        Context.newBuilder("wasm")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("wasm.UseUnsafeMemory", "true")
            .option("wasm.DirectByteBufferMemoryAccess", "true")
            .allowHostAccess(
                HostAccess.newBuilder()
                    .allowImplementationsAnnotatedBy(FunctionalInterface.class)
                    .allowAccessAnnotatedBy(HostAccess.Export.class)
                    .allowAccessInheritance(true)
                    .build())
            .allowPolyglotAccess(PolyglotAccess.newBuilder().allowBindingsAccess("wasm").build())
            .build();
    Source source =
        Source.newBuilder("wasm", ByteSequence.create(wasm), "host.wasm").buildLiteral();
    Unary twice = desk::twice;
    Block measure = this::measure;
    Block weigh = this::weigh;
    ProxyObject imports =
        ProxyObject.fromMap(Map.of("twice", twice, "measure", measure, "weigh", weigh));
    Value exports =
        context
            .eval(source)
            .newInstance(ProxyObject.fromMap(Map.of("Desk", imports)))
            .getMember("exports");
    webAssembly = context.getPolyglotBindings().getMember("WebAssembly");
    memory = exports.getMember("memory");
    ProxyExecutable grown =
        arguments -> {
          stale = true;
          return 0;
        };
    webAssembly.getMember("mem_set_grow_callback").execute(memory, grown);
    numbers = exports.getMember("numbers").as(Unary.class);
    texts = exports.getMember("texts").as(Unary.class);
    records = exports.getMember("records").as(Unary.class);
  }

  private int measure(int address, int length) {
    receive(address, length);
    return desk.measure(new String(heap, 0, length, UTF_8));
  }

  private int weigh(int address, int length) {
    receive(address, length);
    return desk.weigh(HandCodec.packet(heap));
  }

  private void receive(int address, int length) {
    if (stale) {
      ByteBuffer fresh = webAssembly.getMember("mem_as_byte_buffer").execute(memory).asHostObject();
      view = fresh.order(ByteOrder.LITTLE_ENDIAN);
      stale = false;
    }
    view.get(address, heap, 0, length);
  }

  @Override
  public int numbers(int count) {
    return numbers.call(count);
  }

  @Override
  public int texts(int count) {
    return texts.call(count);
  }

  @Override
  public int records(int count) {
    return records.call(count);
  }
}
