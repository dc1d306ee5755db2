package dev.plugwright.processor.codegen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of one scope of generated code, all of them different. */
final class Names {
  /** The first names of the packages that generated code refers to. */
  private static final Set<String> PACKAGES = Set.of("java", "javax", "dev");

  private final Set<String> taken = new HashSet<>();
  private final Map<Object, String> byTag = new HashMap<>();
  private final boolean variables;

  /** A scope of methods, types or constants. */
  Names() {
    this(false);
  }

  private Names(boolean variables) {
    this.variables = variables;
  }

  /**
   * A scope of variables: none has the name of a class or the first name of a package, which it
   * would hide in expressions.
   */
  static Names ofVariables() {
    Names names = new Names(true);
    names.taken.addAll(PACKAGES);
    return names;
  }

  /** Returns the name, with a number behind it if it is taken or a keyword. */
  String newName(String suggestion) {
    String free = variables ? decapitalised(suggestion) : suggestion;
    String name = free;
    for (int number = 2; SourceVersion.isKeyword(name) || !taken.add(name); number++) {
      name = free + number;
    }
    return name;
  }

  /** The same for the name of something that it can be {@linkplain #get looked up} by. */
  String newName(String suggestion, Object tag) {
    String name = newName(suggestion);
    byTag.put(tag, name);
    return name;
  }

  /** Returns the first name that is not taken, or else the last one with a number behind it. */
  String newNameOf(String suggestion, String alternative) {
    return newName(taken.contains(suggestion) ? alternative : suggestion);
  }

  String get(Object tag) {
    return byTag.get(tag);
  }

  /** Returns a scope inside this one. */
  Names inner() {
    Names inner = new Names(variables);
    inner.taken.addAll(taken);
    inner.byTag.putAll(byTag);
    return inner;
  }

  static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
