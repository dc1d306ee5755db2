package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.rust.RustNames;
import java.util.Set;

/** Names in AssemblyScript. */
final class AsNames {
  /** Keywords, basic types, and the modules that generated files import. */
  static final Set<String> TAKEN =
      Set.of(
          ("arguments async await bool break case catch class const constructor continue debugger"
                  + " default delete do else enum eval export extends f32 f64 false finally for"
                  + " function i16 i32 i64 i8 if implements import in instanceof interface isize let"
                  + " new null of override package private protected public return static string super"
                  + " switch this throw true try typeof u16 u32 u64 u8 undefined usize v128 var void"
                  + " while with yield codec codecs plugin plugwright types")
              .split(" "));

  /** Words that can be names of variables but not of types. */
  static final Set<String> NO_TYPES =
      Set.of(
          ("abstract any anyref as asserts auto boolean declare eqref externref from funcref get"
                  + " global infer is keyof module namespace never number object readonly require"
                  + " set symbol type unique unknown")
              .split(" "));

  /** Classes of the standard library. */
  static final Set<String> STANDARD_CLASSES =
      Set.of(
          ("Array ArrayBuffer Atomics Boolean DataView Date Error Float32Array Float64Array"
                  + " Function I128 Infinity Int16Array Int32Array Int64Array Int8Array Map Math Mathf"
                  + " NaN Number Object Promise RangeError RegExp Set StaticArray String Symbol"
                  + " SyntaxError TypeError U128 URIError Uint16Array Uint32Array Uint64Array"
                  + " Uint8Array Uint8ClampedArray V128")
              .split(" "));

  private AsNames() {}

  /** Returns the name of a field, parameter or function, {@code word_count} to wordCount. */
  static String camelCase(String name) {
    String pascal = RustNames.pascalCase(name);
    if (pascal.isEmpty() || !Character.isLetter(pascal.charAt(0))) {
      return "x" + pascal;
    }
    String camel = Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    return TAKEN.contains(camel) ? camel + "_" : camel;
  }

  /** Returns the name of a constant or case; those of contracts are in Pascal case. */
  static String pascalCase(String name) {
    String pascal = RustNames.pascalCase(name);
    return pascal.isEmpty() || !Character.isLetter(pascal.charAt(0)) ? "X" + pascal : pascal;
  }
}
