package dev.plugwright.it.differential;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.transform.Transforms;
import dev.plugwright.internal.wasm.MalformedWasmException;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawGlobal;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What an engine makes of a module: a line for each call, and for what it leaves behind. */
final class Opinion {
  private static final int CALLS = 3;

  /**
   * With what Endive rejects modules with vectors, and modules that refer to a function which is
   * exported and in no element segment.
   */
  private static final List<String> UNKNOWN =
      List.of(
          "Unhandled opcode: ",
          "Unsupported type id: 123",
          "Unsupported ValType: V128",
          "undeclared function reference");

  private final List<String> lines = new ArrayList<>();
  private boolean overflowed;
  private boolean none;

  private Opinion() {}

  /**
   * Runs a module: starts it, calls each export a few times, and looks at its memory and globals.
   * One that is transformed gets more fuel than it can use.
   *
   * @param seed decides the arguments
   */
  static Opinion of(WasmEngine engine, ModuleExports module, byte[] binary, long seed) {
    Opinion opinion = new Opinion();
    try (CompiledModule compiled = engine.compile("random.wasm", binary);
        EngineInstance instance =
            compiled.instantiate(new InstanceRequest("random.wasm", List.of(), Optional.empty()))) {
      if (opinion.starts(instance, binary)) {
        opinion.calls(instance, module, new Random(seed));
        opinion.remains(instance, module);
      }
    } catch (EngineException.Rejected e) {
      opinion.none |= UNKNOWN.stream().anyMatch(e.getMessage()::contains);
      opinion.lines.add("start: " + opinion.text(e));
    } catch (EngineException e) {
      opinion.lines.add("start: " + opinion.text(e));
    }
    return opinion;
  }

  /** Returns whether the engine does not know what the module uses, or fails on it. */
  boolean isNone() {
    return none;
  }

  /** Returns the lines. */
  List<String> lines() {
    return lines;
  }

  /** Returns whether a call ended because the stack did, which is not the same on all engines. */
  boolean hasOverflowed() {
    return overflowed;
  }

  /** Runs the start function if that waits for fuel. */
  private boolean starts(EngineInstance instance, byte[] binary) {
    Optional<RawGlobal> fuel = instance.global(Transforms.FUEL, ValueType.I64);
    if (fuel.isEmpty()) {
      return true;
    }
    fuel.get().set(Long.MAX_VALUE);
    FunctionType start = exportedFunctions(binary).get(Transforms.START);
    if (start == null) {
      return true;
    }
    try {
      instance.function(Transforms.START, start).apply(new long[0]);
      return true;
    } catch (RuntimeException e) {
      EngineException fault = instance.translate(e);
      if (fault == null) {
        throw e;
      }
      lines.add("start: " + text(fault));
      return false;
    }
  }

  private static Map<String, FunctionType> exportedFunctions(byte[] binary) {
    try {
      return WasmModule.parse(binary).exportedFunctions();
    } catch (MalformedWasmException e) {
      throw new IllegalArgumentException("a transform made a module that is not whole", e);
    }
  }

  private void calls(EngineInstance instance, ModuleExports module, Random random) {
    for (ModuleExports.Function export : module.functions()) {
      FunctionType type = export.type();
      for (int call = 0; call < CALLS; call++) {
        long[] arguments =
            type.parameters().stream().mapToLong(it -> argument(it, random)).toArray();
        String result;
        try {
          long[] results = instance.function(export.name(), type).apply(arguments);
          result = Arrays.toString(normal(results, type.results()));
        } catch (RuntimeException e) {
          EngineException fault = instance.translate(e);
          if (fault == null) {
            throw e;
          }
          result = text(fault);
        }
        lines.add(export.name() + Arrays.toString(arguments) + " = " + result);
        if (overflowed) {
          return;
        }
      }
    }
  }

  private void remains(EngineInstance instance, ModuleExports module) {
    for (String name : module.memories()) {
      GuestMemory memory = instance.memory(name).orElseThrow();
      byte[] bytes = new byte[(int) memory.size()];
      memory.read(0, bytes, 0, bytes.length);
      lines.add("memory " + bytes.length + " bytes, hash " + Arrays.hashCode(bytes));
    }
    for (ModuleExports.Global global : module.globals()) {
      long bits = instance.global(global.name(), global.type()).orElseThrow().get();
      lines.add(
          "global "
              + global.name()
              + " = "
              + Arrays.toString(normal(new long[] {bits}, List.of(global.type()))));
    }
  }

  private static long argument(ValueType type, Random random) {
    long bits = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(200) - 100;
    return switch (type) {
      case I32 -> (int) bits;
      case F32 -> Float.floatToIntBits((float) bits);
      case F64 -> Double.doubleToLongBits((double) bits / 3);
      default -> bits;
    };
  }

  /** Which NaN a NaN is may differ. */
  private static long[] normal(long[] bits, List<ValueType> types) {
    long[] normal = bits.clone();
    for (int i = 0; i < bits.length; i++) {
      if (types.get(i) == ValueType.F32 && Float.isNaN(Float.intBitsToFloat((int) bits[i]))) {
        normal[i] = Float.floatToIntBits(Float.NaN);
      } else if (types.get(i) == ValueType.F64 && Double.isNaN(Double.longBitsToDouble(bits[i]))) {
        normal[i] = Double.doubleToLongBits(Double.NaN);
      }
    }
    return normal;
  }

  private String text(EngineException fault) {
    if (fault instanceof EngineException.Trap trap) {
      none |= isDroppedSegment(trap);
      overflowed |= trap.kind() == TrapKind.STACK_OVERFLOW;
      return trap.kind() == TrapKind.OTHER ? "OTHER: " + trap.getMessage() : trap.kind().name();
    }
    return fault.getClass().getSimpleName() + ": " + fault.getMessage();
  }

  /**
   * GraalWasm 25.0.2 fails in {@code elem.drop} of a segment behind others that it has not kept.
   */
  private static boolean isDroppedSegment(EngineException.Trap trap) {
    Throwable cause = trap.getCause();
    return cause != null
        && cause.getStackTrace().length > 0
        && cause.getStackTrace()[0].getMethodName().equals("dropElemInstance");
  }
}
