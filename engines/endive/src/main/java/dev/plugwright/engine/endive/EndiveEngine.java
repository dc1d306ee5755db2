package dev.plugwright.engine.endive;

import dev.plugwright.engine.support.OpenGates;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import run.endive.wasm.Version;

/** Compiles modules, and knows what runs so that closing can stop it. */
final class EndiveEngine implements WasmEngine {
  private static final String INTERPRETED =
      "functions too large for a Java method are interpreted by the engine, which is very slow";

  private static final String FAULTY =
      "Endive's compiler fails (%s), so all functions are interpreted, which is very slow";

  private static final String HUGE =
      "functions larger than 8,000 bytes of bytecode are interpreted by the JVM, which is slow,"
          + " unless it is started with -XX:-"
          + GuestMethods.OPTION;

  /** How many functions of a module are named. */
  private static final int NAMED = 3;

  private final Interpreter interpreter;

  private final OpenGates gates = new OpenGates();

  /** Which functions of which modules run slowly, by the reason. */
  private final Map<String, Set<String>> slow = new LinkedHashMap<>();

  private int interpreted;

  EndiveEngine(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public EngineInfo info() {
    synchronized (slow) {
      String mode = "compiled to bytecode";
      if (interpreted > 0) {
        mode +=
            ", " + interpreted + (interpreted == 1 ? " function" : " functions") + " interpreted";
      }
      List<String> advice = new ArrayList<>();
      for (Map.Entry<String, Set<String>> reason : slow.entrySet()) {
        advice.add(reason.getKey() + ": " + String.join("; ", reason.getValue()));
      }
      return new EngineInfo(
          "Endive",
          Version.version(),
          mode,
          true,
          advice.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", advice)));
    }
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) {
    EndiveModule module = EndiveModule.compile(this, name, binary, interpreter);
    String fault = module.compilerFault();
    report(name, fault.isEmpty() ? INTERPRETED : FAULTY.formatted(fault), module.interpreted());
    if (!module.huge().isEmpty() && GuestMethods.hugeMatter()) { // asking the JVM takes 30 ms
      report(name, HUGE, module.huge());
    }
    synchronized (slow) {
      interpreted += module.interpreted().size();
    }
    return module;
  }

  /** Notes slow functions, and logs them once for each module. */
  private void report(String module, String reason, List<String> functions) {
    if (functions.isEmpty()) {
      return;
    }
    String named =
        functions.stream().limit(NAMED).collect(Collectors.joining(", "))
            + (functions.size() > NAMED ? " and " + (functions.size() - NAMED) + " more" : "");
    boolean isNew;
    synchronized (slow) {
      isNew = slow.computeIfAbsent(reason, key -> new LinkedHashSet<>()).add(module + ": " + named);
    }
    if (isNew) {
      System.getLogger("dev.plugwright")
          .log(System.Logger.Level.WARNING, "{0}: {1}: {2}", module, reason, named);
    }
  }

  OpenGates gates() {
    return gates;
  }

  @Override
  public void close() {
    gates.close(() -> {});
  }
}
