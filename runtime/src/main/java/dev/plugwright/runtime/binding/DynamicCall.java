package dev.plugwright.runtime.binding;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.runtime.PluginArgumentException;
import dev.plugwright.runtime.engine.EngineFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A call by name, whose method is made up from the arguments; the runtime's own. */
public final class DynamicCall {
  private final Guest guest;
  private final FunctionType signature;
  private final Object[] arguments;
  private final GuestMethod method;

  /**
   * Called by the runtime.
   *
   * @param guest the running module
   * @param export name of the function
   * @param signature its signature, or {@code null} if there is no such function
   * @param arguments numbers, strings and byte arrays
   */
  public DynamicCall(Guest guest, String export, FunctionType signature, Object... arguments) {
    this.guest = guest;
    this.signature = signature;
    this.arguments = arguments.clone();
    this.method = new GuestMethod(guest, export, method(export, arguments));
  }

  private static Method method(String export, Object... arguments) {
    List<Field> parameters = new ArrayList<>();
    for (Object argument : arguments) {
      parameters.add(new Field("argument " + (parameters.size() + 1), type(argument)));
    }
    return new Method(export, parameters, Optional.empty(), Optional.empty(), false);
  }

  private static Type type(Object argument) {
    return switch (argument) {
      case Integer i -> new Type.Basic(BasicKind.I32);
      case Long l -> new Type.Basic(BasicKind.I64);
      case Float f -> new Type.Basic(BasicKind.F32);
      case Double d -> new Type.Basic(BasicKind.F64);
      case String s -> new Type.Basic(BasicKind.STRING);
      case byte[] b -> new Type.ListOf(new Type.Basic(BasicKind.U8));
      case null ->
          throw new IllegalArgumentException("an argument is null, which Wasm cannot take");
      default ->
          throw new IllegalArgumentException(
              "%s is no argument for Wasm; pass Integer, Long, Float, Double, String or byte[]"
                  .formatted(argument.getClass().getName()));
    };
  }

  /** Calls a function that returns a number or nothing. */
  public Object scalar() {
    return call((frame, result) -> result);
  }

  /** Calls a function that returns a pointer and a length. */
  public byte[] bytes() {
    return call((frame, result) -> frame.bytes(slice(result)));
  }

  /** Calls a function that returns a pointer and a length. */
  public String string() {
    return call((frame, result) -> frame.string(slice(result)));
  }

  /** Calls a function that returns a pointer and leaves the length at an address. */
  public byte[] bytesWithLengthAt(int address) {
    return call(
        (frame, result) -> {
          if (!(result instanceof Integer pointer)) {
            throw refused("returns %s, no pointer".formatted(signature));
          }
          byte[] cell = frame.bytes(Slice.of(address, Integer.BYTES));
          int length = ByteBuffer.wrap(cell).order(ByteOrder.LITTLE_ENDIAN).getInt();
          return frame.bytes(Slice.of(pointer, length));
        });
  }

  /** Runs a program to its end. */
  public int exitStatus() {
    checkSignature();
    CallFrame frame = method.enter();
    try {
      guest.engine().invoke(method.contractMethod().export());
      return 0;
    } catch (RuntimeException | Error failure) {
      Optional<EngineFault> fault = guest.engine().fault(failure);
      if (fault.isPresent() && fault.get().kind() == EngineFault.Kind.EXIT) {
        guest.poison("it has run to its end");
        return fault.get().exitStatus();
      }
      throw frame.failed(failure);
    } finally {
      frame.exit();
    }
  }

  private <R> R call(BiFunction<CallFrame, Object, R> take) {
    checkSignature();
    CallFrame frame = method.enter();
    try {
      Object result = guest.engine().invoke(method.contractMethod().export(), wasmArguments(frame));
      return take.apply(frame, result);
    } catch (RuntimeException | Error failure) {
      throw frame.failed(failure);
    } finally {
      frame.exit();
    }
  }

  private Object[] wasmArguments(CallFrame frame) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Number number) {
        values.add(number);
        continue;
      }
      long slice =
          arguments[i] instanceof String text
              ? frame.string(i, text)
              : frame.bytes(i, (byte[]) arguments[i]);
      values.add(Slice.address(slice));
      values.add(Slice.length(slice));
    }
    return values.toArray();
  }

  private long slice(Object result) {
    if (result instanceof Long slice) {
      return slice;
    }
    throw refused("returns %s, no pointer and length in an i64".formatted(signature));
  }

  private void checkSignature() {
    if (signature == null) {
      throw refused("there is no such export");
    }
    FunctionType passed = Lowering.signature(method.contractMethod());
    if (!passed.parameters().equals(signature.parameters())) {
      throw refused(
          "its signature is %s, and the arguments are %s"
              .formatted(signature, passed.parameters()));
    }
    if (guest.memory() == null && Lowering.usesMemory(method.contractMethod())) {
      throw refused("the module exports no memory, through which a text or bytes could go");
    }
  }

  private PluginArgumentException refused(String problem) {
    return new PluginArgumentException(guest.plugin(), method.qualifiedName(), problem, null);
  }
}
