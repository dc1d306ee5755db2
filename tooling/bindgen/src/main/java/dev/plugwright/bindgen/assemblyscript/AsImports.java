package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.model.BraceSource;
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
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.List;

/** Writes the functions that call the host: each encodes its arguments and decodes the reply. */
final class AsImports {
  private final Contract contract;
  private final AsTypes types;
  private final AsCodec codec;
  private final BraceSource source;

  AsImports(Contract contract, AsTypes types, AsCodec codec, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.codec = codec;
    this.source = source;
  }

  void write(Method method) {
    String name = AsNames.camelCase(method.export());
    boolean reply = Lowering.repliesInMemory(method);
    writeImport(method, name, reply);
    source.blank().doc(contract.documentation().method(method.export()));
    String result =
        method.error().isPresent()
            ? types.result(method)
            : method.result().map(types::type).orElse("void");
    String parameters = AsDefinitions.parameters(method, types::type);
    source.open("export function %s(%s): %s", name, parameters, result);
    List<String> arguments = writeArguments(method);
    boolean inMemory = arguments.stream().anyMatch(it -> it.startsWith("$block"));
    if (reply) {
      arguments.addAll(List.of("codec.ROOM", "codec.ROOM_SIZE"));
    }
    String call = "$import_%s(%s)".formatted(name, String.join(", ", arguments));
    boolean hasReply = reply || method.result().isPresent();
    source.line("%s%s;", hasReply ? "const $reply = " : "", call);
    if (inMemory) {
      source.line("codec.freeArguments($block);");
    }
    if (reply) {
      writeReply(method);
    } else if (hasReply) {
      Basic basic = (Basic) method.result().get();
      source.line("return %s;", AsExports.fromWasm(basic.kind(), "$reply", what(method)));
    }
    source.close();
  }

  private void writeImport(Method method, String name, boolean reply) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      String direct = AsTypes.wasm(method.parameters().get(i).type());
      parameters.add(
          direct.isEmpty() ? "p%1$d: usize, n%1$d: usize".formatted(i) : "p" + i + ": " + direct);
    }
    if (reply) {
      parameters.add("out: usize, capacity: usize");
    }
    String result = reply ? "u64" : method.result().map(AsTypes::wasm).orElse("void");
    source.blank().line("// @ts-ignore: decorator");
    source.line("@external(\"%s\", \"%s\")", contract.interfaceName(), method.export());
    source.line(
        "declare function $import_%s(%s): %s;", name, String.join(", ", parameters), result);
  }

  /** All arguments in memory are written behind each other, to one block. */
  private List<String> writeArguments(Method method) {
    List<String> arguments = new ArrayList<>();
    boolean opened = false;
    for (int i = 0; i < method.parameters().size(); i++) {
      Field field = method.parameters().get(i);
      String name = AsTypes.field(field);
      if (contract.lowering(field.type()) instanceof Direct) {
        arguments.add(AsExports.toWasm(field.type(), name));
        continue;
      }
      String what = "\"argument `%s` of `%s`\"".formatted(field.name(), method.export());
      if (opened) {
        source.line("const $place%d = codec.openArgument(%s);", i, what);
      } else {
        source.line("codec.openArguments(%s);", what);
        source.line("const $place%d: usize = 0;", i);
        opened = true;
      }
      writeArgument(field.type(), name, i);
      arguments.add("$block + $place" + i);
      arguments.add("$size" + i);
    }
    if (opened) {
      source.line("const $block = codec.closeArguments();");
    }
    return arguments;
  }

  private void writeArgument(Type type, String name, int i) {
    String size = "codec.sizeFrom($place" + i + ")";
    switch (contract.lowering(type)) {
      case Direct direct -> throw new IllegalStateException("not in memory: " + type);
      case Text text -> source.line("const $size%d = codec.putUtf8(%s);", i, name);
      case Elements elements -> {
        String element = elements.kind().notation();
        source.line("const $size%d = codec.putNumbers<%s>(%s);", i, element, name);
      }
      case Structure structure -> {
        int bytes = size(structure.type());
        source.line("codecs.store%s(codec.openLayout(%d), %s);", types.function(type), bytes, name);
        source.line("const $size%d = %s;", i, size);
      }
      case Encoded encoded -> {
        source.line("%s", codec.write(type, name));
        source.line("const $size%d = %s;", i, size);
      }
    }
  }

  private int size(Named layout) {
    return ((LayoutDefinition) types.definition(layout)).size();
  }

  private static String what(Method method) {
    return "\"reply of `" + method.export() + "`\"";
  }

  private void writeReply(Method method) {
    String what = what(method);
    if (method.error().isPresent()) {
      source.line("codec.openReply($reply, 1, %s);", what);
      writeFallible(method);
      return;
    }
    Type type = method.result().orElseThrow();
    switch (contract.lowering(type)) {
      case Text text -> source.line("return codec.replyText($reply, %s);", what);
      case Elements elements -> {
        String element = types.type(((ListOf) type).element());
        source.line("return codec.replyNumbers<%s>($reply, %s);", element, what);
      }
      case Structure structure -> {
        int size = size(structure.type());
        source.line(
            "const $result = codecs.load%s(codec.openStructureReply($reply, %d, %s));",
            types.function(type), size, what);
        source.line("codec.closeReply();").line("return $result;");
      }
      default -> {
        source.line("codec.openReply($reply, 1, %s);", what);
        source.line("const $result = %s;", codec.read(type));
        source.line("codec.finish();").line("codec.closeReply();").line("return $result;");
      }
    }
  }

  private void writeFallible(Method method) {
    String result = types.result(method);
    source.line("codec.need(4);");
    source.open("if (codec.takeIndex(2) == 0)");
    String value = "";
    if (method.result().isPresent()) {
      source.line("const $value = %s;", codec.read(method.result().get()));
      value = "$value";
    }
    source.line("codec.finish();").line("codec.closeReply();");
    source.line("return %s.ok(%s);", result, value).close();
    source.line("const $error = %s;", codec.read(method.error().orElseThrow()));
    source.line("codec.finish();").line("codec.closeReply();");
    source.line("return %s.error($error);", result);
  }
}
