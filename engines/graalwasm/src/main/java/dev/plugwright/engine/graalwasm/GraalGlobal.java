package dev.plugwright.engine.graalwasm;

import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.RawGlobal;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** An exported mutable global, through the engine's own {@code WebAssembly} object. */
record GraalGlobal(Value read, Value write, Value global, ValueType type) implements RawGlobal {

  static Optional<RawGlobal> open(
      @Nullable Value webAssembly, @Nullable Value global, ValueType type) {
    if (webAssembly == null || global == null) {
      return Optional.empty();
    }
    Value read = webAssembly.getMember("global_read");
    Value write = webAssembly.getMember("global_write");
    return read == null || write == null
        ? Optional.empty()
        : Optional.of(new GraalGlobal(read, write, global, type));
  }

  @Override
  public long get() {
    return GraalFunction.bits(type, read.execute(global));
  }

  @Override
  public void set(long bits) {
    write.execute(global, GraalFunction.value(type, bits));
  }
}
