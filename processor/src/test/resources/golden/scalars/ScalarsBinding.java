package scalars;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Scalars}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ScalarsBinding implements ContractBinding<Scalars> {
  /**
   * The only instance.
   */
  public static final ScalarsBinding INSTANCE = new ScalarsBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Scalars
      fn booleans(values: list<bool>) -> list<bool>
      fn boxed(value: i32, letter: char, flag: bool, small: u16) -> i32
      fn boxed_array(values: list<f64>) -> list<i64>
      fn chars(values: list<char>) -> list<char>
      fn doubles(values: list<f64>) -> list<f64>
      fn echo(call: string, out: string, echo: string, echo_export: string) -> string
      fn floats(values: list<f32>) -> list<f32>
      fn ints(values: list<i32>) -> list<i32>
      fn list_of_bytes(values: list<i8>) -> list<u8>
      fn list_of_integers(values: list<i32>) -> list<i32>
      fn longs(values: list<u64>) -> list<i64>
      fn negate_byte(value: i8) -> i8
      fn negate_double(value: f64) -> f64
      fn negate_float(value: f32) -> f32
      fn negate_int(value: i32) -> i32
      fn negate_long(value: i64) -> i64
      fn negate_short(value: i16) -> i16
      fn not(value: bool) -> bool
      fn nothing()
      fn shorts(values: list<i16>) -> list<i16>
      fn u16(value: u16) -> u16
      fn u32(value: u32) -> u32
      fn u64(value: u64) -> u64
      fn u8(value: u8) -> u8
      fn upper(value: char) -> char
      """;

  private ScalarsBinding() {
  }

  @Override
  public Class<Scalars> contractType() {
    return Scalars.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Scalars bind(Guest guest) {
    return new ScalarsProxy(guest);
  }
}
