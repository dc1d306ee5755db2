package dev.plugwright.internal.load;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.spi.binding.BorrowedInstance;
import dev.plugwright.spi.binding.InstancePool;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls exports by name, each time of a borrowed instance. */
record PooledCalls(InstancePool<DynamicPlugin> pool, List<String> names) implements DynamicPlugin {
  @Override
  public Map<String, FunctionType> exports() {
    return with("", DynamicPlugin::exports);
  }

  @Override
  public @Nullable Object call(String export, Object... arguments) {
    return with(export, plugin -> plugin.call(export, arguments));
  }

  @Override
  public byte[] callForBytes(String export, Object... arguments) {
    return with(export, plugin -> plugin.callForBytes(export, arguments));
  }

  @Override
  public String callForString(String export, Object... arguments) {
    return with(export, plugin -> plugin.callForString(export, arguments));
  }

  @Override
  public <A> A callForArray(String export, Class<A> arrayType, Object... arguments) {
    return with(export, plugin -> plugin.callForArray(export, arrayType, arguments));
  }

  @Override
  public byte[] callOneArgument(String function, byte[] argument, int lengthAddress) {
    return with(
        "_" + function, plugin -> plugin.callOneArgument(function, argument, lengthAddress));
  }

  @Override
  public int run() {
    return with("_start", DynamicPlugin::run);
  }

  private <R extends @Nullable Object> R with(String export, Function<DynamicPlugin, R> call) {
    BorrowedInstance<DynamicPlugin> borrowed = pool.borrow(names.indexOf(export));
    try {
      return call.apply(borrowed.api());
    } finally {
      borrowed.release();
    }
  }
}
