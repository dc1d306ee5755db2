package order;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Order} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class OrderBinding implements ContractBinding<Order> {
  /**
   * The only instance.
   */
  public static final OrderBinding INSTANCE = new OrderBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Order
      fn declared(value: Declared) -> Declared
      fn permitted(value: Permitted) -> Permitted
      fn sorted(value: Sorted) -> Sorted
      fn spread(value: Spread) -> Spread
      variant Declared { Zed, Alp, Mid }
      variant Permitted { Two, One, Three }
      variant Sorted { Apple, Berry, Cherry }
      variant Spread { North, West(i32), East(i32), South }
      """;

  private static final List<String> METHODS = List.of("declared", "permitted", "sorted", "spread");

  private OrderBinding() {
  }

  @Override
  public Class<Order> contractType() {
    return Order.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public List<String> methodNames() {
    return METHODS;
  }

  @Override
  public Order bind(CallTarget target) {
    return new OrderProxy(target);
  }

  /**
   * The Wasm signature {@code (i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x2ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2ToI64 of(RawCall raw) {
      return (p0, p1) -> raw.call(p0, p1);
    }
  }
}
