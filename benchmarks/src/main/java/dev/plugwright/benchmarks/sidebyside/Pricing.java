package dev.plugwright.benchmarks.sidebyside;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** Calculates the price of an order. */
@WasmPlugin
public interface Pricing {
  /** Returns the receipt of an order. */
  Receipt price(List<Line> lines) throws RejectedException;

  /** Some pieces of an item. */
  record Line(String item, int count, double price) {}

  /** What an order costs. */
  record Receipt(double total, List<String> notes) {}

  /** Thrown when an order has no price. */
  class RejectedException extends Exception {
    private static final long serialVersionUID = 1;

    public RejectedException(String message) {
      super(message);
    }
  }
}
