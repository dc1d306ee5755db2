package dev.plugwright.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the converters of a {@link WasmPlugin} or {@link HostFunctions} interface, for types of
 * libraries, which cannot be declared as records.
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
 * <p>Wherever the contract or a type that it reaches mentions {@code URI}, the plugin sees the wire
 * type in its place: {@code fn links(page: &str) -> Vec<String>}.
 *
 * <p>A type has at most one converter in a contract. A converter takes precedence over the built-in
 * treatment of its type, except where {@code @Unsigned}, {@code @I128} or {@code @U128} selects a
 * number type. The wire type itself is read without converters; the components of a record used as
 * wire type are read with them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Convert {
  /** The converters, in any order. */
  Class<? extends WireConverter<?, ?>>[] value();
}
