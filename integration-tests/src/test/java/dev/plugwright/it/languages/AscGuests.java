package dev.plugwright.it.languages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Direct;
import dev.plugwright.contract.Lowering.Elements;
import dev.plugwright.contract.Lowering.Text;
import dev.plugwright.contract.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guests in AssemblyScript; tests of them are skipped where its compiler cannot be installed. */
public final class AscGuests {
  private static final String PROBE =
      """
      import * as codec from "./plugwright.codec";
      import * as plugwright from "./plugwright";
      import * as codecs from "./types.codec";
      import * as types from "./types";

      let last: u8[] = [];

      function keep(): void {
        const packed = codec.closeResult();
        last = codec.argumentNumbers<u8>(<usize>(packed >> 32), <u32>packed, "last");
      }

      export function lastArgument(): u8[] {
        return last;
      }

      export function replyWith(bytes: u8[]): void {}
      """;

  private AscGuests() {}

  /** Builds the guest of the contract {@code Types} that returns every argument. */
  public static Path types() throws Exception {
    Contract contract = GuestBuild.read("types");
    GuestBuild build = new GuestBuild("assemblyscript", "types").contract(contract);
    StringBuilder source = new StringBuilder(PROBE);
    for (Method method : contract.methods()) {
      if (method.export().startsWith("echo_")) {
        source.append(echo(build, contract, method));
      }
    }
    build.file("index.ts", source.toString());
    return build.run("types.wasm", command("types", List.of("types.exports.ts")));
  }

  private static String echo(GuestBuild build, Contract contract, Method method) {
    String exports = build.text("types.exports.ts");
    String function = find(exports, "\\$(\\w+) as " + method.export() + " }").group(1);
    String keep = "";
    String type;
    switch (contract.lowering(method.result().orElseThrow())) {
      case Direct direct ->
          type = direct.kind() == BasicKind.CHAR ? "plugwright.Char" : direct.kind().notation();
      case Text text -> type = "string";
      case Elements elements -> type = "Array<" + elements.kind().notation() + ">";
      default -> {
        String start = "openResult\\(\"result of `" + method.export() + "`\"\\);\n";
        String writer = find(exports, start + "  codecs\\.(\\w+)\\(result\\);").group(1);
        String head = "export function " + writer + "\\(value: (.+)\\): void";
        type = find(build.text("types.codec.ts"), head).group(1);
        keep = "  codec.openResult(\"last\");\n  codecs.%s(value);\n  keep();\n".formatted(writer);
      }
    }
    return "\nexport function %s(value: %s): %2$s {\n%s  return value;\n}\n"
        .formatted(function, type, keep);
  }

  private static Matcher find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("missing: " + pattern);
    }
    return matcher;
  }

  /** Builds the guest that calls the host in every way. */
  public static Path caller() throws Exception {
    GuestBuild build =
        new GuestBuild("assemblyscript", "caller")
            .contract("caller")
            .contract("console")
            .contract("clock");
    build.file("index.ts", GuestBuild.source("assemblyscript/caller.ts"));
    return build.run("caller.wasm", command("caller", List.of("caller.exports.ts")));
  }

  /** Skips the test if there is no compiler. */
  public static void assumeCompiler() throws Exception {
    Process which =
        new ProcessBuilder(GuestBuild.script("asc-wasm"), "--which")
            .redirectErrorStream(true)
            .start();
    String answer = new String(which.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(which.waitFor() == 0, answer);
  }

  /** The command that the documentation gives. */
  static List<String> command(String name, List<String> options) throws Exception {
    assumeCompiler();
    List<String> command = new ArrayList<>(List.of(GuestBuild.script("asc-wasm")));
    command.addAll(options);
    command.addAll(List.of("--transform", "./plugwright.transform.mjs", "-O3"));
    command.addAll(List.of("-o", name + ".wasm"));
    return command;
  }
}
