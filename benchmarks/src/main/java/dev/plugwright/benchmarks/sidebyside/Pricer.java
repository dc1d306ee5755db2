package dev.plugwright.benchmarks.sidebyside;

import dev.plugwright.benchmarks.sidebyside.Pricing.Line;
import dev.plugwright.benchmarks.sidebyside.Pricing.Receipt;
import dev.plugwright.benchmarks.sidebyside.Pricing.RejectedException;
import java.util.List;

/** What all of them do. */
interface Pricer extends AutoCloseable {
  Receipt price(List<Line> lines) throws RejectedException;

  @Override
  void close();
}
