package dev.plugwright.benchmarks.call;

import dev.plugwright.annotations.HostFunctions;

/** What the plugin calls. */
@HostFunctions
public interface Desk {
  int twice(int value);

  int measure(String text);

  int weigh(Calls.Packet packet);

  /** Does as little as shows that the argument arrived. */
  final class Clerk implements Desk {
    @Override
    public int twice(int value) {
      return value << 1;
    }

    @Override
    public int measure(String text) {
      return text.length();
    }

    @Override
    public int weigh(Calls.Packet packet) {
      return packet.source() + packet.label().length();
    }
  }
}
