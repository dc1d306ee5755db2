package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the Wasm export that a method of a {@link WasmPlugin} interface calls, or the Wasm import
 * that a method of a {@link HostFunctions} interface implements.
 *
 * <p>Without it the method {@code wordCount} has the name {@code word_count}. Overloaded methods
 * need it, because the function names of a Wasm module are unique.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WasmName {
  /**
   * The name in Wasm, which is also the name of the Rust function: ASCII letters, digits and
   * underscores, not starting with a digit or with {@code plugwright}.
   *
   * @return the name of the export or import
   */
  String value();
}
