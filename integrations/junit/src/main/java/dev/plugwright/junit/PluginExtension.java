package dev.plugwright.junit;

import dev.plugwright.PluginModule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Gives tests what {@link Plugin} asks for; registered by the annotation itself. */
public final class PluginExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PluginExtension.class);

  /** For JUnit. */
  public PluginExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    inject(context, context.getRequiredTestClass(), null, Modifier::isStatic);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    for (Object test : context.getRequiredTestInstances().getAllInstances()) {
      inject(context, test.getClass(), test, modifiers -> !Modifier.isStatic(modifiers));
    }
  }

  private static void inject(
      ExtensionContext context, Class<?> type, @Nullable Object test, Predicate<Integer> wanted) {
    List<Field> fields =
        AnnotationSupport.findAnnotatedFields(
            type,
            Plugin.class,
            field -> wanted.test(field.getModifiers()),
            HierarchyTraversalMode.TOP_DOWN);
    for (Field field : fields) {
      Plugin plugin = AnnotationSupport.findAnnotation(field, Plugin.class).orElseThrow();
      try {
        field.setAccessible(true);
        field.set(test, make(context, plugin, field.getGenericType(), field.toString()));
      } catch (IllegalAccessException e) {
        throw new ExtensionConfigurationException("cannot set the field " + field, e);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Plugin.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Plugin plugin = parameter.findAnnotation(Plugin.class).orElseThrow();
    Type type = parameter.getParameter().getParameterizedType();
    return make(context, plugin, type, parameter.getParameter().toString());
  }

  private static Object make(ExtensionContext context, Plugin plugin, Type type, String place) {
    Wanted wanted = Wanted.of(type, place);
    Plugins plugins = plugins(context);
    if (wanted.kind() == Wanted.Kind.ENGINE) {
      return plugins.engine();
    }
    PluginModule module =
        plugins.load(plugin, context.getRequiredTestClass(), settings(context), place);
    return wanted.of(module, closeable -> keep(context, closeable));
  }

  private static CargoSettings settings(ExtensionContext context) {
    return new CargoSettings(
        context.getConfigurationParameter("plugwright.cargo").orElse("cargo"),
        context.getConfigurationParameter("plugwright.cargo.target").orElse(""));
  }

  private static Plugins plugins(ExtensionContext context) {
    Store store = context.getRoot().getStore(NAMESPACE);
    return store.getOrComputeIfAbsent(Plugins.class, key -> new Plugins(), Plugins.class);
  }

  /** JUnit closes it after the test or, for static fields, after the class. */
  private static void keep(ExtensionContext context, AutoCloseable closeable) {
    context.getStore(NAMESPACE).put(closeable, closeable);
  }
}
