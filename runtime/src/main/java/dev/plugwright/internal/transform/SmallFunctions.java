package dev.plugwright.internal.transform;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Functions so small that their callers pay for them, as if they were inlined.
 *
 * <p>Such a function is called directly only, and its instructions outside of loops call no other
 * small function. So the price of a call is known where the call is, and every endless recursion
 * still meets a function or a loop that pays.
 */
final class SmallFunctions {
  /**
   * The most instructions outside of loops: so few that it matters little if a branch skips them.
   */
  private static final int MOST = 32;

  private final Layout layout;

  /** For each function the cost of its instructions outside of loops, or 0 if it is not small. */
  private final int[] costs;

  /** What those instructions call, if they call anything. */
  private final Map<Integer, int[]> calls = new HashMap<>();

  SmallFunctions(Layout layout) {
    this.layout = layout;
    this.costs = new int[layout.functions().size()];
  }

  /**
   * Adds a function.
   *
   * @param cost of its instructions outside of loops
   * @param called the functions that they call
   */
  void add(int function, long cost, int[] called) {
    if (cost <= MOST) {
      costs[function] = (int) cost;
      if (called.length > 0) {
        calls.put(function, called);
      }
    }
  }

  /** Decides which functions are small, when all are added and the references in them are known. */
  void decide() {
    layout.referenced().stream().forEach(function -> costs[function] = 0);
    BitSet callers = new BitSet();
    calls.forEach((function, called) -> callers.set(function, callsAny(called)));
    callers.stream().forEach(function -> costs[function] = 0);
    calls.clear();
  }

  private boolean callsAny(int[] functions) {
    for (int function : functions) {
      if (price(function) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns what a call of a function costs in addition, or 0 if the function pays for itself. */
  int price(int function) {
    return function < costs.length ? costs[function] : 0;
  }
}
