package dev.plugwright.it.docs;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PoolOptions;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program that runs the blocks of a page, with real objects for the fields that they use.
 *
 * <p>Arguments: the package of the page, the contract in it, the file of a plugin, and the classes
 * of the blocks. Prints the name of each block that has run.
 */
public final class SnippetRunner {
  private SnippetRunner() {}

  /** Runs the blocks. */
  public static void main(String[] arguments) throws Exception {
    String packageName = arguments[0];
    Class<?> contract = Class.forName(packageName + "." + arguments[1]);
    run(contract, Path.of(arguments[2]), List.of(arguments).subList(3, arguments.length));
  }

  private static <T> void run(Class<T> contract, Path file, List<String> blocks) throws Exception {
    try (PluginEngine engine = PluginEngine.create();
        PluginModule module = engine.load(file)) {
      PluginSpec<T> spec = module.bind(contract);
      try (PluginInstance<T> plugin = spec.instantiate();
          PluginPool<T> pool = spec.pool(PoolOptions.builder().maxSize(2).build())) {
        Map<String, Object> values = new HashMap<>();
        values.put("engine", engine);
        values.put("module", module);
        values.put("spec", spec);
        values.put("plugin", plugin);
        values.put("pool", pool);
        values.put("file", file);
        values.put("text", "to be or not to be");
        values.put("logger", System.getLogger("snippets"));
        for (String block : blocks) {
          run(Class.forName(contract.getPackageName() + "." + block), values);
          System.out.println(block);
        }
      }
    }
  }

  private static void run(Class<?> type, Map<String, Object> values) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object block = constructor.newInstance();
    for (Field field : type.getSuperclass().getDeclaredFields()) {
      field.setAccessible(true);
      field.set(block, Objects.requireNonNull(values.get(field.getName()), field.getName()));
    }
    Method body = type.getDeclaredMethod("body");
    body.setAccessible(true);
    body.invoke(block);
  }
}
