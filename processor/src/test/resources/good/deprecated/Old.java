package deprecated;

import dev.plugwright.annotations.WasmPlugin;

@WasmPlugin
public interface Old {
  /**
   * Counts.
   *
   * @deprecated use {@link #words}
   */
  @Deprecated
  int count(String text);

  int words(String text);

  @SuppressWarnings("deprecation")
  Range range(Range range);
}
