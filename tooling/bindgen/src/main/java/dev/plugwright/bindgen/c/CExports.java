package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.ArrayList;
import java.util.List;

/** Writes the exports of a plugin: each decodes its arguments and calls the plugin's function. */
final class CExports {
  private final Contract contract;
  private final CTypes types;
  private final CCodec codec;
  private final BraceSource source;

  CExports(Contract contract, CTypes types, CCodec codec, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.codec = codec;
    this.source = source;
  }

  void write(Method method) {
    source.blank();
    if (method.optional()) {
      source.line("#ifndef %s", types.without(method.export()));
    }
    String head =
        "PLUGWRIGHT_EXPORT(\"%s\") %s plugwright_export_%s(%s)"
            .formatted(
                method.export(),
                resultType(method),
                types.function(method.export()),
                parameters(method));
    source.line("%s;", head).open("%s", head);
    source.line("plugwright_begin();");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      arguments.add(argument(method, i));
    }
    String call = types.function(method.export()) + "(%s)";
    if (method.error().isPresent()) {
      writeFallible(method, call, arguments);
    } else {
      writePlain(method, call.formatted(String.join(", ", arguments)));
    }
    source.close();
    if (method.optional()) {
      source.line("#endif");
    }
  }

  private static String parameters(Method method) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      Type type = method.parameters().get(i).type();
      String direct = CScalars.wasm(type);
      parameters.add(
          direct.isEmpty() ? "const void *a%1$d, size_t n%1$d".formatted(i) : direct + " a" + i);
    }
    return parameters.isEmpty() ? "void" : String.join(", ", parameters);
  }

  private static String resultType(Method method) {
    if (method.error().isPresent()) {
      return "uint64_t";
    }
    return method
        .result()
        .map(CScalars::wasm)
        .map(direct -> direct.isEmpty() ? "uint64_t" : direct)
        .orElse("void");
  }

  /** Returns the expression that is passed on. */
  private String argument(Method method, int i) {
    Type type = method.parameters().get(i).type();
    String name = method.parameters().get(i).name();
    String where = "\"argument `%s` of `%s` cannot be decoded: \"".formatted(name, method.export());
    String memory = "plugwright_argument_memory(a" + i + ", %d, " + where + ")";
    return switch (contract.lowering(type)) {
      case Direct direct -> direct(direct.kind(), i, where);
      case Text text -> {
        source.line("const char *p%1$d = (const char *)a%1$d;", i);
        source.line(
            "PlugwrightString v%1$d = plugwright_argument_string(p%1$d, n%1$d, %2$s);", i, where);
        yield "v" + i;
      }
      case Elements elements -> {
        String item = types.name(((Type.ListOf) type).element());
        source.line("%s v%d;", types.name(type), i);
        String pointer = memory.formatted(elements.kind().minimumSize());
        source.line("v%d.items = (const %s *)%s;", i, item, pointer);
        source.line("v%1$d.count = n%1$d;", i);
        yield "v" + i;
      }
      case Structure structure -> {
        String struct = types.name(type);
        source.open("if (n%d != sizeof(%s))", i, struct);
        reject(where, "wrong length");
        source.close();
        String alignment = "PLUGWRIGHT_ALIGNOF(" + struct + ")";
        yield "(const %s *)%s".formatted(struct, memory.replace("%d", alignment));
      }
      case Encoded encoded -> {
        source.line("%s v%d;", types.name(type), i);
        source.line(
            "PlugwrightReader r%1$d = plugwright_reader((const uint8_t *)a%1$d, n%1$d);", i);
        String read = codec.reading(type, "&r" + i, "&v" + i);
        source.line("plugwright_whole(&r%d, %s, %s);", i, read, where);
        yield (types.byValue(type) ? "v" : "&v") + i;
      }
    };
  }

  private void reject(String where, String reason) {
    source.line("plugwright_reject(%s, \"%s\", 0);", where, reason);
  }

  private String direct(BasicKind kind, int i, String where) {
    String fault = CScalars.fault(kind, "a" + i);
    if (!fault.isEmpty()) {
      source.open("if (%s)", fault);
      reject(where, CScalars.reason(kind));
      source.close();
    }
    return CScalars.fromWasm(kind, "a" + i);
  }

  private void writePlain(Method method, String call) {
    if (method.result().isEmpty()) {
      source.line("%s;", call);
      return;
    }
    Type type = method.result().get();
    String name = types.name(type);
    source.line("%s result = %s;", name, call);
    switch (contract.lowering(type)) {
      case Direct direct -> source.line("return (%s)result;", CScalars.wasm(type));
      case Text text -> source.line("return plugwright_pack(result.data, result.size);");
      case Elements elements -> source.line("return plugwright_pack(result.items, result.count);");
      case Structure structure -> {
        source.line("%1$s *kept = (%1$s *)plugwright_allocate(1, sizeof(%1$s));", name);
        source.line("*kept = result;").line("return plugwright_pack(kept, sizeof *kept);");
      }
      case Encoded encoded -> {
        source.line("PlugwrightWriter w = plugwright_writer();");
        codec.write(type, "&w", "&result");
        writeWritten(method);
      }
    }
  }

  private void writeWritten(Method method) {
    source.line(
        "return plugwright_written(&w, \"result of `%s` cannot be encoded: \");", method.export());
  }

  private void writeFallible(Method method, String call, List<String> arguments) {
    Type error = method.error().orElseThrow();
    method
        .result()
        .ifPresent(
            type -> {
              source.line("%s result;", types.name(type));
              arguments.add("&result");
            });
    source.line("%s error;", types.name(error));
    arguments.add("&error");
    source.line("bool ok = %s;", call.formatted(String.join(", ", arguments)));
    source.line("PlugwrightWriter w = plugwright_writer();");
    source.line("plugwright_store_u32(plugwright_reserve(&w, 4), ok ? 0 : 1);");
    source.open("if (ok)");
    method.result().ifPresent(type -> codec.write(type, "&w", "&result"));
    source.close("} else {").indent();
    codec.write(error, "&w", "&error");
    source.close();
    writeWritten(method);
  }
}
