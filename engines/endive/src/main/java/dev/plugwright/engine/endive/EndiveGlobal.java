package dev.plugwright.engine.endive;

import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.RawGlobal;
import run.endive.runtime.GlobalInstance;

/** An exported mutable global. */
record EndiveGlobal(GlobalInstance global, ValueType type) implements RawGlobal {
  @Override
  public long get() {
    long bits = global.getValue();
    return EndiveFunction.isNarrow(type) ? (int) bits : bits;
  }

  @Override
  public void set(long bits) {
    global.setValue(EndiveFunction.isNarrow(type) ? (int) bits : bits);
  }
}
