package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an interface as the contract of a WebAssembly plugin.
 *
 * <p>For an interface {@code TextTools} the annotation processor generates {@code TextToolsBinding}
 * and {@code TextToolsProxy}, which implement it by calling a loaded plugin, and the Rust side of
 * the contract, {@code META-INF/plugwright/text_tools.rs}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WasmPlugin {
  /**
   * The revision of the contract, which increases from version to version. With it, messages about
   * different versions say which side is older.
   *
   * @return the revision, from 1 to 999,999,999; 0 for none
   */
  int revision() default 0;
}
