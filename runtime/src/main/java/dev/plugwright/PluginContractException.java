package dev.plugwright;

import java.util.List;

/**
 * Thrown when a plugin does not fit the contract that it is bound to; names every difference at
 * once.
 */
public final class PluginContractException extends PluginLoadException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> differences;

  /**
   * Constructs the exception; public for engines, integrations and tests.
   *
   * @param plugin name of the plugin, usually its file name
   * @param summary what does not fit, in one sentence that ends with a colon
   * @param differences the differences, each with its path
   * @param remedy what to rebuild
   */
  public PluginContractException(
      String plugin, String summary, List<String> differences, String remedy) {
    super(plugin, text(summary, differences, remedy), null);
    this.differences = List.copyOf(differences);
  }

  /** Returns every difference, each with its path. */
  public List<String> differences() {
    return differences == null ? List.of() : differences;
  }

  private static String text(String summary, List<String> differences, String remedy) {
    return summary + "\n  - " + String.join("\n  - ", differences) + "\n" + remedy;
  }
}
