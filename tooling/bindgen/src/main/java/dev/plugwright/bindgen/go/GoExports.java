package dev.plugwright.bindgen.go;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.ListOf;
import java.util.ArrayList;
import java.util.List;

/** Writes the exports of a plugin: each decodes its arguments and calls the plugin's method. */
final class GoExports {
  private final Contract contract;
  private final GoTypes types;
  private final GoSource source;

  GoExports(Contract contract, GoTypes types, GoSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
  }

  void write(Method method) {
    source.blank().line("//go:wasmexport %s", method.export());
    source.open(
        "func plugwrightExport%s(%s)%s",
        types.function(method), parameters(method), resultType(method));
    source.line("defer plugwrightRecover()");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      arguments.add(argument(method, i));
    }
    String call =
        "%s.%s(%s)"
            .formatted(
                receiver(method), GoTypes.exported(method.export()), String.join(", ", arguments));
    if (method.error().isPresent()) {
      writeFallible(method, call);
    } else {
      writePlain(method, call);
    }
    source.close();
  }

  private String receiver(Method method) {
    String plugin = "plugwright" + contract.interfaceName();
    return method.optional() ? plugin + ".(" + types.optional(method) + ")" : plugin;
  }

  static String parameters(Method method) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      String direct = GoScalars.wasm(method.parameters().get(i).type());
      parameters.add(
          direct.isEmpty() ? "p%1$d uint32, n%1$d uint32".formatted(i) : "p" + i + " " + direct);
    }
    return String.join(", ", parameters);
  }

  private static String resultType(Method method) {
    if (method.error().isPresent()) {
      return " uint64";
    }
    String direct = method.result().map(GoScalars::wasm).orElse("none");
    return direct.equals("none") ? "" : " " + (direct.isEmpty() ? "uint64" : direct);
  }

  private String argument(Method method, int i) {
    Field field = method.parameters().get(i);
    Type type = field.type();
    String what = "\"argument `%s` of `%s`\"".formatted(field.name(), method.export());
    String bytes = "plugwrightBytes(p%1$d, n%1$d)".formatted(i);
    return switch (contract.lowering(type)) {
      case Direct direct -> GoScalars.fromWasm(direct.kind(), "p" + i, what);
      case Text text -> "plugwrightCheckText(%s, %s, 0)".formatted(what, bytes);
      case Elements elements ->
          "plugwrightArgumentItems[%s](p%d, n%d, %d, %s)"
              .formatted(
                  types.type(((ListOf) type).element()), i, i, elements.kind().minimumSize(), what);
      case Structure structure -> {
        LayoutDefinition layout = (LayoutDefinition) types.definition(structure.type());
        source.line("plugwrightArgumentSize(n%d, %d, %s)", i, layout.size(), what);
        yield "plugwrightGet%s(%s, 0, %s)".formatted(types.type(type), bytes, what);
      }
      case Encoded encoded ->
          "plugwrightRead(%s, %s, %s)".formatted(bytes, what, types.reader(type));
    };
  }

  private void writePlain(Method method, String call) {
    if (method.result().isEmpty()) {
      source.line("%s", call);
      return;
    }
    Type type = method.result().get();
    String what = what(method);
    if (contract.lowering(type) instanceof Direct) {
      source.line("return %s", GoScalars.toWasm(type, call));
      return;
    }
    source.line("result := %s", call);
    switch (contract.lowering(type)) {
      case Text text -> source.line("return plugwrightKeep(plugwrightText(result), len(result))");
      case Structure structure -> {
        LayoutDefinition layout = (LayoutDefinition) types.definition(structure.type());
        source.line("bytes := make([]byte, %d)", layout.size());
        source.line("plugwrightPut%s(bytes, 0, result, %s)", types.type(type), what);
        source.line("return plugwrightKeep(plugwrightItems(bytes), len(bytes))");
      }
      case Elements elements ->
          source.line("return plugwrightKeep(plugwrightItems(result), len(result))");
      default -> {
        source.line("bytes := plugwrightWrite(%s, result, %s)", what, types.writer(type));
        source.line("return plugwrightKeep(plugwrightItems(bytes), len(bytes))");
      }
    }
  }

  private static String what(Method method) {
    return "\"result of `" + method.export() + "`\"";
  }

  private void writeFallible(Method method, String call) {
    Type error = method.error().orElseThrow();
    source.line("%serr := %s", method.result().isPresent() ? "result, " : "", call);
    source.line("w := plugwrightNewWriter(%s)", what(method));
    source.open("if err == nil").line("plugwrightWriteU32(w, 0)");
    method.result().ifPresent(type -> source.line("%s", types.write(type, "result")));
    source.close("} else {").indent();
    source.line("var failure *%s", types.error(method));
    source.open("if !errors.As(err, &failure)").line("panic(err)").close();
    source.line("plugwrightWriteU32(w, 1)").line("%s", types.write(error, "failure.Value"));
    source.close();
    source.line("return plugwrightKeep(plugwrightItems(w.bytes), len(w.bytes))");
  }
}
