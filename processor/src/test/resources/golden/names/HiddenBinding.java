package names;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Hidden}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class HiddenBinding implements ContractBinding<Hidden> {
  /**
   * The only instance.
   */
  public static final HiddenBinding INSTANCE = new HiddenBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Hidden
      fn define(define: Define)
      fn match(type: string, self_: string, crate_: i32) -> string
      fn rename(in: Vec, out: Option, result: Result, list: ListOfString, strings: list<string>) -> Vec ! string
      fn string(value: string) -> option<Vec>
      enum Default_ { Self_, Ok }
      variant Define { Default(Default_), Case }
      record ListOfString { a: i32 }
      record Option { ref: string }
      record Result { self_: string }
      record Vec { in: string, value: string, yield_: i32, out: list<string> }
      """;

  private HiddenBinding() {
  }

  @Override
  public Class<Hidden> contractType() {
    return Hidden.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Hidden bind(Guest guest) {
    return new HiddenProxy(guest);
  }
}
