package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.RawGlobal;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** An exported mutable global, through the engine's own {@code WebAssembly} object. */
record GraalGlobal(Value read, Value write, Value global) implements RawGlobal {

  static Optional<RawGlobal> open(@Nullable Value webAssembly, @Nullable Value global) {
    if (webAssembly == null || global == null) {
      return Optional.empty();
    }
    Value read = webAssembly.getMember("global_read");
    Value write = webAssembly.getMember("global_write");
    return read == null || write == null
        ? Optional.empty()
        : Optional.of(new GraalGlobal(read, write, global));
  }

  @Override
  public long get() {
    Value value = read.execute(global);
    if (value.fitsInInt()) {
      return value.asInt();
    }
    return value.fitsInLong() ? value.asLong() : Double.doubleToRawLongBits(value.asDouble());
  }

  @Override
  public void set(long bits) {
    Value value = read.execute(global);
    Object next =
        value.fitsInInt() ? (Object) (int) bits : value.fitsInLong() ? (Object) bits : null;
    write.execute(global, next == null ? Double.longBitsToDouble(bits) : next);
  }
}
