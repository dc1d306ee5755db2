package dev.plugwright.processor.codegen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of one scope of generated code, all of them different. */
final class Names {
  private final Set<String> taken = new HashSet<>();
  private final Map<Object, String> byTag = new HashMap<>();

  /** Returns the name, with a number behind it if it is taken or a keyword. */
  String newName(String suggestion) {
    String name = suggestion;
    for (int number = 2; SourceVersion.isKeyword(name) || !taken.add(name); number++) {
      name = suggestion + number;
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
    Names inner = new Names();
    inner.taken.addAll(taken);
    inner.byTag.putAll(byTag);
    return inner;
  }
}
