package dev.plugwright.internal.load;

import dev.plugwright.DynamicHost;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.spi.binding.ArgumentSink;
import dev.plugwright.spi.binding.HostBinding;
import dev.plugwright.spi.binding.HostCall;
import dev.plugwright.spi.binding.HostCalls;
import dev.plugwright.spi.binding.ResultSource;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.CodecException;
import dev.plugwright.spi.engine.RawCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers the functions of a contract that has no Java interface.
 *
 * @param functions the contract
 */
record DynamicHostBinding(Contract functions) implements HostBinding<DynamicHost> {
  @Override
  public Class<DynamicHost> hostType() {
    return DynamicHost.class;
  }

  @Override
  public String contract() {
    return functions.text();
  }

  @Override
  public List<String> methodNames() {
    return functions.methods().stream().map(Method::export).toList();
  }

  @Override
  public void bind(DynamicHost host, HostCalls calls) {
    for (int i = 0; i < functions.methods().size(); i++) {
      calls.function(i, new Served(functions, i, host, calls));
    }
  }

  /**
   * One function.
   *
   * @param number its number in the contract
   */
  private record Served(Contract functions, int number, DynamicHost host, HostCalls calls)
      implements RawCall {
    @Override
    public long call(long... values) {
      Method function = functions.methods().get(number);
      HostCall call = calls.enter(number);
      try {
        List<Object> arguments = new ArrayList<>();
        int slot = 0;
        for (Field parameter : function.parameters()) {
          Lowering lowering = functions.lowering(parameter.type());
          ResultSource source = call.argument(arguments.size());
          arguments.add(argument(lowering, source, values, slot));
          slot += lowering.wasmTypes().size();
        }
        Object reply = host.call(functions, function, List.copyOf(arguments));
        ArgumentSink sink =
            Lowering.repliesInMemory(function)
                ? call.reply((int) values[slot], (int) values[slot + 1])
                : call.reply();
        return reply(function, sink, reply);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    private static Object argument(
        Lowering lowering, ResultSource source, long[] values, int slot) {
      if (lowering instanceof Lowering.Direct direct) {
        return DynamicArguments.value(direct.wasmTypes().get(0), values[slot]);
      }
      long slice = Slice.of((int) values[slot], (int) values[slot + 1]);
      return switch (lowering) {
        case Lowering.Text text -> source.string(slice);
        case Lowering.Elements elements ->
            DynamicArguments.array(source, DynamicArguments.arrayType(elements.kind()), slice);
        default -> source.bytes(slice);
      };
    }

    private long reply(Method function, ArgumentSink sink, @Nullable Object reply) {
      if (function.error().isEmpty() && function.result().isEmpty()) {
        return 0;
      }
      Lowering lowering =
          function.error().isPresent()
              ? new Lowering.Encoded()
              : functions.lowering(function.result().orElseThrow());
      Class<?> form = DynamicArguments.form(lowering);
      if (reply == null || reply.getClass() != form) {
        throw new CodecException(
            "expected %s, found %s"
                .formatted(
                    form.getSimpleName(), reply == null ? null : reply.getClass().getSimpleName()),
            0);
      }
      return reply instanceof Number number
          ? DynamicArguments.bits(number)
          : DynamicArguments.copy(sink, reply);
    }
  }
}
