package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.extism.sdk.chicory.Manifest;
import org.extism.sdk.chicory.ManifestWasm;
import org.extism.sdk.chicory.Plugin;

/**
 * Extism's Java SDK on Chicory, compiled to bytecode, with a guest on Extism's Rust PDK: JSON by
 * Jackson for values, bytes and text as they are.
 */
final class ExtismJson implements Calls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader PACKET = JSON.readerFor(Packet.class);
  private static final ObjectReader ENTRIES = JSON.readerFor(new TypeReference<List<Entry>>() {});

  private final Plugin plugin;

  /** The arguments of {@code add}. */
  record Pair(int a, int b) {}

  ExtismJson(byte[] wasm) {
    Manifest manifest =
        Manifest.ofWasms(ManifestWasm.fromBytes(wasm).build())
            .withOptions(new Manifest.Options().withAoT())
            .build();
    plugin = Plugin.ofManifest(manifest).build();
  }

  private byte[] call(String export, Object argument) throws IOException {
    return plugin.call(export, JSON.writeValueAsBytes(argument));
  }

  @Override
  public int add(int a, int b) {
    try {
      return JSON.readValue(call("add", new Pair(a, b)), int.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Packet echoPacket(Packet packet) {
    try {
      return PACKET.readValue(call("echo_packet", packet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Entry> echoEntries(List<Entry> entries) {
    try {
      return ENTRIES.readValue(call("echo_entries", entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] echoBytes(byte[] bytes) {
    return plugin.call("echo_bytes", bytes);
  }

  @Override
  public long sum(long[] values) {
    try {
      return JSON.readValue(call("sum", values), long.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String greet(String name) {
    return new String(plugin.call("greet", name.getBytes(UTF_8)), UTF_8);
  }

  @Override
  public String renderMarkdown(String markdown) {
    return new String(plugin.call("render_markdown", markdown.getBytes(UTF_8)), UTF_8);
  }

  @Override
  public int fibonacci(int n) {
    try {
      return JSON.readValue(call("fibonacci", n), int.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
