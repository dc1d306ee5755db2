package dev.plugwright.internal.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the symbol of a Rust function into the path that a programmer knows it by.
 *
 * <p>Reads both of Rust's manglings as far as names go; type arguments are left out. A symbol of
 * anything else, or of a kind that is not read here, stays as it is.
 */
public final class RustSymbol {
  private static final int MAX_DEPTH = 64;

  /** How many names, types and characters of names a path may have. */
  private static final int MOST = 10_000;

  private final String symbol;
  private final Budget budget;
  private int position;
  private int depth;

  private RustSymbol(String symbol, int position, Budget budget) {
    this.symbol = symbol;
    this.position = position;
    this.budget = budget;
  }

  /**
   * What may still be read of a symbol: back references double what they refer to, and a guest
   * chooses the names of its functions.
   */
  private static final class Budget {
    private int left = MOST;

    void take(int units) {
      left -= units;
      if (left < 0) {
        throw new NotUnderstood();
      }
    }
  }

  /** Thrown when a symbol cannot be decoded. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }

  /**
   * Returns the paths of functions that call each other. A recursion has the same symbol a thousand
   * times, which may be as long as the module.
   */
  public static List<String> readable(List<String> symbols) {
    Map<String, String> paths = new HashMap<>();
    return symbols.stream()
        .map(symbol -> paths.computeIfAbsent(symbol, RustSymbol::readable))
        .toList();
  }

  /** Returns the path, {@code core::option::unwrap_failed}, or the symbol. */
  public static String readable(String symbol) {
    try {
      if (symbol.startsWith("_R")) {
        return new RustSymbol(symbol, 2, new Budget()).path();
      }
      if (symbol.startsWith("_ZN")) {
        return new RustSymbol(symbol, 3, new Budget()).legacy();
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

  private void goDeeper() {
    budget.take(1);
    if (++depth > MAX_DEPTH) {
      throw new NotUnderstood();
    }
  }

  private String path() {
    goDeeper();
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
    goDeeper();
    String type = typeHere();
    depth--;
    return type;
  }

  private String typeHere() {
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
    RustSymbol earlier = new RustSymbol(symbol, at, budget);
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
    budget.take(length);
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
