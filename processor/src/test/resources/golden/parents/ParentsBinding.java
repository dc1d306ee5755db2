package parents;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Parents}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ParentsBinding implements ContractBinding<Parents> {
  /**
   * The only instance.
   */
  public static final ParentsBinding INSTANCE = new ParentsBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Parents
      fn equals(other: Point) -> bool
      fn names(prefix: string) -> list<string>
      fn shape() -> Circle
      record Circle { radius: f64 }
      record Point { x: i32 }
      """;

  private ParentsBinding() {
  }

  @Override
  public Class<Parents> contractType() {
    return Parents.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Parents bind(Guest guest) {
    return new ParentsProxy(guest);
  }
}
