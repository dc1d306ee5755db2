package order;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Order}: what the runtime needs to know to load a plugin for it.
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
  public Order bind(Guest guest) {
    return new OrderProxy(guest);
  }
}
