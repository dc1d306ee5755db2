package dev.plugwright.bindgen.go;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the signatures of a contract: the interface of a plugin, and the errors of methods. */
final class GoFunctions {
  /** Keywords, what generated functions use, and their variables. */
  private static final Set<String> TAKEN =
      Set.of(
          ("break case chan const continue default defer else fallthrough for func go goto if"
                  + " import interface map package range return select struct switch type var any"
                  + " bool byte error errors false float32 float64 int int16 int32 int64 int8 len"
                  + " main make new nil panic rune runtime string true uint uint16 uint32 uint64"
                  + " uint8 uintptr unsafe room reply bytes r w v init result failure")
              .split(" "));

  /** The variables for the bytes of arguments. */
  private static final Pattern ARGUMENT = Pattern.compile("b\\d+");

  private final Contract contract;
  private final GoTypes types;
  private final GoSource source;

  GoFunctions(Contract contract, GoTypes types, GoSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
  }

  static String parameterName(Field field) {
    String pascal = RustNames.pascalCase(field.name());
    if (pascal.isEmpty() || !Character.isLetter(pascal.charAt(0))) {
      return "x" + pascal;
    }
    String name = Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    boolean taken =
        isTaken(name) || name.startsWith("plugwright") || ARGUMENT.matcher(name).matches();
    return taken ? name + "_" : name;
  }

  /** Returns whether generated code uses the name in another meaning. */
  static boolean isTaken(String name) {
    return TAKEN.contains(name);
  }

  /** Returns parameters and results, {@code (page int32) (ShopPage, error)}. */
  String signature(Method method) {
    List<String> parameters = new ArrayList<>();
    for (Field field : method.parameters()) {
      parameters.add(parameterName(field) + " " + types.type(field.type()));
    }
    String result = method.result().map(types::type).orElse("");
    if (method.error().isPresent()) {
      result = result.isEmpty() ? "error" : "(" + result + ", error)";
    }
    return ("(" + String.join(", ", parameters) + ") " + result).stripTrailing();
  }

  /** Writes the interface that a plugin implements, and the function that takes it. */
  void writeInterface() {
    String name = contract.interfaceName();
    source.blank().doc(contract.documentation().contract());
    source.open("type %s interface", name);
    for (Method method : contract.methods()) {
      if (!method.optional()) {
        writeMethod(method);
      }
    }
    source.close().blank();
    source.line("var plugwright%s %s", name, name).blank();
    source.line("// Export%s sets the plugin. Call it in a function init.", name);
    source.open("func Export%s(plugin %s)", name, name);
    source.line("plugwright%s = plugin", name).close();
  }

  void writeMethod(Method method) {
    source.doc(contract.documentation().method(method.export()));
    if (method.error().isPresent()) {
      source.line("// The error is a *%s; any other one is a panic.", types.error(method));
    }
    source.line("%s%s", GoTypes.exported(method.export()), signature(method));
  }

  /** Writes the error of a method that can fail. */
  void writeError(Method method) {
    Type type = method.error().orElseThrow();
    String name = types.error(method);
    source.blank().line("// %s is the error of %s.", name, method.export());
    source.open("type %s struct", name).line("Value %s", types.type(type)).close().blank();
    source.open("func (e *%s) Error() string", name);
    String text = "\"" + contract.interfaceName() + "." + method.export() + " fails\"";
    source.line("return %s", types.type(type).equals("string") ? "e.Value" : text).close();
  }
}
