package dev.plugwright.it.languages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guests in Go; tests of them are skipped where there is no Go that can build them. */
public final class GoGuests {
  static final String MODULE = "module example.com/plugin\n\ngo 1.24\n";

  private static final String PROBE =
      """
      package main

      func main() {}

      func init() { ExportTypes(plugin{}) }

      type plugin struct{}

      var last []byte

      func (plugin) LastArgument() []uint8 { return last }

      func (plugin) ReplyWith(bytes []uint8) {}
      """;

  private GoGuests() {}

  /** Builds the guest of the contract {@code Types} that returns every argument. */
  public static Path types() throws Exception {
    Contract contract = GuestBuild.read("types");
    GuestBuild build = new GuestBuild("go", "types").contract(contract).file("go.mod", MODULE);
    StringBuilder source = new StringBuilder(PROBE);
    for (Method method : contract.methods()) {
      if (method.export().startsWith("echo_")) {
        source.append(echo(build.text("types_contract.go"), contract, method));
      }
    }
    build.file("plugin.go", source.toString());
    return build.run("types.wasm", command("types", "-tags=types_without_unit_or", build));
  }

  private static String echo(String code, Contract contract, Method method) {
    String start = "(?m)^\\t(" + name(method.export()) + ")";
    Matcher head = Pattern.compile(start + "(\\(value (.+)\\) .+)$").matcher(code);
    if (!head.find()) {
      throw new IllegalStateException("missing: " + method.export());
    }
    String keep = "";
    if (contract.lowering(method.result().orElseThrow()) instanceof Encoded) {
      Pattern writing =
          Pattern.compile(
              "bytes := plugwrightWrite\\(\"result of `"
                  + method.export()
                  + "`\", result, (.+)\\)\n");
      Matcher writer = writing.matcher(code);
      if (!writer.find()) {
        throw new IllegalStateException("not encoded: " + method.export());
      }
      keep = "\tlast = plugwrightWrite(\"last\", value, " + writer.group(1) + ")\n";
    }
    return "\nfunc (plugin) %s%s {\n%s\treturn value\n}\n"
        .formatted(head.group(1), head.group(2), keep);
  }

  /** The name of a method in Go, whatever the case of its letters. */
  private static String name(String export) {
    return "(?i:" + export.replace("_", "") + ")";
  }

  /** Builds the guest that calls the host in every way. */
  public static Path caller() throws Exception {
    GuestBuild build =
        new GuestBuild("go", "caller").contract("caller").contract("console").contract("clock");
    build.file("plugin.go", GuestBuild.source("go/caller.go")).file("go.mod", MODULE);
    return build.run("caller.wasm", command("caller", "-tags=none", build));
  }

  /** The two commands that the documentation gives, in one. */
  static List<String> command(String name, String tags, GuestBuild build) throws Exception {
    String script = GuestBuild.script("go-wasm");
    Process which = new ProcessBuilder(script, "--which").start();
    assumeTrue(which.waitFor() == 0, "there is no Go 1.24 or newer");
    List<String> command = new ArrayList<>(List.of("bash", "-ec"));
    command.add(
        "\"$0\" build -buildmode=c-shared -trimpath -ldflags=-s $2 -o $1.wasm . && shift 2 &&"
            + " go run plugwright_section.go \"$@\"");
    command.addAll(List.of(script, name, tags, name + ".wasm"));
    command.addAll(build.names(".contract"));
    return command;
  }
}
