package dev.plugwright.internal.load;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.engine.EngineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls exports by name. */
record DynamicCalls(Instance instance, CallTarget target, List<String> names)
    implements DynamicPlugin {

  /** Takes the result of a call that is still running. */
  private interface Take<R> {
    R from(Call call, FunctionType type, long[] results);
  }

  @Override
  public Map<String, FunctionType> exports() {
    return instance.exports();
  }

  @Override
  public @Nullable Object call(String export, Object... arguments) {
    FunctionType type = type(export);
    DynamicArguments.requireNumbers(type.results(), problem -> refused(export, problem));
    return call(
            export,
            arguments,
            (call, t, results) -> Optional.ofNullable(DynamicArguments.result(t, results)))
        .orElse(null);
  }

  @Override
  public byte[] callForBytes(String export, Object... arguments) {
    requireSlice(export);
    return call(export, arguments, (call, type, results) -> call.result().bytes(results[0]));
  }

  @Override
  public String callForString(String export, Object... arguments) {
    requireSlice(export);
    return call(export, arguments, (call, type, results) -> call.result().string(results[0]));
  }

  @Override
  public <A> A callForArray(String export, Class<A> arrayType, Object... arguments) {
    DynamicArguments.requireArray(arrayType);
    requireSlice(export);
    return arrayType.cast(
        call(
            export,
            arguments,
            (call, type, results) -> DynamicArguments.array(call.result(), arrayType, results[0])));
  }

  private void requireSlice(String export) {
    FunctionType type = type(export);
    if (!type.results().equals(DynamicArguments.SLICE)) {
      throw refused(export, "returns %s, not a pointer and length in an i64".formatted(type));
    }
  }

  @Override
  public byte[] callOneArgument(String function, byte[] argument, int lengthAddress) {
    String export = "_" + function;
    FunctionType type = type(export);
    if (!type.results().equals(DynamicArguments.POINTER)) {
      throw refused(export, "returns %s, not a pointer".formatted(type));
    }
    return call(
        export,
        new Object[] {argument},
        (call, signature, results) -> {
          byte[] cell = call.result().bytes(Slice.of(lengthAddress, Integer.BYTES));
          int length = ByteBuffer.wrap(cell).order(ByteOrder.LITTLE_ENDIAN).getInt();
          return call.result().bytes(Slice.of((int) results[0], length));
        });
  }

  @Override
  public int run() {
    String export = "_start";
    FunctionType type = type(export);
    if (!type.parameters().isEmpty() || !type.results().isEmpty()) {
      throw refused(export, "its signature is %s, not () -> ()".formatted(type));
    }
    Call call = target.enter(names.indexOf(export));
    try {
      instance.function(export).apply();
      instance.poison("the program has ended");
      return 0;
    } catch (RuntimeException | Error failure) {
      if (instance.engine().translate(failure) instanceof EngineException.Exit exit) {
        instance.poison("the program has ended");
        return exit.status();
      }
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  private <R> R call(String export, Object[] arguments, Take<R> take) {
    FunctionType type = type(export);
    DynamicArguments checked =
        new DynamicArguments(arguments, type, problem -> refused(export, problem));
    if (checked.needMemory() && instance.memory() == null) {
      throw refused(export, "the module exports no memory, needed to pass a string or bytes");
    }
    Call call = target.enter(names.indexOf(export));
    try {
      long[] results = instance.function(export).apply(checked.lower(call));
      call.result();
      return take.from(call, type, results);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  private FunctionType type(String export) {
    FunctionType type = instance.exports().get(export);
    if (type == null) {
      throw refused(export, "no such export");
    }
    return type;
  }

  private PluginArgumentException refused(String export, String problem) {
    return new PluginArgumentException(instance.plugin(), "exports." + export, problem, null);
  }
}
