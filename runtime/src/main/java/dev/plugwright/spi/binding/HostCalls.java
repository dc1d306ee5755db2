package dev.plugwright.spi.binding;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.RawCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one host object as one instance imports them. Functions are numbered in the
 * order of the contract text.
 */
public final class HostCalls {
  private final String plugin;
  private final Contract contract;
  private final List<String> methodNames;
  private final List<HostImport> imports = new ArrayList<>();

  private @Nullable HostCallStack stack;

  /**
   * Starts without functions; called by the runtime.
   *
   * @param plugin name of the plugin for messages
   * @param contract the host interface
   * @param methodNames the Java names of its functions, in the contract's order
   */
  public HostCalls(String plugin, Contract contract, List<String> methodNames) {
    this.plugin = plugin;
    this.contract = contract;
    this.methodNames = methodNames;
  }

  /**
   * Offers a function.
   *
   * @param function number of the function
   * @param signature a public functional interface with the import's signature, whose method is
   *     {@link dev.plugwright.spi.engine.GuestCallable}
   * @param typed what guests call
   * @param raw makes the same function with values as raw bits
   */
  public <F> void function(int function, Class<F> signature, F typed, Function<F, RawCall> raw) {
    Method method = contract.methods().get(function);
    imports.add(
        new HostImport(
            contract.interfaceName(),
            method.export(),
            Lowering.importSignature(method),
            signature.cast(typed),
            raw.apply(typed)));
  }

  /**
   * Starts serving a call; {@link HostCall#exit} must follow.
   *
   * @param function number of the function
   */
  public HostCall enter(int function) {
    HostCallStack running = stack;
    if (running == null) {
      throw new PluginLoadException(
          plugin,
          "it calls the host function %s from its start function, before its memory is available;"
                  .formatted(methodName(function))
              + " call host functions from exports or from _initialize",
          null);
    }
    return running.push(this, function);
  }

  void exit() {
    if (stack != null) {
      stack.pop();
    }
  }

  /** Returns the host interface. */
  public Contract contract() {
    return contract;
  }

  /** Returns what was offered. */
  public List<HostImport> imports() {
    return List.copyOf(imports);
  }

  /** Called by the runtime when the instance is there, before anything in it runs. */
  public void attach(HostCallStack calls) {
    stack = calls;
  }

  String methodName(int function) {
    return contract.interfaceName() + "." + methodNames.get(function);
  }
}
