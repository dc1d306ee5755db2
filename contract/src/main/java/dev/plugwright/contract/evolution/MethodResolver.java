package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.Conversion.Cases;
import dev.plugwright.contract.evolution.Conversion.Copy;
import dev.plugwright.contract.evolution.Conversion.Expect;
import dev.plugwright.contract.evolution.Conversion.Fields;
import dev.plugwright.contract.evolution.Conversion.Known;
import dev.plugwright.contract.evolution.Conversion.Literal;
import dev.plugwright.contract.evolution.Conversion.Succeed;
import dev.plugwright.contract.evolution.Findings.Place;
import dev.plugwright.contract.evolution.MethodConversion.Argument;
import dev.plugwright.contract.evolution.MethodConversion.Missing;
import dev.plugwright.contract.evolution.MethodConversion.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the conversions of one method's arguments and result. */
final class MethodResolver {
  /** The conversion of a method without result: no bytes become no bytes. */
  private static final Conversion NOTHING = new Fields(List.of(), List.of());

  private final Resolver arguments;
  private final Resolver results;

  /**
   * Creates a resolver.
   *
   * @param arguments resolves the arguments
   * @param results resolves the results
   */
  MethodResolver(Resolver arguments, Resolver results) {
    this.arguments = arguments;
    this.results = results;
  }

  /** A method whose conversions are not simplified yet. */
  record Resolved(
      Method caller, Method callee, List<Argument> arguments, Conversion result, Type resultType) {}

  Resolved resolve(Place place, Method caller, Method callee) {
    List<Argument> passed = new ArrayList<>();
    List<Field> sent = caller.parameters();
    for (int i = 0; i < callee.parameters().size(); i++) {
      Field read = callee.parameters().get(i);
      Place at = place.then("parameter " + read.name());
      if (i < sent.size()) {
        requireSamePlace(at, sent, callee.parameters(), i);
        requireSameForm(at, sent.get(i).type(), read.type());
        passed.add(
            new Passed(
                Optional.of(
                    arguments.resolve(
                        at, sent.get(i).type(), read.type(), arguments.literal(read)))));
      } else {
        passed.add(missing(at, read));
      }
    }
    for (int i = callee.parameters().size(); i < sent.size(); i++) {
      found(
          arguments,
          place.then("parameter " + sent.get(i).name()),
          Verdict.WORKS,
          Optional.of(sent.get(i).type().toString()),
          Optional.empty(),
          "it is left out");
    }
    Conversion result = outcome(place, callee, caller);
    return new Resolved(caller, callee, passed, result, callee.result().orElse(null));
  }

  /**
   * Parameters are matched by position; a name at another position shows that they were reordered.
   */
  private void requireSamePlace(Place place, List<Field> sent, List<Field> read, int index) {
    String name = sent.get(index).name();
    if (name.equals(read.get(index).name())) {
      return;
    }
    for (Field other : read) {
      if (other.name().equals(name)) {
        arguments.refuse(
            place,
            sent.stream().map(Field::name).toList().toString(),
            read.stream().map(Field::name).toList().toString(),
            "parameters stay in their order, and new ones come last: "
                + arguments.findings().rebuild());
        return;
      }
    }
  }

  /** A structure is passed as it is in memory, and cannot be converted from or to another form. */
  private void requireSameForm(Place place, Type sent, Type read) {
    boolean from = arguments.writer().lowering(sent) instanceof Lowering.Structure;
    boolean to = arguments.reader().lowering(read) instanceof Lowering.Structure;
    if (from != to) {
      arguments.refuse(place, sent.toString(), read.toString(), structure());
    }
  }

  private String structure() {
    return "a @FixedLayout record is the same in all versions: " + arguments.findings().rebuild();
  }

  /** The result of a method that can fail is always encoded. */
  private void requireSameForm(Place place, Method written, Method read) {
    if (written.result().isPresent()
        && read.result().isPresent()
        && isStructure(results.writer(), written) != isStructure(results.reader(), read)) {
      results.refuse(
          place, written.result().get().toString(), read.result().get().toString(), structure());
    }
  }

  private static boolean isStructure(Contract contract, Method method) {
    return method.error().isEmpty()
        && contract.lowering(method.result().orElseThrow()) instanceof Lowering.Structure;
  }

  private Argument missing(Place place, Field read) {
    Optional<Literal> literal = arguments.literal(read);
    Optional<String> type = Optional.of(read.type().toString());
    if (literal.isEmpty()) {
      found(
          arguments,
          place,
          Verdict.REFUSED,
          Optional.empty(),
          type,
          "write @Default on it in the contract that has it, or " + arguments.findings().rebuild());
      return new Missing(new Literal(new byte[0]));
    }
    found(
        arguments,
        place,
        Verdict.WORKS_WITH_DEFAULT,
        Optional.empty(),
        type,
        "it is " + Resolver.shown(read));
    return new Missing(literal.get());
  }

  /** A result that may be an error is encoded like a variant with two cases. */
  private Conversion outcome(Place place, Method written, Method read) {
    requireSameForm(place.then("result"), written, read);
    Conversion value = value(place.then("result"), written.result(), read.result());
    Optional<String> from = written.error().map(Type::toString);
    Optional<String> to = read.error().map(Type::toString);
    Place at = place.then("error");
    if (written.error().isPresent() && read.error().isPresent()) {
      Conversion error = results.resolve(at, written.error().get(), read.error().get());
      Fields wrapped = fields(written.error().get(), error);
      return new Cases(List.of(new Known(0, wrapResult(written, value)), new Known(1, wrapped)));
    }
    if (to.isPresent()) {
      found(results, at, Verdict.WORKS, from, to, "it does not occur");
      return new Succeed(value);
    }
    if (from.isPresent()) {
      found(results, at, Verdict.MAY_FAIL, from, to, "an error ends in an exception of the call");
      return new Expect(value);
    }
    return value;
  }

  private static Fields wrapResult(Method written, Conversion value) {
    return value instanceof Fields plain && written.result().isEmpty()
        ? plain
        : value instanceof Fields dropped && dropped.steps().isEmpty()
            ? dropped
            : fields(written.result().orElseThrow(), value);
  }

  private static Fields fields(Type written, Conversion value) {
    return new Fields(List.of(written), List.of(new Conversion.Take(0, value)));
  }

  private Conversion value(Place place, Optional<Type> written, Optional<Type> read) {
    if (written.isPresent() && read.isPresent()) {
      return results.resolve(place, written.get(), read.get());
    }
    if (written.isPresent()) {
      found(
          results,
          place,
          Verdict.WORKS,
          written.map(Type::toString),
          Optional.empty(),
          "it is left out");
      return new Fields(List.of(written.get()), List.of());
    }
    if (read.isPresent()) {
      found(
          results,
          place,
          Verdict.REFUSED,
          Optional.empty(),
          read.map(Type::toString),
          arguments.findings().rebuild());
    }
    return NOTHING;
  }

  private static void found(
      Resolver side,
      Place place,
      Verdict verdict,
      Optional<String> written,
      Optional<String> read,
      String consequence) {
    side.findings().add(place, side.direction(), verdict, written, read, consequence);
  }

  /** Simplifies the conversions of a method; those that change nothing are left out. */
  MethodConversion simplify(Resolved method, Simplifier forArguments, Simplifier forResults) {
    List<Argument> passed = new ArrayList<>();
    for (int i = 0; i < method.arguments().size(); i++) {
      Argument argument = method.arguments().get(i);
      if (argument instanceof Passed it) {
        Type written = method.caller().parameters().get(i).type();
        Type read = method.callee().parameters().get(i).type();
        Conversion simple = forArguments.simplify(it.conversion().orElseThrow(), written);
        boolean same =
            simple instanceof Copy
                && sameForm(
                    arguments.writer().lowering(written), arguments.reader().lowering(read));
        argument = new Passed(same ? Optional.empty() : Optional.of(simple));
      }
      passed.add(argument);
    }
    return new MethodConversion(
        method.caller(), method.callee(), passed, result(method, forResults));
  }

  private Optional<Conversion> result(Resolved method, Simplifier simplifier) {
    boolean same = simplifier.isIdentical(method.result());
    if (same && method.caller().error().isEmpty() && method.resultType() != null) {
      same =
          sameForm(
              results.writer().lowering(method.callee().result().orElseThrow()),
              results.reader().lowering(method.caller().result().orElseThrow()));
    }
    return same
        ? Optional.empty()
        : Optional.of(simplifier.simplify(method.result(), method.resultType()));
  }

  private static boolean sameForm(Lowering one, Lowering other) {
    return one.equals(other)
        || one instanceof Lowering.Structure && other instanceof Lowering.Structure;
  }
}
