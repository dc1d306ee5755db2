package dev.plugwright.bindgen.wit;

import dev.plugwright.bindgen.rust.RustNames;
import java.util.Set;
import java.util.regex.Pattern;

/** Converts names to kebab case, and checks which of them WIT allows. */
final class WitNames {
  private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("as async bool borrow char constructor enum error-context export f32 f64 flags from func"
                  + " future import include interface list map option own package record resource"
                  + " result s16 s32 s64 s8 static stream string tuple type u16 u32 u64 u8 use"
                  + " variant with world")
              .split(" "));

  private WitNames() {}

  /** Returns a name in kebab case, {@code word_count} to {@code word-count}. */
  static String kebab(String name) {
    return RustNames.snakeCase(name).replace('_', '-');
  }

  /** Whether WIT allows the name in kebab case. */
  static boolean isValid(String name) {
    return VALID.matcher(kebab(name)).matches();
  }

  /** Returns a name in kebab case as WIT source writes it: keywords get a percent sign. */
  static String escapedKebab(String kebab) {
    return KEYWORDS.contains(kebab) ? "%" + kebab : kebab;
  }

  /** Returns the name as WIT source writes it: keywords get a percent sign. */
  static String escaped(String name) {
    return escapedKebab(kebab(name));
  }
}
