package dev.plugwright.internal.discovery;

import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSet;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import dev.plugwright.contract.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides which of the plugins found are accepted, and what they are granted. */
final class Selection<T> {
  private final Class<T> contract;
  private final Map<String, String> pins = new HashMap<>();
  private Function<String, PoolOptions> options = file -> PoolOptions.defaults();
  private PluginSet.Settings<T> settings = (file, spec) -> spec;
  private boolean onlyPinned;

  Selection(Class<T> contract) {
    this.contract = Objects.requireNonNull(contract, "contract");
  }

  void pool(PoolOptions values) {
    Objects.requireNonNull(values, "options");
    options = file -> values;
  }

  void pool(Function<String, PoolOptions> values) {
    options = Objects.requireNonNull(values, "options");
  }

  void settings(PluginSet.Settings<T> change) {
    settings = Objects.requireNonNull(change, "settings");
  }

  void pin(String file, String sha256) {
    if (!sha256.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException(
          "sha256 of %s is \"%s\"; it must be 64 hexadecimal digits".formatted(file, sha256));
    }
    pins.put(file, sha256);
  }

  void pinnedOnly() {
    onlyPinned = true;
  }

  /** Opens a pool for a plugin that was accepted. */
  PluginPool<T> pool(PluginModule module) {
    PoolOptions chosen = options.apply(module.name());
    return spec(module)
        .pool(Objects.requireNonNull(chosen, "the function for pool options returned null"));
  }

  /**
   * Checks the digest of a plugin.
   *
   * @throws PluginLoadException if it is not the pinned one, or is not pinned and has to be
   */
  void requirePinned(PluginModule module) {
    String name = module.name();
    @Nullable String wanted = pins.get(name);
    if (wanted == null && onlyPinned) {
      throw new PluginLoadException(
          name,
          "the file is not pinned, and only pinned files are accepted; its SHA-256 is "
              + module.sha256(),
          null);
    }
    if (wanted != null && !wanted.equalsIgnoreCase(module.sha256())) {
      throw new PluginLoadException(
          name,
          "its SHA-256 is %s, but %s is pinned; check where the file comes from"
              .formatted(module.sha256(), wanted),
          null);
    }
  }

  /** Returns whether a plugin carries contracts, but not this one. */
  boolean isOfAnotherContract(PluginModule module) {
    List<String> contracts =
        module.contracts().stream()
            .filter(it -> it.kind() == Contract.Kind.PLUGIN)
            .map(Contract::interfaceName)
            .toList();
    return !contracts.isEmpty() && !contracts.contains(contract.getSimpleName());
  }

  PluginSpec<T> spec(PluginModule module) {
    return settings.of(module.name(), module.bind(contract));
  }
}
