package dev.plugwright.internal.transcode;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.MethodConversion;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of calls between a host and a plugin with different versions of a contract.
 * Methods are numbered in the order of the host's contract. Immutable.
 */
public final class CallPlan {
  private final @Nullable MethodPlan[] methods;

  private CallPlan(@Nullable MethodPlan[] methods) {
    this.methods = methods;
  }

  /** Makes the plan of a plugin's contract, none of whose differences is refused. */
  public static CallPlan ofPlugin(Contract host, Contract plugin, ContractComparison comparison) {
    MethodPlan.Compiler compiler =
        new MethodPlan.Compiler(
            host,
            plugin,
            new StepCompiler(comparison, host, "the plugin's contract"),
            new StepCompiler(comparison, plugin, "the host's contract"));
    return new CallPlan(
        host.methods().stream()
            .map(it -> comparison.method(it.export()).map(compiler::compile).orElse(null))
            .toArray(MethodPlan[]::new));
  }

  /** Makes the plan of host functions, none of whose differences is refused. */
  public static CallPlan ofHostFunctions(
      Contract host, Contract plugin, ContractComparison comparison) {
    MethodPlan.Compiler compiler =
        new MethodPlan.Compiler(
            plugin,
            host,
            new StepCompiler(comparison, plugin, "the host's contract"),
            new StepCompiler(comparison, host, "the plugin's contract"));
    MethodPlan[] methods = new MethodPlan[host.methods().size()];
    List<String> names = host.methods().stream().map(Method::export).toList();
    for (Method caller : plugin.methods()) {
      Optional<MethodConversion> conversion = comparison.method(caller.export());
      conversion.ifPresent(
          it -> methods[names.indexOf(it.callee().export())] = compiler.compile(it));
    }
    return new CallPlan(methods);
  }

  /**
   * Returns the plan of a method.
   *
   * @param method number of the method in the host's contract
   * @return {@code null} if the plugin lacks it
   */
  public @Nullable MethodPlan method(int method) {
    return methods[method];
  }

  /** Returns a plugin's version of the host function that it imports under a name. */
  public Optional<Method> caller(String export) {
    return Arrays.stream(methods)
        .filter(Objects::nonNull)
        .map(MethodPlan::caller)
        .filter(it -> it.export().equals(export))
        .findFirst();
  }

  /** Returns the conversion of a caller's argument; {@code null} if it is the same. */
  public @Nullable Converter argument(int method, int index) {
    MethodPlan plan = methods[method];
    return plan == null ? null : plan.argument(index);
  }

  /** Returns the conversion of a result; {@code null} if it is the same. */
  public @Nullable Converter result(int method) {
    MethodPlan plan = methods[method];
    return plan == null ? null : plan.result();
  }

  @Override
  public String toString() {
    return "CallPlan" + Arrays.toString(methods);
  }
}
