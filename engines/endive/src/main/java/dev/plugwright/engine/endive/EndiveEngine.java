package dev.plugwright.engine.endive;

import dev.plugwright.engine.support.Gate;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import run.endive.wasm.Version;

/** Compiles modules, and knows what runs so that closing can stop it. */
final class EndiveEngine implements WasmEngine {
  private static final String INTERPRETED =
      "functions too large for a Java method are interpreted by the engine, which is very slow";

  private static final String HUGE =
      "functions larger than 8,000 bytes of bytecode are interpreted by the JVM, which is slow,"
          + " unless it is started with -XX:-"
          + HugeMethods.OPTION;

  private final Interpreter interpreter;

  /** The gates of all instances that are reachable and not closed. */
  private final Set<Gate> gates = Collections.newSetFromMap(new WeakHashMap<>());

  /** Functions that are interpreted, with their modules. */
  private final List<String> interpreted = new CopyOnWriteArrayList<>();

  /** Functions that the JVM does not turn into machine code, with their modules. */
  private final List<String> huge = new CopyOnWriteArrayList<>();

  private boolean closed;

  EndiveEngine(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public EngineInfo info() {
    String mode = "compiled to bytecode";
    if (!interpreted.isEmpty()) {
      int count = interpreted.size();
      mode += ", " + count + (count == 1 ? " function" : " functions") + " interpreted";
    }
    List<String> advice = new ArrayList<>();
    if (!interpreted.isEmpty()) {
      advice.add(INTERPRETED + ": " + String.join(", ", interpreted));
    }
    if (!huge.isEmpty()) {
      advice.add(HUGE + ": " + String.join(", ", huge));
    }
    return new EngineInfo(
        "Endive",
        Version.version(),
        mode,
        true,
        advice.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", advice)));
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) {
    EndiveModule module = EndiveModule.compile(this, name, binary, interpreter);
    report(name, INTERPRETED, module.interpreted(), interpreted);
    if (HugeMethods.matter()) {
      report(name, HUGE, module.huge(), huge);
    }
    return module;
  }

  private static void report(
      String module, String problem, List<String> functions, List<String> all) {
    if (!functions.isEmpty()) {
      System.getLogger("dev.plugwright")
          .log(
              System.Logger.Level.WARNING,
              "{0}: {1}: {2}",
              module,
              problem,
              String.join(", ", functions));
      functions.forEach(function -> all.add(module + ": " + function));
    }
  }

  /**
   * Lets {@link #close} reach an instance.
   *
   * @throws EngineException.Interrupted if the engine is closed
   */
  void add(Gate gate) {
    synchronized (gates) {
      if (closed) {
        throw new EngineException.Interrupted(List.of(), null);
      }
      gates.add(gate);
    }
  }

  void remove(Gate gate) {
    synchronized (gates) {
      gates.remove(gate);
    }
  }

  @Override
  public void close() {
    List<Gate> open;
    synchronized (gates) {
      closed = true;
      open = new ArrayList<>(gates);
      gates.clear();
    }
    open.forEach(Gate::cancel);
  }
}
