package dev.plugwright.internal.transform;

import dev.plugwright.internal.transform.Charges.Scale;
import dev.plugwright.internal.wasm.Instructions;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmWriter;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Adds the payments to one function. */
final class FunctionMeter {
  /** Sixteen bytes cost as much as an instruction; so a page costs 4096. */
  private static final int BYTES = -4;

  private static final int PAGES = 12;
  private static final int ENTRIES = 0;

  /** Number of the payment on entry. */
  private static final int ENTRY = 0;

  private static final int I32 = 0x7F;
  private static final int I64 = 0x7E;

  private final Layout layout;
  private final int index;
  private final int fuel;
  private final SmallFunctions small;
  private final Charges charges = new Charges();

  /** The functions that are called outside of loops. */
  private final IntStream.Builder calls = IntStream.builder();

  /** For each block that is open, the number of the payment that covers its instructions. */
  private int[] blocks = new int[16];

  private int depth;

  /** Locals with parameters. */
  private long locals;

  /**
   * Prepares for a function.
   *
   * @param index of the function
   * @param fuel index that the new global gets
   * @param small the functions that do not pay for themselves
   */
  FunctionMeter(Layout layout, int index, int fuel, SmallFunctions small) {
    this.layout = layout;
    this.index = index;
    this.fuel = fuel;
    this.small = small;
  }

  /** Adds the function to the small ones if it may be one of them. */
  void survey(WasmReader in) {
    plan(in, FunctionBody.of(in));
    small.add(index, charges.cost(ENTRY), calls.build().toArray());
  }

  /** Returns the body with payments. */
  WasmWriter apply(WasmReader in) {
    FunctionBody body = FunctionBody.of(in);
    int start = in.position();
    plan(in, body);
    if (small.price(index) > 0) {
      charges.waive(ENTRY);
    }
    return write(body, in, start);
  }

  // ---- where to pay ----

  private void plan(WasmReader in, FunctionBody body) {
    locals = layout.functions().get(index).parameters() + body.count();
    Instructions code = new Instructions(in);
    push(charges.fixed(in.position()));
    while (depth > 0) {
      int opcode = code.next();
      int here = blocks[depth - 1];
      charges.pay(here, 1);
      switch (opcode) {
        case Instructions.LOOP -> push(charges.fixed(in.position()));
        case Instructions.BLOCK, Instructions.IF, Instructions.TRY, Instructions.TRY_TABLE ->
            push(here);
        case Instructions.END, Instructions.DELEGATE -> depth--;
        case Instructions.CALL, Instructions.RETURN_CALL -> {
          charges.pay(here, small.price(code.first()));
          if (here == ENTRY) {
            calls.add(code.first());
          }
        }
        case Instructions.REF_FUNC -> layout.refer(code.first());
        case Instructions.LOCAL_GET, Instructions.LOCAL_SET, Instructions.LOCAL_TEE ->
            require(in, code.first() < locals, "local", code.first());
        case Instructions.GLOBAL_GET, Instructions.GLOBAL_SET ->
            require(in, code.first() < fuel, "global", code.first());
        case Instructions.GC + 8 -> charges.pay(here, code.second());
        default -> counted(opcode, code);
      }
    }
    if (!in.atEnd()) {
      throw in.malformed("instructions after the end of the function");
    }
  }

  private void push(int charge) {
    if (depth == blocks.length) {
      blocks = Arrays.copyOf(blocks, 2 * depth);
    }
    blocks[depth++] = charge;
  }

  /** Refuses an index that is too large: it would denote what the transform adds. */
  private static void require(WasmReader in, boolean there, String what, int number) {
    if (!there) {
      throw in.malformed("unknown %s %d".formatted(what, number));
    }
  }

  private void counted(int opcode, Instructions code) {
    switch (opcode) {
      case Instructions.MEMORY_GROW -> count(code, wideMemory(code.first()), PAGES);
      case Instructions.MEMORY_FILL -> count(code, wideMemory(code.first()), BYTES);
      case Instructions.MEMORY_COPY ->
          count(code, wideMemory(code.first()) && wideMemory(code.second()), BYTES);
      case Instructions.MEMORY_INIT -> count(code, false, BYTES);
      case Instructions.TABLE_GROW, Instructions.TABLE_FILL ->
          count(code, wideTable(code.first()), ENTRIES);
      case Instructions.TABLE_COPY ->
          count(code, wideTable(code.first()) && wideTable(code.second()), ENTRIES);
      case Instructions.TABLE_INIT -> count(code, false, ENTRIES);
      default -> {
        if (isArrayOfLength(opcode - Instructions.GC)) {
          count(code, false, ENTRIES);
        }
      }
    }
  }

  /** {@code array.new}, {@code new_default}, {@code new_data}, {@code new_elem}, and bulk ones. */
  private static boolean isArrayOfLength(int code) {
    return switch (code) {
      case 6, 7, 9, 10, 16, 17, 18, 19 -> true;
      default -> false;
    };
  }

  private void count(Instructions code, boolean wide, int shift) {
    charges.counted(code.start(), new Scale(wide, shift));
  }

  private boolean wideMemory(int memory) {
    return memory < layout.memories().size() && layout.memories().get(memory).limits().is64();
  }

  private boolean wideTable(int table) {
    return table < layout.tables().size() && layout.tables().get(table).limits().is64();
  }

  // ---- the body ----

  private WasmWriter write(FunctionBody body, WasmReader in, int start) {
    boolean narrow = charges.needs(false);
    boolean wide = charges.needs(true);
    WasmWriter out = new WasmWriter();
    out.unsigned(body.groups() + (narrow ? 1L : 0) + (wide ? 1 : 0));
    in.copyTo(out, body.locals(), start);
    if (narrow) {
      out.bytes(1, I32);
    }
    if (wide) {
      out.bytes(1, I64);
    }
    long local64 = locals + (narrow ? 1 : 0);
    int from = start;
    for (int i = 0; i < charges.size(); i++) {
      in.copyTo(out, from, charges.place(i));
      from = charges.place(i);
      charges.write(i, out, fuel, locals, local64);
    }
    in.copyTo(out, from, in.position());
    return out;
  }
}
