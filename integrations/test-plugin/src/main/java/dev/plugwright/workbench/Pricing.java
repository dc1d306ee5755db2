package dev.plugwright.workbench;

import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** Prices orders, one by one, in batches, or with a state for each customer. */
@WasmPlugin
public interface Pricing {
  /** Prices an order; panics if the quantity is -1, never returns if it is -2. */
  Quote price(Order order);

  /** Prices several orders; quote n belongs to order n. */
  List<Quote> priceAll(List<Order> orders);

  /** Returns whether the order is for at least one piece; panics as {@link #price} does. */
  boolean accepts(Order order);

  /** Prices an order with the discount that the customer's earlier orders give. */
  Step next(Account account, Order order);

  /** An order. */
  record Order(long id, String customer, int quantity, long cents) {}

  /** The price of an order, and the version of the plugin that computed it. */
  record Quote(long order, String customer, long cents, int version) {}

  /** What is known of a customer. */
  record Account(long orders, @Default("0") long cents) {}

  /** A customer's new account, and the price. */
  record Step(Account account, Quote quote) {}
}
