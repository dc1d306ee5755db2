package dev.plugwright.bindgen.rust;

import static java.util.stream.Collectors.joining;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Method;
import java.util.List;

/** Writes the trait that a plugin implements, or the trait of the host functions that it calls. */
final class RustTrait {
  private final Contract contract;
  private final RustTypes types;
  private final RustSource source;

  RustTrait(Contract contract, RustTypes types, RustSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
  }

  void write() {
    source.blank().doc(contract.documentation().contract());
    if (contract.kind() == Contract.Kind.HOST) {
      String module = contract.interfaceName();
      source.line("#[::plugwright::host_functions(module = \"%s\")]", module);
    }
    source.line("pub trait %s {", RustNames.escape(contract.interfaceName())).indent();
    for (int i = 0; i < contract.methods().size(); i++) {
      if (i > 0) {
        source.blank();
      }
      write(contract.methods().get(i));
    }
    source.outdent().line("}");
  }

  private void write(Method method) {
    source.doc(contract.documentation().method(method.export()));
    String end = method.optional() ? " {" : ";";
    signature(method, end);
    if (method.optional()) {
      source.indent();
      if (!method.parameters().isEmpty()) {
        source.line("let _ = %s;", ignored(method.parameters()));
      }
      source.line("::plugwright::not_implemented(\"%s\")", method.export());
      source.outdent().line("}");
    }
  }

  private void signature(Method method, String end) {
    String start = "fn " + RustNames.escape(method.export()) + "(";
    String result = result(method);
    String finish = ")" + result + end;
    List<String> parameters = method.parameters().stream().map(this::parameter).toList();
    String line = start + String.join(", ", parameters) + finish;
    if (source.fillsLine(line) && end.equals(";") && !result.isEmpty()) {
      // rustfmt finds a declaration of exactly this width too long, but only for its result.
      source.line("%s", start + String.join(", ", parameters) + ")");
      source.line("%s", result.strip() + end);
      return;
    }
    if (source.fits(line)) {
      source.line("%s", line);
      return;
    }
    source.line("%s", start).indent();
    parameters.forEach(parameter -> source.line("%s,", parameter));
    source.outdent().line("%s", finish);
  }

  private String parameter(Field parameter) {
    return RustNames.escape(parameter.name()) + ": " + types.parameter(parameter.type());
  }

  private String result(Method method) {
    if (method.error().isPresent()) {
      String value = method.result().map(types::owned).orElse("()");
      String error = types.owned(method.error().get());
      return " -> " + types.prelude("result", "Result") + "<" + value + ", " + error + ">";
    }
    return method.result().map(it -> " -> " + types.result(it)).orElse("");
  }

  private static String ignored(List<Field> parameters) {
    String names =
        parameters.stream().map(it -> RustNames.escape(it.name())).collect(joining(", "));
    return parameters.size() == 1 ? names : "(" + names + ")";
  }
}
