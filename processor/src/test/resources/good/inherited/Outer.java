package inherited;

import dev.plugwright.annotations.WasmPlugin;

/** Where the contract lives. */
public final class Outer {
  private Outer() {}

  /** A contract with everything from elsewhere. */
  @WasmPlugin
  public interface Store extends Base<String, Outer.Item, NotFoundException>, Named {
    @Override
    default String name() {
      return "store";
    }
  }

  public record Item(String name, Error error) {}

  public record Error(String String) {}
}
