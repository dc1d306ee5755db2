package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

/**
 * Endive, which compiles Wasm to Java bytecode, with the floor's marshalling by hand: the same
 * bytes, one buffer in the guest for ever, one crossing a call, no check.
 */
final class Endive implements Calls {
  private static final int CAPACITY = 2 << 20;

  private final Memory memory;
  private final ExportFunction add;
  private final ExportFunction echoPacket;
  private final ExportFunction echoEntries;
  private final ExportFunction echoBytes;
  private final ExportFunction sum;
  private final ExportFunction greet;
  private final ExportFunction renderMarkdown;
  private final ExportFunction fibonacci;
  private final int buffer;
  private final byte[] heap = new byte[4096];

  Endive(byte[] wasm) {
    WasmModule module = Parser.parse(wasm);
    Instance instance =
        Instance.builder(module).withMachineFactory(MachineFactoryCompiler.compile(module)).build();
    memory = instance.memory();
    buffer = (int) instance.export("plugwright_alloc").apply(CAPACITY)[0];
    add = instance.export("add");
    echoPacket = instance.export("echo_packet");
    echoEntries = instance.export("echo_entries");
    echoBytes = instance.export("echo_bytes");
    sum = instance.export("sum");
    greet = instance.export("greet");
    renderMarkdown = instance.export("render_markdown");
    fibonacci = instance.export("fibonacci");
  }

  private byte[] call(ExportFunction export, byte[] bytes, int length) {
    memory.write(buffer, bytes, 0, length);
    long slice = export.apply(buffer, length)[0];
    return memory.readBytes((int) (slice >>> 32), (int) slice);
  }

  @Override
  public int add(int a, int b) {
    return (int) add.apply(a, b)[0];
  }

  @Override
  public Packet echoPacket(Packet packet) {
    return HandCodec.packet(call(echoPacket, heap, HandCodec.write(heap, packet)));
  }

  @Override
  public List<Entry> echoEntries(List<Entry> entries) {
    return HandCodec.entries(call(echoEntries, heap, HandCodec.write(heap, entries)));
  }

  @Override
  public byte[] echoBytes(byte[] bytes) {
    return call(echoBytes, bytes, bytes.length);
  }

  @Override
  public long sum(long[] values) {
    for (int i = 0; i < values.length; i++) {
      memory.writeLong(buffer + i * Long.BYTES, values[i]);
    }
    return sum.apply(buffer, values.length)[0];
  }

  @Override
  public String greet(String name) {
    byte[] utf8 = name.getBytes(UTF_8);
    return new String(call(greet, utf8, utf8.length), UTF_8);
  }

  @Override
  public String renderMarkdown(String markdown) {
    byte[] utf8 = markdown.getBytes(UTF_8);
    return new String(call(renderMarkdown, utf8, utf8.length), UTF_8);
  }

  @Override
  public int fibonacci(int n) {
    return (int) fibonacci.apply(n)[0];
  }
}
