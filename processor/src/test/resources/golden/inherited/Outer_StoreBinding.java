package inherited;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Outer.Store}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class Outer_StoreBinding implements ContractBinding<Outer.Store> {
  /**
   * The only instance.
   */
  public static final Outer_StoreBinding INSTANCE = new Outer_StoreBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Store
      fn all(keys: list<string>) -> list<Item>
      fn close() optional
      fn find(key: string) -> Item ! i32
      fn name() -> string optional
      fn priority() -> i32 optional
      record Error { string: string }
      record Item { name: string, error: Error }
      """;

  private Outer_StoreBinding() {
  }

  @Override
  public Class<Outer.Store> contractType() {
    return Outer.Store.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Outer.Store bind(Guest guest) {
    return new Outer_StoreProxy(guest);
  }
}
