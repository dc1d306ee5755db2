package deprecated;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Old}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
@SuppressWarnings({"deprecation", "removal"})
public final class OldBinding implements ContractBinding<Old> {
  /**
   * The only instance.
   */
  public static final OldBinding INSTANCE = new OldBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Old
      fn count(text: string) -> i32
      fn range(range: Range) -> Range
      fn words(text: string) -> i32
      record Range { from: i32, to: i32 }
      """;

  private OldBinding() {
  }

  @Override
  public Class<Old> contractType() {
    return Old.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Old bind(Guest guest) {
    return new OldProxy(guest);
  }
}
