package dev.plugwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects a plugin into a field or a parameter of a JUnit Jupiter test.
 *
 * <pre>{@code
 * class TextToolsTest {
 *   @Plugin(crate = "guest") TextTools tools;
 *
 *   @Test
 *   void countsWords() {
 *     assertEquals(6, tools.wordCount("to be or not to be"));
 *   }
 * }
 * }</pre>
 *
 * <p>The injected object depends on the type of the field or parameter, where {@code T} is a
 * contract:
 *
 * <ul>
 *   <li>{@code T}: the object that calls a new instance
 *   <li>{@link dev.plugwright.PluginInstance PluginInstance&lt;T>}: a new instance
 *   <li>{@link dev.plugwright.PluginPool PluginPool&lt;T>}: a new pool, with default options
 *   <li>{@link FaultyPlugin FaultyPlugin&lt;T>}: a new instance that fails as the test says
 *   <li>{@link dev.plugwright.PluginSpec PluginSpec&lt;T>}: makes instances, for a plugin that
 *       needs host functions, limits or WASI
 *   <li>{@link dev.plugwright.PluginModule}: the loaded plugin
 *   <li>{@link dev.plugwright.PluginEngine}: the engine of all plugins, which needs no place
 * </ul>
 *
 * <p>An instance or pool is new for each test and closed after it; that of a static field is new
 * for each class. Modules are loaded, and crates are built, once for all tests of a JVM.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(PluginExtension.class)
public @interface Plugin {
  /** Returns the file of the plugin; a relative path starts at the working directory. */
  String path() default "";

  /**
   * Returns the name of a resource of the test's class path, such as {@code
   * /plugins/text_tools.wasm}.
   */
  String resource() default "";

  /**
   * Returns the folder of a Rust crate, which is built with {@code cargo build --release --target
   * wasm32-unknown-unknown}; a relative path starts at the working directory.
   *
   * <p>The JUnit configuration parameter {@code plugwright.cargo} names another program than {@code
   * cargo}, and {@code plugwright.cargo.target} another target folder than cargo's.
   */
  String crate() default "";

  /** Returns the features that the crate is built with. */
  String[] features() default {};
}
