package dev.plugwright.spi.binding;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.internal.instance.CarriedException;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.transcode.MethodPlan;
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
  private final @Nullable CallPlan plan;
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
    this(plugin, contract, methodNames, null);
  }

  /**
   * Starts without functions, for a plugin of another version of the contract; called by the
   * runtime.
   *
   * @param plugin name of the plugin for messages
   * @param contract the host interface
   * @param methodNames the Java names of its functions, in the contract's order
   * @param plan how calls are converted; {@code null} for the same version
   */
  @SuppressWarnings("exports") // Only the runtime has a plan to pass.
  public HostCalls(
      String plugin, Contract contract, List<String> methodNames, @Nullable CallPlan plan) {
    this.plan = plan;
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
    offer(function, signature.cast(typed), raw.apply(typed));
  }

  /**
   * Offers a function that is known only at run time.
   *
   * @param function number of the function
   * @param raw what guests call, with values as raw bits
   */
  public void function(int function, RawCall raw) {
    offer(function, null, raw);
  }

  private void offer(int function, @Nullable Object typed, RawCall raw) {
    Method method = contract.methods().get(function);
    MethodPlan converted = plan == null ? null : plan.method(function);
    imports.add(
        converted != null
            ? converted(function, converted, typed, raw)
            : new HostImport(
                contract.interfaceName(),
                method.export(),
                Lowering.importSignature(method),
                typed,
                raw));
  }

  /** The guest imports its own version of the function. */
  private HostImport converted(
      int function, MethodPlan converted, @Nullable Object typed, RawCall raw) {
    FunctionType imported = Lowering.importSignature(converted.caller());
    boolean adapted = converted.isAdapted(imported, Lowering.importSignature(converted.callee()));
    return new HostImport(
        contract.interfaceName(),
        converted.caller().export(),
        imported,
        adapted ? null : typed,
        adapted ? new ImportAdapter(this, function, converted, raw) : raw);
  }

  /** Returns how arguments and replies are converted; {@code null} for equal contracts. */
  @Nullable CallPlan plan() {
    return plan;
  }

  /** Returns the instance whose guest calls. */
  Instance instance(int function) {
    return running(function).instance();
  }

  /**
   * Starts serving a call; {@link HostCall#exit} must follow.
   *
   * @param function number of the function
   */
  public HostCall enter(int function) {
    return running(function).push(this, function);
  }

  /**
   * Completes what a function of scalars alone threw, which is called without {@link #enter}.
   *
   * @param thrown what the host object threw
   * @return the exception to throw through the guest
   */
  public RuntimeException failed(Throwable thrown) {
    return CarriedException.through(thrown);
  }

  private HostCallStack running(int function) {
    HostCallStack running = stack;
    if (running == null) {
      throw new PluginLoadException(
          plugin,
          "it calls the host function %s from its start function, before its memory is available;"
                  .formatted(methodName(function))
              + " call host functions from exports or from _initialize",
          null);
    }
    return running;
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
