package dev.plugwright.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cursor over one line of a contract. */
final class ContractScanner {
  private static final int MAX_NESTING = 64;

  private final String line;
  private int position;
  private int nesting;

  ContractScanner(String line) {
    this.line = line;
  }

  ContractSyntaxException fault(String expected) {
    String at = line.length() > 200 ? line.substring(0, 200) + "..." : line;
    return new ContractSyntaxException(
        "%s, at column %d of '%s'".formatted(expected, position + 1, at));
  }

  boolean peek(String token) {
    return line.startsWith(token, position);
  }

  boolean skip(String token) {
    boolean there = peek(token);
    if (there) {
      position += token.length();
    }
    return there;
  }

  void expect(String token) throws ContractSyntaxException {
    if (!skip(token)) {
      throw fault("expected '" + token + "'");
    }
  }

  void end() throws ContractSyntaxException {
    if (position != line.length()) {
      throw fault("expected the end of the line");
    }
  }

  String identifier() throws ContractSyntaxException {
    int start = position;
    while (position < line.length() && Character.isJavaIdentifierPart(line.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw fault("expected a name");
    }
    return line.substring(start, position);
  }

  /** Earlier names, each after {@code was}; often none. */
  List<String> was() throws ContractSyntaxException {
    List<String> names = new ArrayList<>();
    while (skip(" was ")) {
      names.add(identifier());
    }
    return names;
  }

  /** A literal in quotes. */
  String literal() throws ContractSyntaxException {
    expect("'");
    int end = line.indexOf('\'', position);
    String value = end < 0 ? null : Literals.unquote(line.substring(position, end));
    if (value == null) {
      throw fault("expected a quoted literal");
    }
    position = end + 1;
    return value;
  }

  /** The name of an export: anything up to the parenthesis. */
  String exportName() throws ContractSyntaxException {
    int end = line.indexOf('(', position);
    if (end <= position) {
      throw fault("expected a name and '('");
    }
    String name = line.substring(position, end);
    position = end;
    return name;
  }

  /** The name of a defined type, with type arguments if it has any. */
  Type.Named typeName() throws ContractSyntaxException {
    String simpleName = identifier();
    List<Type> arguments = new ArrayList<>();
    if (skip("<")) {
      deeper();
      do {
        arguments.add(type());
      } while (skip(", "));
      expect(">");
      nesting--;
    }
    return new Type.Named(simpleName, arguments);
  }

  Type type() throws ContractSyntaxException {
    deeper();
    Type type = anyType();
    nesting--;
    return type;
  }

  private void deeper() throws ContractSyntaxException {
    if (++nesting > MAX_NESTING) {
      throw fault("types are nested deeper than " + MAX_NESTING);
    }
  }

  int number() throws ContractSyntaxException {
    int start = position;
    while (position < line.length()
        && line.charAt(position) >= '0'
        && line.charAt(position) <= '9') {
      position++;
    }
    if (position == start || position - start > 9) {
      throw fault("expected a number below 1,000,000,000");
    }
    return Integer.parseInt(line.substring(start, position));
  }

  private Type anyType() throws ContractSyntaxException {
    if (skip("[")) {
      Type element = type();
      expect("; ");
      int length = number();
      expect("]");
      return new Type.FixedArray(element, length);
    }
    if (skip("text<")) {
      int capacity = number();
      expect(">");
      return new Type.FixedText(capacity);
    }
    if (skip("list<")) {
      return new Type.ListOf(last());
    }
    if (skip("set<")) {
      return new Type.SetOf(last());
    }
    if (skip("option<")) {
      return new Type.OptionOf(last());
    }
    if (skip("map<")) {
      Type key = type();
      expect(", ");
      return new Type.MapOf(key, last());
    }
    Type.Named named = typeName();
    if (named.arguments().isEmpty()) {
      Optional<BasicKind> basic = BasicKind.of(named.simpleName());
      if (basic.isPresent()) {
        return new Type.Basic(basic.get());
      }
    }
    return named;
  }

  private Type last() throws ContractSyntaxException {
    Type type = type();
    expect(">");
    return type;
  }
}
