package dev.plugwright.internal.wasm;

import java.util.function.IntConsumer;

/**
 * Reads instructions one by one, with the immediates of all that Wasm 3.0 has, and of threads, the
 * older exception handling and wide arithmetic.
 */
public final class Instructions {
  /** {@code block}. */
  public static final int BLOCK = 0x02;

  /** {@code loop}. */
  public static final int LOOP = 0x03;

  /** {@code if}. */
  public static final int IF = 0x04;

  /** {@code try} of the older exception handling. */
  public static final int TRY = 0x06;

  /** {@code end}. */
  public static final int END = 0x0B;

  /** {@code call}. */
  public static final int CALL = 0x10;

  /** {@code return_call}. */
  public static final int RETURN_CALL = 0x12;

  /** {@code delegate}, which ends a {@code try}. */
  public static final int DELEGATE = 0x18;

  /** {@code try_table}. */
  public static final int TRY_TABLE = 0x1F;

  /** {@code local.get}. */
  public static final int LOCAL_GET = 0x20;

  /** {@code local.set}. */
  public static final int LOCAL_SET = 0x21;

  /** {@code local.tee}. */
  public static final int LOCAL_TEE = 0x22;

  /** {@code global.get}. */
  public static final int GLOBAL_GET = 0x23;

  /** {@code global.set}. */
  public static final int GLOBAL_SET = 0x24;

  /** {@code table.set}. */
  public static final int TABLE_SET = 0x26;

  /** {@code memory.grow}. */
  public static final int MEMORY_GROW = 0x40;

  /** {@code ref.func}. */
  public static final int REF_FUNC = 0xD2;

  /** What is added to the number of an instruction for structs and arrays. */
  public static final int GC = 0xFB00;

  /** What is added to the number of a conversion or bulk instruction. */
  public static final int BULK = 0xFC00;

  /** {@code memory.init}. */
  public static final int MEMORY_INIT = BULK + 8;

  /** {@code data.drop}. */
  public static final int DATA_DROP = BULK + 9;

  /** {@code memory.copy}. */
  public static final int MEMORY_COPY = BULK + 10;

  /** {@code memory.fill}. */
  public static final int MEMORY_FILL = BULK + 11;

  /** {@code table.init}. */
  public static final int TABLE_INIT = BULK + 12;

  /** {@code elem.drop}. */
  public static final int ELEM_DROP = BULK + 13;

  /** {@code table.copy}. */
  public static final int TABLE_COPY = BULK + 14;

  /** {@code table.grow}. */
  public static final int TABLE_GROW = BULK + 15;

  /** {@code table.fill}. */
  public static final int TABLE_FILL = BULK + 17;

  private static final int SIMD = 0xFD_0000;
  private static final int LAST_SIMD = 0x113;
  private static final int THREADS = 0xFE00;

  private static final int EMPTY_BLOCK = 0x40;
  private static final int HAS_MEMORY = 0x40;

  private final WasmReader in;
  private int start;
  private int opcode;
  private int first;
  private int second;

  /**
   * Starts at the position of a reader.
   *
   * @param in a reader at an instruction
   */
  public Instructions(WasmReader in) {
    this.in = in;
  }

  /**
   * Reads the next instruction.
   *
   * @return its opcode; for one with a prefix see {@link #GC} and {@link #BULK}
   * @throws WasmReader.Malformed if it is unknown or cut off
   */
  public int next() {
    start = in.position();
    first = 0;
    second = 0;
    opcode = in.u8();
    switch (opcode) {
      case 0xFB -> gc(in.count());
      case 0xFC -> bulk(in.count());
      case 0xFD -> simd(in.count());
      case 0xFE -> threads(in.count());
      default -> single();
    }
    return opcode;
  }

  /** Returns where the instruction starts in the binary. */
  public int start() {
    return start;
  }

  /** Returns the first index among the immediates, or 0. */
  public int first() {
    return first;
  }

  /** Returns the second index among the immediates, or 0. */
  public int second() {
    return second;
  }

  /**
   * Reads a constant expression with its {@code end}.
   *
   * @param functions gets the functions that the expression refers to
   */
  public static void readConstant(WasmReader in, IntConsumer functions) {
    Instructions expression = new Instructions(in);
    int depth = 0;
    do {
      switch (expression.next()) {
        case REF_FUNC -> functions.accept(expression.first());
        case BLOCK, LOOP, IF, TRY, TRY_TABLE -> depth++;
        case END, DELEGATE -> depth--;
        default -> {}
      }
    } while (depth >= 0);
  }

  private void single() {
    switch (opcode) {
      case BLOCK, LOOP, IF, TRY -> blockType();
      case 0x07, 0x08, 0x09, 0x0C, 0x0D, CALL, RETURN_CALL, 0x14, 0x15, DELEGATE ->
          first = in.count();
      case 0x0E -> labels();
      case 0x11, 0x13 -> indices();
      case 0x1C -> types();
      case TRY_TABLE -> {
        blockType();
        catches();
      }
      case 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26 -> first = in.count();
      case 0x3F, MEMORY_GROW -> first = in.count();
      case 0x41 -> signed(5);
      case 0x42 -> signed(10);
      case 0x43 -> in.skip(4);
      case 0x44 -> in.skip(8);
      case 0xD0 -> WasmTypes.heapType(in);
      case REF_FUNC, 0xD5, 0xD6 -> first = in.count();
      default -> {
        if (opcode >= 0x28 && opcode <= 0x3E) {
          memoryArgument();
        } else if (!isPlain()) {
          throw unknown();
        }
      }
    }
  }

  /** Whether the opcode has no immediates. */
  private boolean isPlain() {
    return opcode >= 0x45 && opcode <= 0xC4
        || switch (opcode) {
          case 0x00, 0x01, 0x05, 0x0A, END, 0x0F, 0x19, 0x1A, 0x1B, 0xD1, 0xD3, 0xD4 -> true;
          default -> false;
        };
  }

  private void gc(int code) {
    prefixed(GC, code);
    switch (code) {
      case 0, 1, 6, 7, 11, 12, 13, 14, 16 -> first = in.count();
      case 2, 3, 4, 5, 8, 9, 10, 17, 18, 19 -> indices();
      case 20, 21, 22, 23 -> WasmTypes.heapType(in);
      case 24, 25 -> {
        in.u8();
        first = in.count();
        WasmTypes.heapType(in);
        WasmTypes.heapType(in);
      }
      case 15, 26, 27, 28, 29, 30 -> {}
      default -> throw unknown();
    }
  }

  private void bulk(int code) {
    prefixed(BULK, code);
    switch (code) {
      case 8, 10, 12, 14 -> indices();
      case 9, 11, 13, 15, 16, 17 -> first = in.count();
      case 0, 1, 2, 3, 4, 5, 6, 7, 0x13, 0x14, 0x15, 0x16 -> {}
      default -> throw unknown();
    }
  }

  private void simd(int code) {
    if (code > LAST_SIMD) {
      opcode = SIMD;
      throw in.malformed("unknown instruction 0xfd 0x%x".formatted(code));
    }
    opcode = SIMD + code;
    if (code <= 11 || code == 92 || code == 93) {
      memoryArgument();
    } else if (code == 12 || code == 13) {
      in.skip(16);
    } else if (code >= 21 && code <= 34) {
      in.skip(1);
    } else if (code >= 84 && code <= 91) {
      memoryArgument();
      in.skip(1);
    }
  }

  private void threads(int code) {
    prefixed(THREADS, code);
    if (code == 3) {
      in.skip(1);
    } else if (code <= 2 || code >= 0x10 && code <= 0x4E) {
      memoryArgument();
    } else {
      throw unknown();
    }
  }

  private void prefixed(int prefix, int code) {
    opcode = prefix + Math.min(code, 0xFF);
  }

  private WasmReader.Malformed unknown() {
    return in.malformed(
        opcode > 0xFF
            ? "unknown instruction 0x%02x 0x%02x".formatted(opcode >> 8, opcode & 0xFF)
            : "unknown instruction 0x%02x".formatted(opcode));
  }

  // ---- immediates ----

  private void indices() {
    first = in.count();
    second = in.count();
  }

  private void labels() {
    for (int labels = in.count(); labels >= 0; labels--) {
      in.count();
    }
  }

  private void types() {
    for (int types = in.count(); types > 0; types--) {
      WasmTypes.valueType(in);
    }
  }

  private void catches() {
    for (int clauses = in.count(); clauses > 0; clauses--) {
      int kind = in.u8();
      if (kind > 3) {
        throw in.malformed("unknown catch clause " + kind);
      }
      if (kind < 2) {
        in.count();
      }
      in.count();
    }
  }

  private void blockType() {
    int code = in.u8();
    if ((code & 0x80) != 0) {
      signed(4);
    } else if (code != EMPTY_BLOCK && (code & 0x40) != 0) {
      WasmTypes.valueType(in, code);
    }
  }

  private void memoryArgument() {
    if ((in.count() & HAS_MEMORY) != 0) {
      first = in.count();
    }
    in.leb(70);
  }

  private void signed(int mostBytes) {
    for (int left = mostBytes; left > 0; left--) {
      if (in.u8() < 0x80) {
        return;
      }
    }
    throw in.malformed("a number is longer than its type allows");
  }
}
