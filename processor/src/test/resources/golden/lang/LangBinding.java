package lang;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import java.lang.Class;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Lang}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class LangBinding implements ContractBinding<Lang> {
  /**
   * The only instance.
   */
  public static final LangBinding INSTANCE = new LangBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Lang
      fn boxes(values: map<i64, Integer>) -> list<i32> ! i32
      fn error(value: Error) -> Error
      fn text(value: string) -> string
      record Error { code: i32 }
      record Integer { code: i32 }
      """;

  private LangBinding() {
  }

  @Override
  public Class<Lang> contractType() {
    return Lang.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Lang bind(Guest guest) {
    return new LangProxy(guest);
  }
}
