package dev.plugwright.benchmarks.languages;

import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.benchmarks.call.Calls.Packet;

/** A record of 64 bytes there and back. */
@WasmPlugin
public interface Packets {
  Packet echoPacket(Packet packet);
}
