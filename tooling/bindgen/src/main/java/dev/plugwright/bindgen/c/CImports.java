package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Lowering.Structure;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.ArrayList;
import java.util.List;

/** Writes the functions that call the host: each encodes its arguments and decodes the reply. */
final class CImports {
  private final Contract contract;
  private final CTypes types;
  private final CCodec codec;
  private final BraceSource source;

  CImports(Contract contract, CTypes types, CCodec codec, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.codec = codec;
    this.source = source;
  }

  void write(Method method) {
    boolean reply = Lowering.repliesInMemory(method);
    String name = "plugwright_import_" + types.function(method.export());
    source.blank();
    source.line("PLUGWRIGHT_IMPORT(\"%s\", \"%s\")", contract.interfaceName(), method.export());
    source.line("%s %s(%s);", resultType(method, reply), name, parameters(method, reply));
    source.blank().open("%s", new CPrototypes(contract, types, source).head(method));
    boolean encodes =
        method.parameters().stream()
            .anyMatch(it -> contract.lowering(it.type()) instanceof Encoded);
    boolean releases = encodes && !reply;
    if (releases) {
      source.line("PlugwrightMark mark = plugwright_mark();");
    }
    if (reply) {
      source.line("uint8_t *room = (uint8_t *)plugwright_allocate(1, PLUGWRIGHT_REPLY);");
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      addArgument(method, i, arguments);
    }
    if (reply) {
      arguments.addAll(List.of("room", "PLUGWRIGHT_REPLY"));
    }
    String call = "%s(%s)".formatted(name, String.join(", ", arguments));
    if (reply) {
      writeReply(method, call);
    } else {
      writeScalar(method, call, releases ? "plugwright_release(mark);" : "");
    }
    source.close();
  }

  private static String resultType(Method method, boolean reply) {
    return reply ? "uint64_t" : method.result().map(CScalars::wasm).orElse("void");
  }

  private static String parameters(Method method, boolean reply) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      String direct = CScalars.wasm(method.parameters().get(i).type());
      parameters.add(
          direct.isEmpty() ? "const void *a%1$d, size_t n%1$d".formatted(i) : direct + " a" + i);
    }
    if (reply) {
      parameters.add("void *out, size_t capacity");
    }
    return parameters.isEmpty() ? "void" : String.join(", ", parameters);
  }

  private void addArgument(Method method, int i, List<String> arguments) {
    Type type = method.parameters().get(i).type();
    String name = CPrototypes.parameterName(method.parameters().get(i).name());
    switch (contract.lowering(type)) {
      case Direct direct -> arguments.add("(" + CScalars.wasm(type) + ")" + name);
      case Text text ->
          arguments.addAll(List.of("plugwright_address(" + name + ".data)", name + ".size"));
      case Elements elements ->
          arguments.addAll(List.of("plugwright_address(" + name + ".items)", name + ".count"));
      case Structure structure -> arguments.addAll(List.of(name, "sizeof *" + name));
      case Encoded encoded -> {
        source.line("PlugwrightWriter w%d = plugwright_writer();", i);
        codec.write(type, "&w" + i, types.byValue(type) ? "&" + name : name);
        source.line(
            "size_t s%1$d = (size_t)(uint32_t)plugwright_written(&w%1$d,"
                + " \"argument `%2$s` of `%3$s` cannot be encoded: \");",
            i, method.parameters().get(i).name(), method.export());
        arguments.addAll(List.of("w" + i + ".start", "s" + i));
      }
    }
  }

  private void writeScalar(Method method, String call, String release) {
    source.line("plugwright_wait();");
    if (method.result().isEmpty()) {
      source.line("%s;", call).line("plugwright_resume();");
      if (!release.isEmpty()) {
        source.line("%s", release);
      }
      return;
    }
    Type type = method.result().get();
    BasicKind kind = ((Type.Basic) type).kind();
    source.line("%s reply = %s;", CScalars.wasm(type), call).line("plugwright_resume();");
    if (!release.isEmpty()) {
      source.line("%s", release);
    }
    String fault = CScalars.fault(kind, "reply");
    if (!fault.isEmpty()) {
      source.open("if (%s)", fault);
      reject(method, CScalars.reason(kind));
      source.close();
    }
    source.line("return %s;", CScalars.fromWasm(kind, "reply"));
  }

  private void reject(Method method, String reason) {
    source.line("plugwright_reject(%s, \"%s\", 0);", text(method), reason);
  }

  private static String text(Method method) {
    return "\"reply of `" + method.export() + "` cannot be decoded: \"";
  }

  private void writeReply(Method method, String call) {
    Lowering lowering =
        method.error().isPresent()
            ? new Encoded()
            : contract.lowering(method.result().orElseThrow());
    String unit = lowering instanceof Elements elements ? elements.kind().minimumSize() + "" : "1";
    source.line("plugwright_wait();");
    source.line("uint64_t reply = %s;", call).line("plugwright_resume();").line("size_t size;");
    source.line(
        "const uint8_t *bytes = plugwright_reply(room, reply, %s, &size, %s);", unit, text(method));
    if (method.error().isPresent()) {
      writeFallible(method);
      return;
    }
    Type type = method.result().orElseThrow();
    String name = types.name(type);
    source.line("%s result;", name);
    switch (lowering) {
      case Text text -> {
        source.line("size_t prefix = plugwright_utf8_prefix(bytes, size);");
        source.open("if (prefix != size)");
        source.line("plugwright_reject(%s, \"invalid UTF-8\", prefix);", text(method));
        source.close();
        source.line("result.data = (const char *)bytes;").line("result.size = size;");
      }
      case Elements elements -> {
        String item = types.name(((Type.ListOf) type).element());
        source.line("result.items = (const %s *)(const void *)bytes;", item);
        source.line("result.count = size;");
      }
      case Structure structure -> {
        source.open("if (size != sizeof result)");
        reject(method, "wrong length");
        source.close();
        source.line("__builtin_memcpy(&result, bytes, sizeof result);");
      }
      default -> {
        source.line("PlugwrightReader r = plugwright_reader(bytes, size);");
        String read = codec.reading(type, "&r", "&result");
        source.line("plugwright_whole(&r, %s, %s);", read, text(method));
      }
    }
    source.line("return result;");
  }

  private void writeFallible(Method method) {
    source.line("PlugwrightReader r = plugwright_reader(bytes, size);");
    source.line("const uint8_t *tag = plugwright_take(&r, 4);");
    source.line("uint32_t outcome = tag == NULL ? 0 : plugwright_load_u32(tag);");
    source.line("bool read = tag != NULL;");
    source.open("if (read && outcome == 0)");
    method
        .result()
        .ifPresent(type -> source.line("read = %s;", codec.reading(type, "&r", "result")));
    source.close("} else if (read && outcome == 1) {").indent();
    source.line("read = %s;", codec.reading(method.error().get(), "&r", "error"));
    source.close("} else if (read) {").indent();
    source.line("read = plugwright_fail_variant(&r, tag);").close();
    source.line("plugwright_whole(&r, read, %s);", text(method));
    source.line("return outcome == 0;");
  }
}
