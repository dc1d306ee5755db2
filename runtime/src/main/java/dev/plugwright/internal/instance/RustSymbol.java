package dev.plugwright.internal.instance;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the symbol of a Rust function into the path that a programmer knows it by.
 *
 * <p>Reads both of Rust's manglings as far as names go; type arguments are left out. A symbol of
 * anything else, or of a kind that is not read here, stays as it is.
 */
public final class RustSymbol {
  private static final int MAX_DEPTH = 64;

  private final String symbol;
  private int position;
  private int depth;

  private RustSymbol(String symbol, int position) {
    this.symbol = symbol;
    this.position = position;
  }

  /** Thrown when a symbol cannot be decoded. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }

  /** Returns the path, {@code core::option::unwrap_failed}, or the symbol. */
  public static String readable(String symbol) {
    try {
      if (symbol.startsWith("_R")) {
        return new RustSymbol(symbol, 2).path();
      }
      if (symbol.startsWith("_ZN")) {
        return new RustSymbol(symbol, 3).legacy();
      }
    } catch (NotUnderstood | StringIndexOutOfBoundsException | NumberFormatException e) {
      // The whole symbol is better than a wrong name.
    }
    return symbol;
  }

  /** Lengths and names, the last of which is a hash. */
  private String legacy() {
    List<String> names = new ArrayList<>();
    while (peek() != 'E') {
      int length = decimal();
      names.add(symbol.substring(position, position + length));
      position += length;
    }
    if (names.size() > 1 && names.getLast().matches("h[0-9a-f]{16}")) {
      names.removeLast();
    }
    return String.join("::", names)
        .replace("$LT$", "<")
        .replace("$GT$", ">")
        .replace("$u20$", " ")
        .replace("..", "::");
  }

  private String path() {
    if (++depth > MAX_DEPTH) {
      throw new NotUnderstood();
    }
    String path =
        switch (next()) {
          case 'C' -> identifier();
          case 'N' -> nested();
          case 'I' -> generic();
          case 'M' -> {
            implementation();
            yield "<" + type() + ">";
          }
          case 'X' -> {
            implementation();
            String type = type();
            yield "<" + type + " as " + path() + ">";
          }
          case 'Y' -> {
            String type = type();
            yield "<" + type + " as " + path() + ">";
          }
          case 'B' -> backReference().path();
          default -> throw new NotUnderstood();
        };
    depth--;
    return path;
  }

  private void implementation() {
    disambiguator();
    path();
  }

  private String nested() {
    char namespace = next();
    String outer = path();
    String name = identifier();
    if (namespace == 'C') {
      return outer + "::{closure}";
    }
    return Character.isUpperCase(namespace) || name.isEmpty() ? outer : outer + "::" + name;
  }

  private String generic() {
    String path = path();
    while (peek() != 'E') {
      if (peek() == 'L') {
        position++;
        base62();
      } else {
        type();
      }
    }
    position++;
    return path;
  }

  private String type() {
    char kind = peek();
    if (Character.isLowerCase(kind)) {
      position++;
      return basic(kind);
    }
    return switch (kind) {
      case 'R', 'Q' -> {
        position++;
        if (peek() == 'L') {
          position++;
          base62();
        }
        yield "&" + type();
      }
      case 'P', 'O' -> {
        position++;
        yield "*" + type();
      }
      case 'S' -> {
        position++;
        yield "[" + type() + "]";
      }
      case 'T' -> {
        position++;
        List<String> parts = new ArrayList<>();
        while (peek() != 'E') {
          parts.add(type());
        }
        position++;
        yield "(" + String.join(", ", parts) + ")";
      }
      case 'B' -> {
        position++;
        yield backReference().type();
      }
      default -> path();
    };
  }

  private static String basic(char kind) {
    return switch (kind) {
      case 'a' -> "i8";
      case 'b' -> "bool";
      case 'c' -> "char";
      case 'd' -> "f64";
      case 'e' -> "str";
      case 'f' -> "f32";
      case 'h' -> "u8";
      case 'i' -> "isize";
      case 'j' -> "usize";
      case 'l' -> "i32";
      case 'm' -> "u32";
      case 'n' -> "i128";
      case 'o' -> "u128";
      case 's' -> "i16";
      case 't' -> "u16";
      case 'u' -> "()";
      case 'x' -> "i64";
      case 'y' -> "u64";
      case 'z' -> "!";
      case 'p' -> "_";
      default -> throw new NotUnderstood();
    };
  }

  /** A reader at an earlier place of the symbol. */
  private RustSymbol backReference() {
    int at = 2 + base62();
    if (at >= position) {
      throw new NotUnderstood();
    }
    RustSymbol earlier = new RustSymbol(symbol, at);
    earlier.depth = depth + 1;
    return earlier;
  }

  private String identifier() {
    disambiguator();
    if (peek() == 'u') {
      throw new NotUnderstood();
    }
    int length = decimal();
    if (length > 0 && peek() == '_') {
      position++;
    }
    String name = symbol.substring(position, position + length);
    position += length;
    return name;
  }

  private void disambiguator() {
    if (peek() == 's') {
      position++;
      base62();
    }
  }

  private int decimal() {
    int start = position;
    while (Character.isDigit(peek())) {
      position++;
    }
    return Integer.parseInt(symbol.substring(start, position));
  }

  /** {@code _} is 0, {@code 0_} is 1, and so on. */
  private int base62() {
    long value = 0;
    boolean digits = false;
    for (char c = next(); c != '_'; c = next()) {
      int digit =
          Character.isDigit(c) ? c - '0' : Character.isLowerCase(c) ? c - 'a' + 10 : c - 'A' + 36;
      value = (value * 62 + digit) & Integer.MAX_VALUE;
      digits = true;
    }
    return (int) (digits ? value + 1 : 0);
  }

  private char peek() {
    return symbol.charAt(position);
  }

  private char next() {
    return symbol.charAt(position++);
  }
}
