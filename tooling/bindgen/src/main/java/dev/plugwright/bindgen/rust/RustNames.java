package dev.plugwright.bindgen.rust;

import static java.util.stream.Collectors.joining;

import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Converts names to the conventions of Rust, and checks which names Rust allows. */
public final class RustNames {
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Keywords that {@code r#} makes a name of. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract as async await become box break const continue do dyn else enum extern false"
                  + " final fn for gen if impl in let loop macro match mod move mut override priv"
                  + " pub ref return static struct trait true try type typeof unsafe unsized use"
                  + " virtual where while yield")
              .split(" "));

  private static final Set<String> PRIMITIVES =
      Set.of(
          ("bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f16 f32 f64 f128")
              .split(" "));

  /** Keywords that cannot be written as {@code r#}. */
  private static final Set<String> UNESCAPABLE = Set.of("self", "Self", "super", "crate", "_");

  private RustNames() {}

  /** {@code wordCount} to {@code word_count}, {@code parseURL} to {@code parse_url}. */
  public static String snakeCase(String javaName) {
    String words = WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    return avoidUnescapable(words);
  }

  /** {@code NOT_FOUND} and {@code notFound} to {@code NotFound}. */
  public static String pascalCase(String javaName) {
    StringBuilder name = new StringBuilder();
    for (String word : javaName.split("_")) {
      if (word.isEmpty()) {
        continue;
      }
      boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
      String rest = word.substring(1);
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(shouted ? rest.toLowerCase(Locale.ROOT) : rest);
    }
    return avoidUnescapable(name.toString());
  }

  /**
   * Returns the name in Rust of a Java constant. {@code _404} keeps its underscore, because a name
   * cannot start with a digit.
   */
  public static String constant(String javaName) {
    String name = pascalCase(javaName);
    return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  /** Appends an underscore to the keywords that Rust cannot escape. */
  public static String avoidUnescapable(String name) {
    return UNESCAPABLE.contains(name) ? name + "_" : name;
  }

  /** Whether Rust accepts the name, escaped if need be. */
  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches() && !UNESCAPABLE.contains(name);
  }

  /** Whether it is the name of a primitive type of Rust, which a type of that name would hide. */
  public static boolean isPrimitive(String name) {
    return PRIMITIVES.contains(name);
  }

  /** The name as Rust source writes it: keywords get {@code r#}. */
  public static String escape(String name) {
    return KEYWORDS.contains(name) ? "r#" + name : name;
  }

  /**
   * Returns a name for a type that has none, from the types it consists of: {@code ListOfString}.
   *
   * @param type any type
   */
  public static String joined(Type type) {
    return switch (type) {
      case Basic basic -> pascalCase(basic.kind().notation());
      case ListOf list -> "ListOf" + joined(list.element());
      case SetOf set -> "SetOf" + joined(set.element());
      case MapOf map -> "MapOf" + joined(map.key()) + "And" + joined(map.value());
      case OptionOf option -> "OptionOf" + joined(option.value());
      case FixedArray array -> "ArrayOf" + array.length() + joined(array.element());
      case FixedText text -> "Text" + text.capacity();
      case Named named ->
          named.arguments().isEmpty()
              ? named.simpleName()
              : named.arguments().stream()
                  .map(RustNames::joined)
                  .collect(joining("And", named.simpleName() + "Of", ""));
    };
  }
}
