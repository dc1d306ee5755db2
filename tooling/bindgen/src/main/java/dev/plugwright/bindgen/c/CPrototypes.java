package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the functions that a plugin implements, or calls. */
final class CPrototypes {
  private static final Pattern TAKEN =
      Pattern.compile(
          "result|error|mark|room|reply|size|bytes|prefix|tag|outcome|read|r|w\\d+|s\\d+");

  private final Contract contract;
  private final CTypes types;
  private final BraceSource source;

  CPrototypes(Contract contract, CTypes types, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
  }

  void write() {
    source.blank();
    String side =
        contract.kind() == Contract.Kind.PLUGIN
            ? "/* ---- The plugin defines these functions. ---- */"
            : "/* ---- The host implements these functions. ---- */";
    source.line("%s", side);
    for (Method method : contract.methods()) {
      source.blank().doc(docs(method)).line("%s;", head(method));
    }
  }

  private List<String> docs(Method method) {
    List<String> lines = new ArrayList<>(contract.documentation().method(method.export()));
    List<String> notes = new ArrayList<>();
    if (method.error().isPresent()) {
      String success = method.result().isPresent() ? "sets `*result`" : "nothing is set";
      notes.add("Returns true and " + success + ", or returns false and sets `*error`.");
      if (method.result().isEmpty()) {
        notes.set(0, "Returns true, or returns false and sets `*error`.");
      }
    }
    if (method.optional()) {
      String file = types.prefix() + ".c";
      notes.add(
          "Optional: a plugin without it compiles %s with -D%s."
              .formatted(file, types.without(method.export())));
    }
    if (!lines.isEmpty() && !notes.isEmpty()) {
      lines.add("");
    }
    lines.addAll(notes);
    return lines;
  }

  /** Returns the declaration without its end. */
  String head(Method method) {
    List<String> parameters = new ArrayList<>();
    for (Field field : method.parameters()) {
      parameters.add(parameter(field.type(), parameterName(field.name())));
    }
    String result = method.result().map(types::name).orElse("void");
    if (method.error().isPresent()) {
      method.result().ifPresent(type -> parameters.add(types.name(type) + " *result"));
      parameters.add(types.name(method.error().get()) + " *error");
      result = "bool";
    }
    String list = parameters.isEmpty() ? "void" : String.join(", ", parameters);
    return "%s %s(%s)".formatted(result, types.function(method.export()), list);
  }

  /** Names of results, and of the variables of functions that call the host, are taken. */
  static String parameterName(String name) {
    return TAKEN.matcher(name).matches() ? name + "_" : CNames.field(name);
  }

  private String parameter(Type type, String name) {
    return types.byValue(type)
        ? types.declaration(type, name)
        : "const " + types.name(type) + " *" + name;
  }
}
