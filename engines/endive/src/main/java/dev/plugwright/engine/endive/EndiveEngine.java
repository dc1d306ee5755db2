package dev.plugwright.engine.endive;

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
  private final Interpreter interpreter;

  /** The gates of all instances that are reachable and not closed. */
  private final Set<Gate> gates = Collections.newSetFromMap(new WeakHashMap<>());

  /** Functions that are interpreted, with their modules. */
  private final List<String> interpreted = new CopyOnWriteArrayList<>();

  private boolean closed;

  EndiveEngine(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public EngineInfo info() {
    Optional<String> advice =
        interpreted.isEmpty()
            ? Optional.empty()
            : Optional.of(
                "functions too large for a Java method are interpreted, which is slow: %s."
                        .formatted(String.join(", ", interpreted))
                    + " Split them, or build the plugin with less inlining");
    String mode = "compiled to bytecode";
    if (!interpreted.isEmpty()) {
      int count = interpreted.size();
      mode += ", " + count + (count == 1 ? " function" : " functions") + " interpreted";
    }
    return new EngineInfo("Endive", Version.version(), mode, true, advice);
  }

  @Override
  public CompiledModule compile(String name, byte[] binary) {
    EndiveModule module = EndiveModule.compile(this, name, binary, interpreter);
    if (!module.interpreted().isEmpty()) {
      System.getLogger("dev.plugwright")
          .log(
              System.Logger.Level.WARNING,
              "{0}: functions too large for a Java method are interpreted: {1}",
              name,
              String.join(", ", module.interpreted()));
      module.interpreted().forEach(function -> interpreted.add(name + ": " + function));
    }
    return module;
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
    open.forEach(Gate::close);
  }
}
