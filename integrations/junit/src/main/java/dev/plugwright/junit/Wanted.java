package dev.plugwright.junit;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The object that a field or parameter requires.
 *
 * @param contract the contract; {@code Object} for objects that need none
 */
record Wanted(Kind kind, Class<?> contract) {
  enum Kind {
    API,
    INSTANCE,
    POOL,
    FAULTY,
    SPEC,
    MODULE,
    ENGINE
  }

  private static final Map<Class<?>, Kind> GENERIC =
      Map.of(
          PluginInstance.class, Kind.INSTANCE,
          PluginPool.class, Kind.POOL,
          PluginSpec.class, Kind.SPEC,
          FaultyPlugin.class, Kind.FAULTY);

  static Wanted of(Type type, String place) {
    if (type == PluginEngine.class) {
      return new Wanted(Kind.ENGINE, Object.class);
    }
    if (type == PluginModule.class) {
      return new Wanted(Kind.MODULE, Object.class);
    }
    if (type instanceof Class<?> contract && contract.isInterface() && !isOurs(contract)) {
      return new Wanted(Kind.API, contract);
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && isOurs(raw)
        && generic.getActualTypeArguments()[0] instanceof Class<?> contract) {
      return new Wanted(Objects.requireNonNull(GENERIC.get(raw)), contract);
    }
    throw new ExtensionConfigurationException(
        "@Plugin cannot supply "
            + place
            + "; its type must be a contract, PluginInstance<T>, PluginPool<T>, PluginSpec<T>,"
            + " FaultyPlugin<T> of a contract T, PluginModule or PluginEngine");
  }

  private static boolean isOurs(Class<?> type) {
    return GENERIC.containsKey(type);
  }

  /**
   * Makes it.
   *
   * @param keep closes an instance when the test is over
   */
  Object of(PluginModule module, Consumer<AutoCloseable> keep) {
    return switch (kind) {
      case MODULE -> module;
      case SPEC -> module.bind(contract);
      case POOL -> pool(module, contract, keep);
      case INSTANCE -> instance(module, contract, keep);
      case FAULTY -> FaultyPlugin.of(instance(module, contract, keep));
      case API -> instance(module, contract, keep).api();
      case ENGINE -> throw new AssertionError("an engine needs no module");
    };
  }

  private static <T> PluginPool<T> pool(
      PluginModule module, Class<T> contract, Consumer<AutoCloseable> keep) {
    PluginPool<T> pool = module.bind(contract).pool(PoolOptions.defaults());
    keep.accept(pool);
    return pool;
  }

  private static <T> PluginInstance<T> instance(
      PluginModule module, Class<T> contract, Consumer<AutoCloseable> keep) {
    PluginInstance<T> instance = module.instantiate(contract);
    keep.accept(instance);
    return instance;
  }
}
