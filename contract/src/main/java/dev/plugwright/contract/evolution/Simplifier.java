package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.Conversion.Cases;
import dev.plugwright.contract.evolution.Conversion.Copy;
import dev.plugwright.contract.evolution.Conversion.Elements;
import dev.plugwright.contract.evolution.Conversion.Entries;
import dev.plugwright.contract.evolution.Conversion.Expect;
import dev.plugwright.contract.evolution.Conversion.Fail;
import dev.plugwright.contract.evolution.Conversion.Fields;
import dev.plugwright.contract.evolution.Conversion.Keyed;
import dev.plugwright.contract.evolution.Conversion.Known;
import dev.plugwright.contract.evolution.Conversion.Option;
import dev.plugwright.contract.evolution.Conversion.Pair;
import dev.plugwright.contract.evolution.Conversion.Reference;
import dev.plugwright.contract.evolution.Conversion.Step;
import dev.plugwright.contract.evolution.Conversion.Succeed;
import dev.plugwright.contract.evolution.Conversion.Take;
import dev.plugwright.contract.evolution.Conversion.Target;
import dev.plugwright.contract.evolution.Conversion.Unwrap;
import dev.plugwright.contract.evolution.Conversion.Wrap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Replaces conversions that change no byte by copies, and marks the collections in which different
 * elements may become equal.
 *
 * <p>Both properties are greatest fixed points: a recursive type has one unless something in it
 * says otherwise.
 */
final class Simplifier {
  private final Map<Pair, Conversion> resolved;
  private final Set<Pair> identical;
  private final Set<Pair> injective;

  Simplifier(Map<Pair, Conversion> resolved) {
    this.resolved = resolved;
    this.identical = new HashSet<>(resolved.keySet());
    this.injective = new HashSet<>(resolved.keySet());
    settle(identical, this::isIdentical);
    settle(injective, this::isInjective);
  }

  private void settle(Set<Pair> assumed, Predicate<Conversion> property) {
    boolean changed;
    do {
      changed = assumed.removeIf(pair -> !property.test(resolved.get(pair)));
    } while (changed);
  }

  /** Returns the conversions of the defined types that are not copies. */
  Map<Pair, Conversion> all() {
    Map<Pair, Conversion> simple = new HashMap<>();
    resolved.forEach(
        (pair, conversion) -> {
          if (!identical.contains(pair)) {
            simple.put(pair, changed(conversion, null));
          }
        });
    return simple;
  }

  /**
   * Returns an equal conversion.
   *
   * @param written the type that it converts; {@code null} for one that contains its types
   */
  Conversion simplify(Conversion conversion, Type written) {
    return written != null && isIdentical(conversion)
        ? new Copy(written)
        : changed(conversion, written);
  }

  // ---- properties ----

  /** Returns whether the conversion changes no byte. */
  boolean isIdentical(Conversion conversion) {
    return switch (conversion) {
      case Copy copy -> true;
      case Reference reference -> identical.contains(reference.pair());
      case Option option -> isIdentical(option.value());
      case Elements elements -> !elements.checked() && isIdentical(elements.element());
      case Entries entries -> isIdentical(entries.key()) && isIdentical(entries.value());
      case Fields fields -> isIdentical(fields);
      case Cases cases -> isIdentical(cases);
      default -> false;
    };
  }

  private boolean isIdentical(Fields fields) {
    List<Step> steps = fields.steps();
    boolean same = steps.size() == fields.written().size();
    for (int i = 0; same && i < steps.size(); i++) {
      same = steps.get(i) instanceof Take take && take.index() == i && isIdentical(take.value());
    }
    return same;
  }

  private boolean isIdentical(Cases cases) {
    boolean same = true;
    for (int i = 0; same && i < cases.targets().size(); i++) {
      same =
          cases.targets().get(i) instanceof Known known
              && known.index() == i
              && isIdentical(known.fields());
    }
    return same;
  }

  /** Returns whether different values stay different. */
  boolean isInjective(Conversion conversion) {
    return switch (conversion) {
      case Copy copy -> true;
      case Conversion.Number number -> true;
      case Reference reference -> injective.contains(reference.pair());
      case Wrap wrap -> isInjective(wrap.value());
      case Unwrap unwrap -> unwrap.absent().isEmpty() && isInjective(unwrap.value());
      case Option option -> isInjective(option.value());
      case Elements elements -> isInjective(elements.element());
      case Entries entries -> isInjective(entries.key()) && isInjective(entries.value());
      case Keyed keyed -> isInjective(keyed.entry());
      case Fields fields ->
          fields.steps().stream().filter(Take.class::isInstance).count() == fields.written().size()
              && fields.steps().stream()
                  .allMatch(it -> !(it instanceof Take take) || isInjective(take.value()));
      case Cases cases ->
          cases.targets().stream()
              .allMatch(
                  it ->
                      it instanceof Fail
                          || it instanceof Known known && isInjective(known.fields()));
      case Succeed succeed -> isInjective(succeed.value());
      case Expect expect -> isInjective(expect.value());
    };
  }

  // ---- the result ----

  private Conversion changed(Conversion conversion, Type written) {
    return switch (conversion) {
      case Wrap wrap -> new Wrap(simplify(wrap.value(), written));
      case Unwrap unwrap -> new Unwrap(simplify(unwrap.value(), part(written, 0)), unwrap.absent());
      case Option option -> new Option(simplify(option.value(), part(written, 0)));
      case Elements elements ->
          new Elements(
              simplify(elements.element(), element(written)),
              elements.toSet(),
              elements.distinct() && isInjective(elements.element()));
      case Entries entries ->
          new Entries(
              simplify(entries.key(), part(written, 0)),
              simplify(entries.value(), part(written, 1)),
              isInjective(entries.key()));
      case Keyed keyed -> new Keyed(fields(keyed.entry()));
      case Fields fields -> fields(fields);
      case Cases cases -> new Cases(cases.targets().stream().map(this::target).toList());
      case Succeed succeed -> new Succeed(simplify(succeed.value(), written));
      case Expect expect -> new Expect(simplify(expect.value(), written));
      default -> conversion;
    };
  }

  private static Type part(Type written, int index) {
    return written == null ? null : written.parts().get(index);
  }

  /** The entries of a map have no type. */
  private static Type element(Type written) {
    return written instanceof Type.MapOf ? null : part(written, 0);
  }

  private Fields fields(Fields fields) {
    List<Step> steps =
        fields.steps().stream()
            .map(
                step ->
                    step instanceof Take take
                        ? new Take(
                            take.index(),
                            simplify(take.value(), fields.written().get(take.index())))
                        : step)
            .toList();
    return new Fields(fields.written(), steps);
  }

  private Target target(Target target) {
    return target instanceof Known known
        ? new Known(known.index(), simplify(known.fields(), null))
        : target;
  }
}
