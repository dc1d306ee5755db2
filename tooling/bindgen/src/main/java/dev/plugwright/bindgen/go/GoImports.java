package dev.plugwright.bindgen.go;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import java.util.ArrayList;
import java.util.List;

/** Writes the functions that call the host: each encodes its arguments and decodes the reply. */
final class GoImports {
  private final Contract contract;
  private final GoTypes types;
  private final GoFunctions functions;
  private final GoSource source;

  GoImports(Contract contract, GoTypes types, GoFunctions functions, GoSource source) {
    this.contract = contract;
    this.types = types;
    this.functions = functions;
    this.source = source;
  }

  void write(Method method) {
    boolean reply = Lowering.repliesInMemory(method);
    String name = "plugwrightImport" + types.function(method);
    source.blank().line("//go:wasmimport %s %s", contract.interfaceName(), method.export());
    String direct = method.result().map(GoScalars::wasm).orElse("");
    String result = reply ? "uint64" : direct;
    source.line("%s", "func %s(%s) %s".formatted(name, parameters(method, reply), result).strip());
    source.blank().doc(contract.documentation().method(method.export()));
    if (method.error().isPresent()) {
      source.line("// The error is a *%s.", types.error(method));
    }
    source.open("func %s%s", types.function(method), functions.signature(method));
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      addArgument(method, i, arguments);
    }
    if (reply) {
      source.line("room := make([]uint64, plugwrightRoom/8)");
      arguments.addAll(List.of("plugwrightItems(room)", "plugwrightRoom"));
    }
    String call = "%s(%s)".formatted(name, String.join(", ", arguments));
    if (reply) {
      writeReply(method, call);
    } else if (method.result().isEmpty()) {
      source.line("%s", call);
    } else {
      Basic basic = (Basic) method.result().get();
      source.line("return %s", GoScalars.fromWasm(basic.kind(), call, what(method)));
    }
    source.close();
  }

  private static String parameters(Method method, boolean reply) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      String direct = GoScalars.wasm(method.parameters().get(i).type());
      parameters.add(
          direct.isEmpty()
              ? "p%1$d unsafe.Pointer, n%1$d uint32".formatted(i)
              : "p" + i + " " + direct);
    }
    if (reply) {
      parameters.add("out unsafe.Pointer, capacity uint32");
    }
    return String.join(", ", parameters);
  }

  private void addArgument(Method method, int i, List<String> arguments) {
    Field field = method.parameters().get(i);
    String name = GoFunctions.parameterName(field);
    String what = "\"argument `%s` of `%s`\"".formatted(field.name(), method.export());
    switch (contract.lowering(field.type())) {
      case Direct direct -> arguments.add(GoScalars.toWasm(field.type(), name));
      case Text text ->
          arguments.addAll(List.of("plugwrightText(" + name + ")", "uint32(len(" + name + "))"));
      case Elements elements ->
          arguments.addAll(List.of("plugwrightItems(" + name + ")", "uint32(len(" + name + "))"));
      case Structure structure -> {
        LayoutDefinition layout = (LayoutDefinition) types.definition(structure.type());
        source.line("b%d := make([]byte, %d)", i, layout.size());
        source.line("plugwrightPut%s(b%d, 0, %s, %s)", types.type(field.type()), i, name, what);
        addBytes(i, arguments);
      }
      case Encoded encoded -> {
        String writer = types.writer(field.type());
        source.line("b%d := plugwrightWrite(%s, %s, %s)", i, what, name, writer);
        addBytes(i, arguments);
      }
    }
  }

  private static void addBytes(int i, List<String> arguments) {
    arguments.addAll(List.of("plugwrightItems(b" + i + ")", "uint32(len(b" + i + "))"));
  }

  private static String what(Method method) {
    return "\"reply of `" + method.export() + "`\"";
  }

  private void writeReply(Method method, String call) {
    String what = what(method);
    Lowering lowering =
        method.error().isPresent()
            ? new Encoded()
            : contract.lowering(method.result().orElseThrow());
    int unit = lowering instanceof Elements elements ? elements.kind().minimumSize() : 1;
    source.line("reply := %s", call);
    source.line("bytes := plugwrightReply(room, reply, %d, %s)", unit, what);
    if (method.error().isPresent()) {
      writeFallible(method, what);
      return;
    }
    Type type = method.result().orElseThrow();
    switch (lowering) {
      case Text text -> source.line("return plugwrightCheckText(%s, bytes, 0)", what);
      case Elements elements ->
          source.line(
              "return plugwrightReplyItems[%s](bytes, %d)",
              types.type(((ListOf) type).element()), unit);
      case Structure structure -> {
        LayoutDefinition layout = (LayoutDefinition) types.definition(structure.type());
        source.line("plugwrightArgumentSize(uint32(len(bytes)), %d, %s)", layout.size(), what);
        source.line("return plugwrightGet%s(bytes, 0, %s)", types.type(type), what);
      }
      default -> source.line("return plugwrightRead(bytes, %s, %s)", what, types.reader(type));
    }
  }

  private void writeFallible(Method method, String what) {
    String error = types.error(method);
    String head = method.result().isPresent() ? "var result %s" : "";
    method.result().ifPresent(type -> source.line(head, types.type(type)));
    source.open("failure := plugwrightRead(bytes, %s, func(r *plugwrightReader) *%s", what, error);
    source.open("if plugwrightReadIndex(r, 2) == 1");
    source.line("return &%s{%s}", error, types.read(method.error().orElseThrow())).close();
    method.result().ifPresent(type -> source.line("result = %s", types.read(type)));
    source.line("return nil").close("})");
    String result = method.result().isPresent() ? "result, " : "";
    source.open("if failure != nil").line("return %sfailure", result).close();
    source.line("return %snil", result);
  }
}
