package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the converters of a {@link WasmPlugin} or {@link HostFunctions} interface, for types that
 * cannot be records because they belong to a library.
 *
 * <pre>{@code
 * final class UriConverter implements WireConverter<URI, String> {
 *   public String toWire(URI value) {
 *     return value.toString();
 *   }
 *
 *   public URI fromWire(String wire) {
 *     return URI.create(wire);
 *   }
 * }
 *
 * @WasmPlugin
 * @Convert(UriConverter.class)
 * interface Crawler {
 *   List<URI> links(URI page);
 * }
 * }</pre>
 *
 * <p>Wherever the contract or a type that it reaches mentions {@code URI}, the plugin sees the type
 * that crosses in its place: {@code fn links(page: &str) -> Vec<String>}.
 *
 * <p>A type has at most one converter in a contract. A converter takes precedence over what the
 * type would be without it, except where {@code @Unsigned}, {@code @I128} or {@code @U128} says
 * which number is meant. The type that crosses is itself read without converters; the components of
 * a record that crosses are read with them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Convert {
  /** The converters, in any order. */
  Class<? extends WireConverter<?, ?>>[] value();
}
