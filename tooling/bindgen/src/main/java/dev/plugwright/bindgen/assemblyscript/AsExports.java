package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.contract.BasicKind;
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
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.List;

/** Writes the exports of a plugin: each decodes its arguments and calls the plugin's function. */
final class AsExports {
  private final Contract contract;
  private final AsTypes types;
  private final AsCodec codec;
  private final BraceSource source;

  AsExports(Contract contract, AsTypes types, AsCodec codec, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.codec = codec;
    this.source = source;
  }

  /** The export may have a name that is a keyword, so that the function has another one. */
  void write(Method method) {
    String name = AsNames.camelCase(method.export());
    source.blank().open("function $%s(%s): %s", name, parameters(method), resultType(method));
    source.line("codec.enterCall();");
    for (int i = 0; i < method.parameters().size(); i++) {
      writeArgument(method, i);
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      arguments.add("a" + i);
    }
    writeCall(method, "plugin.%s(%s)".formatted(name, String.join(", ", arguments)));
    source.close();
    source.line("export { $%s as %s };", name, method.export());
  }

  private static String parameters(Method method) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      String direct = AsTypes.wasm(method.parameters().get(i).type());
      parameters.add(
          direct.isEmpty() ? "p%1$d: usize, n%1$d: u32".formatted(i) : "p" + i + ": " + direct);
    }
    return String.join(", ", parameters);
  }

  private static String resultType(Method method) {
    if (method.error().isPresent()) {
      return "u64";
    }
    String direct = method.result().map(AsTypes::wasm).orElse("void");
    return direct.isEmpty() ? "u64" : direct;
  }

  private void writeArgument(Method method, int i) {
    Field field = method.parameters().get(i);
    Type type = field.type();
    String what = "\"argument `%s` of `%s`\"".formatted(field.name(), method.export());
    String bytes = "p%1$d, n%1$d".formatted(i);
    String value =
        switch (contract.lowering(type)) {
          case Direct direct -> fromWasm(direct.kind(), "p" + i, what);
          case Text text -> "codec.argumentText(%s, %s)".formatted(bytes, what);
          case Elements elements ->
              "codec.argumentNumbers<%s>(%s, %s)"
                  .formatted(elements.kind().notation(), bytes, what);
          case Structure structure ->
              "codecs.load%s(codec.openStructure(%s, %d, %s))"
                  .formatted(types.function(type), bytes, size(structure.type()), what);
          case Encoded encoded -> {
            source.line("codec.open(%s, %s);", bytes, what);
            yield codec.read(type);
          }
        };
    source.line("const a%d = %s;", i, value);
    if (contract.lowering(type) instanceof Encoded) {
      source.line("codec.finish();");
    }
  }

  private int size(Named layout) {
    return ((LayoutDefinition) types.definition(layout)).size();
  }

  /** Returns the value of a Wasm value in its own type, which is checked. */
  static String fromWasm(BasicKind kind, String value, String what) {
    String signed = "<%s>codec.argumentSigned(%s, %d, %s)";
    String unsigned = "<%s>codec.argumentUnsigned(%s, %d, %s)";
    int bits = kind.minimumSize() * 8;
    return switch (kind) {
      case BOOL -> "codec.argumentBool(" + value + ", " + what + ")";
      case CHAR -> "codec.argumentChar(" + value + ", " + what + ")";
      case I8, I16 -> signed.formatted(kind.notation(), value, bits, what);
      case U8, U16 -> unsigned.formatted(kind.notation(), value, bits, what);
      default -> value;
    };
  }

  private void writeCall(Method method, String call) {
    if (method.error().isEmpty() && method.result().isEmpty()) {
      source.line("%s;", call).line("codec.leaveCall();");
      return;
    }
    source.line("const result = %s;", call).line("codec.leaveCall();");
    String what = "\"result of `" + method.export() + "`\"";
    if (method.error().isPresent()) {
      writeFallible(method, what);
      return;
    }
    Type type = method.result().orElseThrow();
    switch (contract.lowering(type)) {
      case Direct direct -> source.line("return %s;", toWasm(type, "result"));
      case Text text -> source.line("return codec.resultText(result, %s);", what);
      case Elements elements -> {
        String element = types.type(((ListOf) type).element());
        source.line("return codec.resultNumbers<%s>(result, %s);", element, what);
      }
      case Structure structure -> {
        source.line("codec.openResult(%s);", what);
        int size = size(structure.type());
        source.line("codecs.store%s(codec.openLayout(%d), result);", types.function(type), size);
        source.line("return codec.closeResult();");
      }
      case Encoded encoded -> {
        source.line("codec.openResult(%s);", what).line("%s", codec.write(type, "result"));
        source.line("return codec.closeResult();");
      }
    }
  }

  /** Returns a value as a Wasm value. */
  static String toWasm(Type type, String value) {
    String wasm = AsTypes.wasm(type);
    boolean same = wasm.equals(((Basic) type).kind().notation());
    return same ? value : "<" + wasm + ">" + value;
  }

  private void writeFallible(Method method, String what) {
    source.line("codec.openResult(%s);", what).line("codec.reserve(4);");
    source.line("codec.put<u32>(result.isOk ? 0 : 1);");
    source.open("if (result.isOk)");
    method.result().ifPresent(type -> source.line("%s", codec.write(type, "result.value")));
    source.close("} else {").indent();
    source.line("%s", codec.write(method.error().orElseThrow(), "result.error")).close();
    source.line("return codec.closeResult();");
  }
}
