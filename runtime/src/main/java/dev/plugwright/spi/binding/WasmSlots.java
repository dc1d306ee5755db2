package dev.plugwright.spi.binding;

import dev.plugwright.internal.transcode.Form;
import java.util.List;

/**
 * The Wasm values that stand for the arguments of a call: address and length of what is in memory.
 */
final class WasmSlots {
  private final List<Form> forms;
  private final int[] starts;

  WasmSlots(List<Form> forms) {
    this.forms = forms;
    this.starts = new int[forms.size() + 1];
    for (int i = 0; i < forms.size(); i++) {
      starts[i + 1] = starts[i] + (forms.get(i).inMemory() ? 2 : 1);
    }
  }

  /** Returns the place of an argument. */
  int start(int argument) {
    return starts[argument];
  }

  /** Returns the number of values of all arguments. */
  int count() {
    return starts[starts.length - 1];
  }

  /** Returns an argument: its value, or its slice. */
  long value(int argument, long[] values) {
    int start = starts[argument];
    return forms.get(argument).inMemory()
        ? Slice.of((int) values[start], (int) values[start + 1])
        : values[start];
  }

  /** Collects the values of another signature. */
  static final class Writer {
    private final long[] values;
    private int count;

    Writer(int size) {
      values = new long[size];
    }

    /** Adds a value, or the address and length of a slice. */
    void put(Form form, long value) {
      if (form.inMemory()) {
        values[count++] = Slice.address(value);
        values[count++] = Slice.length(value);
      } else {
        values[count++] = value;
      }
    }

    long[] values() {
      return values;
    }
  }
}
