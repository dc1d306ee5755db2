package dev.plugwright.it;

import dev.plugwright.annotations.WasmName;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method for each kind of type and each kind of method. */
@WasmPlugin
public interface Everything {
  /** Every scalar comes back as it went. */
  boolean echoBoolean(boolean value);

  byte echoByte(byte value);

  short echoShort(short value);

  int echoInt(int value);

  long echoLong(long value);

  float echoFloat(float value);

  double echoDouble(double value);

  char echoChar(char value);

  String echoString(String value);

  byte[] echoBytes(byte[] value);

  short[] echoShorts(short[] value);

  int[] echoInts(int[] value);

  long[] echoLongs(long[] value);

  float[] echoFloats(float[] value);

  double[] echoDoubles(double[] value);

  boolean[] echoBooleans(boolean[] value);

  char[] echoChars(char[] value);

  List<Integer> echoNumbers(List<Integer> value);

  Weekday nextDay(Weekday day);

  Order echoOrder(Order order);

  List<Order> reversed(List<Order> orders);

  Optional<Order> largest(List<Order> orders);

  /** Counts words, sorted by word. */
  Map<String, Integer> wordCounts(String text);

  /** Several parameters of different kinds. */
  String join(String separator, List<String> parts, int repeat, boolean upperCase, char last);

  long weightedSum(long[] values, int weight, Order order);

  /**
   * Fails with a typed error.
   *
   * @throws ParseException if the text is no number
   */
  int parse(String text) throws ParseException;

  /**
   * Returns nothing or fails.
   *
   * @throws RefusedException if the text is empty
   */
  void remember(String text) throws RefusedException;

  List<String> remembered();

  void forgetAll();

  /** Exported under another name. */
  @WasmName("renamed_in_wasm")
  int renamed(int value);

  /** The plugin has this one. */
  default String greeting(String name) {
    return "the host greets " + name;
  }

  /** The plugin lacks this one. */
  default String farewell(String name) {
    return "the host says farewell to " + name;
  }
}
