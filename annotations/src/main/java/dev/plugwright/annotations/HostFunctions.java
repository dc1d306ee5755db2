package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an interface to be functions of the host that plugins call.
 *
 * <p>For an interface {@code Console} the annotation processor generates {@code ConsoleImports},
 * which hands the calls of a plugin to an object that implements it, and the Rust side, {@code
 * META-INF/plugwright/console.rs}. The functions are the imports of the Wasm module {@code
 * Console}: a plugin imports those it uses, and its own {@link WasmPlugin} contract need not
 * mention them.
 *
 * <p>The types and rules are those of a {@link WasmPlugin}. A declared exception reaches the plugin
 * as the error of a {@code Result}; any other unwinds through the plugin to the Java code that
 * called it. Methods with a default body are functions like all others.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface HostFunctions {
  /**
   * The number of this version of the contract, which a later version has a larger one of. With it,
   * messages about different versions tell which side is older.
   *
   * @return the revision, from 1 to 999,999,999; 0 for none
   */
  int revision() default 0;
}
