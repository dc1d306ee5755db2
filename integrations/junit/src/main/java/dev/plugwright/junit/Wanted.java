package dev.plugwright.junit;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What a field or parameter wants.
 *
 * @param contract the contract; {@code Object} for what needs none
 */
record Wanted(Kind kind, Class<?> contract) {
  enum Kind {
    API,
    INSTANCE,
    FAULTY,
    SPEC,
    MODULE,
    ENGINE
  }

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
      return new Wanted(
          raw == PluginInstance.class
              ? Kind.INSTANCE
              : raw == PluginSpec.class ? Kind.SPEC : Kind.FAULTY,
          contract);
    }
    throw new ExtensionConfigurationException(
        "@Plugin does not know what to give to "
            + place
            + "; its type must be a contract, PluginInstance<T>, PluginSpec<T>, FaultyPlugin<T> of"
            + " a contract T, PluginModule or PluginEngine");
  }

  private static boolean isOurs(Class<?> type) {
    return type == PluginInstance.class || type == PluginSpec.class || type == FaultyPlugin.class;
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
      case INSTANCE -> instance(module, contract, keep);
      case FAULTY -> FaultyPlugin.of(instance(module, contract, keep));
      case API -> instance(module, contract, keep).api();
      case ENGINE -> throw new AssertionError("an engine needs no module");
    };
  }

  private static <T> PluginInstance<T> instance(
      PluginModule module, Class<T> contract, Consumer<AutoCloseable> keep) {
    PluginInstance<T> instance = module.instantiate(contract);
    keep.accept(instance);
    return instance;
  }
}
