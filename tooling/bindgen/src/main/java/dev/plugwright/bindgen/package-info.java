/**
 * Generates source files from contracts.
 *
 * <p>A {@link dev.plugwright.bindgen.Backend} exists for every language. Contracts come from the
 * annotation processor, with documentation and generic types, or are parsed from a text.
 */
package dev.plugwright.bindgen;
