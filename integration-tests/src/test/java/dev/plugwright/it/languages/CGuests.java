package dev.plugwright.it.languages;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering.Encoded;
import dev.plugwright.contract.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guests in C. */
public final class CGuests {
  /** Every warning is an error, also in the generated files. */
  private static final List<String> WARNINGS =
      List.of("-std=c11", "-Wall", "-Wextra", "-Werror", "-Wpedantic", "-Wconversion", "-Wshadow");

  private static final String PROBE =
      """
      #include "NAME.c"

      static uint8_t last[1 << 20];
      static size_t last_size;

      static void keep(PlugwrightWriter *w) {
        last_size = (size_t)(w->at - w->start);
        if (last_size > sizeof last || w->reason != NULL) {
          PLUGWRIGHT_PANIC("cannot keep the argument");
        }
        __builtin_memcpy(last, w->start, last_size);
      }

      PlugwrightListOfU8 NAME_last_argument(void) {
        PlugwrightListOfU8 list;
        list.items = last;
        list.count = last_size;
        return list;
      }

      void NAME_reply_with(PlugwrightListOfU8 bytes) { (void)bytes; }
      """;

  private CGuests() {}

  /** Builds the guest of the contract {@code Types} that returns every argument. */
  public static Path types() throws Exception {
    return echo("types", List.of("-DTYPES_WITHOUT_UNIT_OR"));
  }

  private static Path echo(String name, List<String> options) throws Exception {
    Contract contract = GuestBuild.read(name);
    GuestBuild build = new GuestBuild("c", name).contract(contract);
    build.file("guest.c", echoSource(name, contract, build));
    // The guest includes the generated code, so that it sees its codecs.
    return build.run(name + ".wasm", command(name, options, List.of("guest.c", "plugwright.c")));
  }

  /** Returns a plugin that returns every argument, and remembers how it is encoded. */
  public static String echoSource(String name, Contract contract, GuestBuild build) {
    StringBuilder source = new StringBuilder(PROBE.replace("NAME", name));
    for (Method method : contract.methods()) {
      if (method.export().startsWith("echo_")) {
        source.append(echo(name, build.text(name + ".h"), contract, method));
      }
    }
    return source.toString();
  }

  private static String echo(String name, String header, Contract contract, Method method) {
    String function = name + "_" + method.export();
    Matcher head = Pattern.compile("(?m)^(\\w+) " + function + "\\((.+)\\);$").matcher(header);
    if (!head.find()) {
      throw new IllegalStateException("missing: " + function);
    }
    boolean pointer = head.group(2).contains("*");
    String keep =
        contract.lowering(method.result().orElseThrow()) instanceof Encoded
            ? """
                PlugwrightWriter w = plugwright_writer();
                plugwright_write_%s(&w, %s);
                keep(&w);
              """
                .formatted(head.group(1), pointer ? "value" : "&value")
            : "";
    return "\n%s %s(%s) {\n%s  return %s;\n}\n"
        .formatted(head.group(1), function, head.group(2), keep, pointer ? "*value" : "value");
  }

  /** Builds the guest that calls the host in every way. */
  public static Path caller() throws Exception {
    GuestBuild build =
        new GuestBuild("c", "caller").contract("caller").contract("console").contract("clock");
    build.file("guest.c", GuestBuild.source("c/caller.c"));
    return build.run("caller.wasm", command("caller", List.of(), build.names(".c")));
  }

  /** The command that the documentation gives. */
  static List<String> command(String name, List<String> options, List<String> sources) {
    List<String> command = new ArrayList<>(List.of(GuestBuild.script("wasi-cc")));
    command.addAll(List.of("--target=wasm32-unknown-unknown", "-nostdlib", "-Wl,--no-entry"));
    command.addAll(List.of("-O2", "-mbulk-memory", "-Wl,--strip-debug"));
    command.addAll(WARNINGS);
    command.addAll(options);
    command.addAll(List.of("-o", name + ".wasm"));
    command.addAll(sources);
    return command;
  }
}
