package dev.plugwright.internal.transform;

import dev.plugwright.internal.wasm.WasmWriter;
import java.util.Arrays;

/** Where in a function fuel is to be paid, in the order of the code, and how much. */
final class Charges {
  private static final int LOCAL_GET = 0x20;
  private static final int LOCAL_TEE = 0x22;
  private static final int GLOBAL_GET = 0x23;
  private static final int GLOBAL_SET = 0x24;
  private static final int I64_CONST = 0x42;
  private static final int I64_LT_S = 0x53;
  private static final int I64_LT_U = 0x54;
  private static final int I64_SUB = 0x7D;
  private static final int I64_SHL = 0x86;
  private static final int I64_SHR_U = 0x88;
  private static final int I64_EXTEND_I32_U = 0xAD;
  private static final int SELECT = 0x1B;
  private static final int IF = 0x04;
  private static final int NO_RESULT = 0x40;
  private static final int UNREACHABLE = 0x00;
  private static final int END = 0x0B;

  /** A larger number of pages, bytes or entries fails, and costs what this does. */
  private static final long MOST_COUNTED = 1L << 40;

  private int[] places = new int[4];
  private long[] costs = new long[4];

  /** The scale of what is counted at run time; see {@link Scale}. */
  private Scale[] scales = new Scale[4];

  private int size;

  /**
   * How a number on the stack becomes a price.
   *
   * @param wide whether it has 64 bits
   * @param shift by how many bits it is shifted left, or right if negative
   */
  record Scale(boolean wide, int shift) {
    static final Scale NONE = new Scale(false, 0);
  }

  /** Adds a place where a fixed price is paid, and returns its number. */
  int fixed(int place) {
    return add(place, Scale.NONE);
  }

  /** Adds a place where the number on top of the stack is paid. */
  void counted(int place, Scale scale) {
    add(place, scale);
    costs[size - 1] = -1;
  }

  private int add(int place, Scale scale) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      costs = Arrays.copyOf(costs, 2 * size);
      scales = Arrays.copyOf(scales, 2 * size);
    }
    places[size] = place;
    costs[size] = 0;
    scales[size] = scale;
    return size++;
  }

  /** Raises the price of a place. */
  void pay(int number, long cost) {
    costs[number] += cost;
  }

  /** Makes a place with a fixed price free. */
  void waive(int number) {
    costs[number] = 0;
  }

  long cost(int number) {
    return costs[number];
  }

  int size() {
    return size;
  }

  int place(int number) {
    return places[number];
  }

  /** Returns whether a number of 32 bits, or of 64 bits, has to be kept in a local. */
  boolean needs(boolean wide) {
    for (int i = 0; i < size; i++) {
      if (costs[i] < 0 && scales[i].wide == wide) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes the instructions that pay, if there is something to pay.
   *
   * @param fuel index of the global
   * @param local32 index of a local for a number of 32 bits
   * @param local64 the same for 64 bits
   */
  void write(int number, WasmWriter out, int fuel, long local32, long local64) {
    if (costs[number] == 0) {
      return;
    }
    if (costs[number] > 0) {
      out.bytes(GLOBAL_GET).unsigned(fuel).bytes(I64_CONST).signed(costs[number]);
    } else {
      counted(scales[number], out, fuel, local32, local64);
    }
    out.bytes(I64_SUB, GLOBAL_SET).unsigned(fuel);
    out.bytes(GLOBAL_GET).unsigned(fuel);
    out.bytes(I64_CONST, 0, I64_LT_S, IF, NO_RESULT, UNREACHABLE, END);
  }

  private static void counted(Scale scale, WasmWriter out, int fuel, long local32, long local64) {
    long local = scale.wide ? local64 : local32;
    out.bytes(LOCAL_TEE).unsigned(local);
    out.bytes(GLOBAL_GET).unsigned(fuel);
    out.bytes(LOCAL_GET).unsigned(local);
    if (scale.wide) {
      out.bytes(I64_CONST).signed(MOST_COUNTED);
      out.bytes(LOCAL_GET).unsigned(local);
      out.bytes(I64_CONST).signed(MOST_COUNTED).bytes(I64_LT_U, SELECT);
    } else {
      out.bytes(I64_EXTEND_I32_U);
    }
    if (scale.shift != 0) {
      out.bytes(I64_CONST).signed(Math.abs(scale.shift));
      out.bytes(scale.shift > 0 ? I64_SHL : I64_SHR_U);
    }
  }
}
