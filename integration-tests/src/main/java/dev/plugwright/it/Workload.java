package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of all kinds, whose results depend on their arguments, and faults of all kinds. */
@WasmPlugin
public interface Workload {
  /** Returns how often this instance was called so. */
  int count();

  /** Returns the sum. */
  int add(int a, int b);

  /** Returns a text. */
  String greet(String name);

  /** Returns the numbers from the last to the first. */
  long[] reverse(long[] numbers);

  /** Returns the orders that are worth so much or more. */
  List<Order> select(List<Order> orders, double worth);

  /** Returns how often each word is there. */
  Map<String, Integer> words(String text);

  /**
   * Divides.
   *
   * @throws RefusedException if the divisor is 0
   */
  int divide(int a, int b) throws RefusedException;

  /** Returns what the host's {@link Console#sum} says. */
  long ask(long[] numbers);

  /** Panics with this message. */
  void panic(String message);

  /** Traps. */
  void trap();

  /** Never returns. */
  void spin();

  /** Allocates until there is no memory. */
  void hoard();

  /** Calls the host's {@link Console#logInt}, which fails. */
  void provoke(int number);

  /**
   * A value.
   *
   * @param id which one
   * @param worth compared with the least one
   * @param note a text, or none
   */
  record Order(long id, double worth, Optional<String> note) {}
}
