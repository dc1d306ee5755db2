package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an interface of host functions, which plugins call.
 *
 * <p>For an interface {@code Console} the annotation processor generates {@code ConsoleImports},
 * which forwards a plugin's calls to an object that implements it, and the Rust bindings, {@code
 * META-INF/plugwright/console.rs}. The functions are the imports of the Wasm module {@code
 * Console}: a plugin imports those that it uses; its own {@link WasmPlugin} contract does not
 * mention them.
 *
 * <p>The types and rules are those of a {@link WasmPlugin}. A declared exception reaches the plugin
 * as the error of a {@code Result}; any other exception unwinds through the plugin to the Java code
 * that called it. Methods with a default body are host functions as well.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface HostFunctions {
  /**
   * The revision of the contract, which increases from version to version. With it, messages about
   * different versions say which side is older.
   *
   * @return the revision, from 1 to 999,999,999; 0 for none
   */
  int revision() default 0;
}
