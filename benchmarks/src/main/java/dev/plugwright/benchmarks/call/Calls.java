package dev.plugwright.benchmarks.call;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** What every contestant calls, and at the same time what each contestant is. */
@WasmPlugin
public interface Calls {
  /** A record of 64 encoded bytes when the label has 23. */
  record Packet(
      long id, long time, double value, int source, int target, boolean urgent, String label) {}

  /** A record of 40 encoded bytes when the name has 12. */
  record Entry(int id, long time, double value, String name) {}

  int add(int a, int b);

  Packet echoPacket(Packet packet);

  List<Entry> echoEntries(List<Entry> entries);

  byte[] echoBytes(byte[] bytes);

  long sum(long[] values);

  String greet(String name);

  String renderMarkdown(String markdown);

  int fibonacci(int n);
}
