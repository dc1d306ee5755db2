package dev.plugwright.spring.boot;

import dev.plugwright.PluginPool;
import dev.plugwright.spring.boot.PlugwrightProperties.Plugin;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers two beans for each plugin of the properties: NAME, of the type of its contract, and
 * NAMEPool, of the type {@code PluginPool<contract>}.
 */
final class PluginBeans implements ImportBeanDefinitionRegistrar {
  private final Environment environment;
  private final BeanFactory beans;

  PluginBeans(Environment environment, BeanFactory beans) {
    this.environment = environment;
    this.beans = beans;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importing, BeanDefinitionRegistry registry) {
    Binder.get(environment)
        .bind("plugwright.plugins", Bindable.mapOf(String.class, Plugin.class))
        .orElseGet(Map::of)
        .forEach((name, plugin) -> register(registry, name, plugin.contract()));
  }

  private <T> void register(BeanDefinitionRegistry registry, String name, Class<T> contract) {
    Supplier<PluginPool<?>> pool = () -> beans.getBean(ConfiguredPlugins.class).get(name).pool();
    ResolvableType type = ResolvableType.forClassWithGenerics(PluginPool.class, contract);
    registry.registerBeanDefinition(name + "Pool", definition(type, pool));
    registry.registerBeanDefinition(
        name, definition(ResolvableType.forClass(contract), () -> pool.get().api()));
  }

  /** The plugins are closed by their owner, so their beans must not be closed. */
  private static BeanDefinition definition(ResolvableType type, Supplier<?> supplier) {
    RootBeanDefinition definition = new RootBeanDefinition();
    definition.setTargetType(type);
    definition.setBeanClass(type.toClass());
    definition.setInstanceSupplier(supplier);
    definition.setDestroyMethodName("");
    return definition;
  }
}
