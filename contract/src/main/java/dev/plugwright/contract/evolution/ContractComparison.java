package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.Conversion.Pair;
import dev.plugwright.contract.evolution.FieldMatcher.Named;
import dev.plugwright.contract.evolution.Findings.Place;
import dev.plugwright.contract.evolution.MethodResolver.Resolved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of a host's contract with the version of it that a plugin was built against.
 *
 * <p>Methods, fields, constants and cases are matched by name, or by an earlier name that one of
 * the contracts has. An additional method on the side that implements the contract is not reported.
 */
public final class ContractComparison {
  private final Revisions revisions;
  private final List<Difference> differences;
  private final Map<String, MethodConversion> methods;
  private final Map<Pair, Conversion> conversions;

  private ContractComparison(
      Revisions revisions,
      List<Difference> differences,
      Map<String, MethodConversion> methods,
      Map<Pair, Conversion> conversions) {
    this.revisions = revisions;
    this.differences = differences;
    this.methods = Map.copyOf(methods);
    this.conversions = Map.copyOf(conversions);
  }

  /**
   * Compares two versions of a plugin's contract.
   *
   * @param host the contract that the host calls
   * @param plugin the contract that the plugin was built against
   */
  public static ContractComparison between(Contract host, Contract plugin) {
    return new Builder(host, plugin, Direction.TO_PLUGIN, Direction.TO_HOST)
        .compare(host.methods(), plugin.methods(), "method ");
  }

  /**
   * Compares two versions of a contract of host functions.
   *
   * @param host the contract that the host implements
   * @param plugin the contract that the plugin was built against
   * @param imported names of the functions that the plugin imports; the others are not compared
   */
  public static ContractComparison ofHostFunctions(
      Contract host, Contract plugin, Set<String> imported) {
    List<Method> called =
        plugin.methods().stream().filter(it -> imported.contains(it.export())).toList();
    return new Builder(host, plugin, Direction.TO_HOST, Direction.TO_PLUGIN)
        .compare(called, host.methods(), "function " + host.interfaceName() + ".");
  }

  /** Returns the revisions of both contracts, which tell the older one. */
  public Revisions revisions() {
    return revisions;
  }

  /** Returns every difference. */
  public List<Difference> differences() {
    return differences;
  }

  /** Returns the differences that keep the plugin from being bound. */
  public List<Difference> refused() {
    return differences.stream().filter(it -> it.verdict() == Verdict.REFUSED).toList();
  }

  /** Returns the most severe verdict; {@link Verdict#WORKS} without differences. */
  public Verdict verdict() {
    return differences.stream()
        .map(Difference::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.WORKS);
  }

  /**
   * Returns how calls of a method are converted.
   *
   * @param caller name of the method in the contract of the side that calls it
   * @return the conversions; empty if the other side lacks the method
   */
  public Optional<MethodConversion> method(String caller) {
    return Optional.ofNullable(methods.get(caller));
  }

  /** Returns whether no call needs a conversion and every method has its name on both sides. */
  public boolean isSame() {
    return methods.values().stream()
        .allMatch(it -> it.isSame() && it.caller().export().equals(it.callee().export()));
  }

  /**
   * Returns how values of a defined type are converted.
   *
   * @param pair the types
   * @return the conversion; empty if the encodings are the same
   */
  public Optional<Conversion> conversion(Pair pair) {
    return Optional.ofNullable(conversions.get(pair));
  }

  /** One comparison. */
  private static final class Builder {
    private final Revisions revisions;
    private final Findings findings;
    private final Resolver arguments;
    private final Resolver results;
    private final boolean callerIsHost;

    Builder(Contract host, Contract plugin, Direction forArguments, Direction forResults) {
      this.revisions = Revisions.of(host, plugin);
      this.findings = new Findings(revisions);
      this.arguments = new Resolver(host, plugin, forArguments, findings);
      this.results = new Resolver(host, plugin, forResults, findings);
      this.callerIsHost = forArguments == Direction.TO_PLUGIN;
    }

    ContractComparison compare(List<Method> callers, List<Method> callees, String prefix) {
      MethodResolver resolver = new MethodResolver(arguments, results);
      int[] sources = FieldMatcher.match(names(callees), names(callers));
      List<Resolved> resolved = new ArrayList<>();
      for (int i = 0; i < sources.length; i++) {
        Method caller = callers.get(i);
        Place place = new Place(prefix + caller.export());
        if (sources[i] < 0) {
          missing(place, caller);
          continue;
        }
        Method callee = callees.get(sources[i]);
        if (!callee.export().equals(caller.export())) {
          found(
              place,
              Verdict.WORKS,
              "fn " + caller.export(),
              Optional.of("fn " + callee.export()),
              "it was renamed");
        }
        resolved.add(resolver.resolve(place, caller, callee));
      }
      arguments.finish();
      results.finish();
      return build(resolver, resolved);
    }

    private ContractComparison build(MethodResolver resolver, List<Resolved> resolved) {
      Simplifier forArguments = new Simplifier(arguments.resolved());
      Simplifier forResults = new Simplifier(results.resolved());
      arguments.checkCollections(forArguments);
      results.checkCollections(forResults);
      Map<String, MethodConversion> methods = new HashMap<>();
      if (findings.all().stream().noneMatch(it -> it.verdict() == Verdict.REFUSED)) {
        for (Resolved method : resolved) {
          methods.put(
              method.caller().export(), resolver.simplify(method, forArguments, forResults));
        }
      }
      Map<Pair, Conversion> conversions = new HashMap<>(forArguments.all());
      conversions.putAll(forResults.all());
      return new ContractComparison(revisions, findings.all(), methods, conversions);
    }

    private static List<Named> names(List<Method> methods) {
      return methods.stream().map(it -> new Named(it.export(), it.was())).toList();
    }

    private void missing(Place place, Method caller) {
      if (callerIsHost && caller.optional()) {
        found(
            place,
            Verdict.WORKS,
            "fn " + caller.export(),
            Optional.empty(),
            "the host's default body runs");
      } else {
        found(
            place,
            Verdict.REFUSED,
            "fn " + caller.export(),
            Optional.empty(),
            callerIsHost
                ? "give it a default body in the host's contract, or rebuild the plugin"
                : "use a host that has it, or rebuild the plugin");
      }
    }

    private void found(
        Place place, Verdict verdict, String caller, Optional<String> callee, String consequence) {
      Optional<String> ours = Optional.of(caller);
      findings.add(
          new Difference(
              place.path(),
              Optional.empty(),
              verdict,
              callerIsHost ? ours : callee,
              callerIsHost ? callee : ours,
              consequence));
    }
  }
}
