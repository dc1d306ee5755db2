package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Evolution;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.Conversion.Cases;
import dev.plugwright.contract.evolution.Conversion.Copy;
import dev.plugwright.contract.evolution.Conversion.Fail;
import dev.plugwright.contract.evolution.Conversion.Fields;
import dev.plugwright.contract.evolution.Conversion.Insert;
import dev.plugwright.contract.evolution.Conversion.Known;
import dev.plugwright.contract.evolution.Conversion.Literal;
import dev.plugwright.contract.evolution.Conversion.Step;
import dev.plugwright.contract.evolution.Conversion.Take;
import dev.plugwright.contract.evolution.Conversion.Target;
import dev.plugwright.contract.evolution.Conversion.Unknown;
import dev.plugwright.contract.evolution.FieldMatcher.Named;
import dev.plugwright.contract.evolution.Findings.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the conversion between two versions of a defined type. */
final class DefinitionResolver {
  private final Resolver types;
  private final Findings findings;

  DefinitionResolver(Resolver types, Findings findings) {
    this.types = types;
    this.findings = findings;
  }

  // ---- records ----

  /** Returns the conversion of a record, the absent parts of which become the reader's defaults. */
  Conversion fields(Place place, List<Field> written, List<Field> read) {
    return fields(place, written, read, types::literal);
  }

  /**
   * Returns the conversion of a record to the key and the value of a map, which have no default.
   */
  Conversion entry(Place place, List<Field> written, List<Field> read) {
    return fields(place, written, read, field -> Optional.empty());
  }

  private Conversion fields(
      Place place,
      List<Field> written,
      List<Field> read,
      Function<Field, Optional<Literal>> literals) {
    List<Type> writtenTypes = written.stream().map(Field::type).toList();
    int[] sources = FieldMatcher.fields(written, read);
    if (sources == null) {
      types.refuse(
          place,
          written.toString(),
          read.toString(),
          "write @Default on the fields that were added: " + findings.rebuild());
      return new Fields(writtenTypes, List.of());
    }
    List<Step> steps = new ArrayList<>();
    boolean[] used = new boolean[written.size()];
    int last = -1;
    boolean reordered = false;
    for (int i = 0; i < sources.length; i++) {
      Field field = read.get(i);
      if (sources[i] < 0) {
        steps.add(added(place, field));
        continue;
      }
      used[sources[i]] = true;
      reordered |= sources[i] < last;
      last = Math.max(last, sources[i]);
      Field source = written.get(sources[i]);
      steps.add(taken(place, source, field, sources[i], literals.apply(field)));
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        removed(place, written.get(i));
      }
    }
    if (reordered) {
      found(place, Verdict.WORKS, names(written), names(read), "fields are found by their names");
    }
    return new Fields(writtenTypes, steps);
  }

  private Step taken(Place place, Field written, Field read, int index, Optional<Literal> literal) {
    Place at = place.then("field " + read.name());
    boolean unnamed = written.name().equals(Case.UNNAMED) || read.name().equals(Case.UNNAMED);
    if (!unnamed && !written.name().equals(read.name())) {
      found(at, Verdict.WORKS, written.name(), read.name(), "it was renamed");
    }
    return new Take(index, types.resolve(at, written.type(), read.type(), literal));
  }

  private Step added(Place place, Field field) {
    Place at = place.then("field " + field.name());
    Optional<Literal> literal = types.literal(field);
    if (literal.isPresent()) {
      String value = "it is " + Resolver.shown(field);
      found(at, Verdict.WORKS_WITH_DEFAULT, "nothing", field.type().toString(), value);
    } else {
      found(at, Verdict.REFUSED, "nothing", field.type().toString(), needsDefault());
    }
    return new Insert(literal.orElse(new Literal(new byte[0])));
  }

  private String needsDefault() {
    return types.direction() == Direction.TO_HOST
        ? "write @Default on it in the host's contract, or rebuild the plugin"
        : "the plugin needs it: use a host whose contract has it, or rebuild the plugin";
  }

  private void removed(Place place, Field field) {
    Place at = place.then("field " + field.name());
    found(at, Verdict.WORKS, field.type().toString(), "nothing", "it is left out");
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).toList().toString();
  }

  Conversion layouts(Place place, LayoutDefinition written, LayoutDefinition read) {
    boolean same =
        written.size() == read.size()
            && written.alignment() == read.alignment()
            && names(written.fields()).equals(names(read.fields()));
    for (int i = 0; same && i < written.fields().size(); i++) {
      Type from = written.fields().get(i).type();
      Type to = read.fields().get(i).type();
      same = from.equals(to);
      Type element = from instanceof Type.FixedArray array ? array.element() : from;
      if (same && element instanceof Type.Named) {
        types.resolve(place.then("field " + written.fields().get(i).name()), element, element);
      }
    }
    if (!same) {
      types.refuse(
          place,
          text(written),
          text(read),
          "a @FixedLayout record is the same in all versions: " + findings.rebuild());
    }
    return new Copy(written.type());
  }

  private static String text(LayoutDefinition layout) {
    return "%s size %d align %d".formatted(layout.fields(), layout.size(), layout.alignment());
  }

  // ---- enums and variants ----

  Conversion constants(Place place, EnumDefinition written, EnumDefinition read) {
    List<Case> from = written.constants().stream().map(it -> new Case(it, List.of())).toList();
    List<Case> to = read.constants().stream().map(it -> new Case(it, List.of())).toList();
    return cases(
        new Versions(place, "constant ", written.name(), from, to),
        written.evolution(),
        read.evolution());
  }

  Conversion cases(Place place, VariantDefinition written, VariantDefinition read) {
    return cases(
        new Versions(place, "case ", written.name(), written.cases(), read.cases()),
        written.evolution(),
        read.evolution());
  }

  /** Both versions of the cases of a type. */
  private record Versions(
      Place place, String word, String owner, List<Case> written, List<Case> read) {
    Place at(String name) {
      return place.then(word + name);
    }
  }

  private Conversion cases(Versions versions, Evolution writtenNames, Evolution readNames) {
    int[] sources =
        FieldMatcher.match(
            names(versions.written(), writtenNames), names(versions.read(), readNames));
    Target[] targets = new Target[versions.written().size()];
    for (int i = 0; i < sources.length; i++) {
      Case to = versions.read().get(i);
      Place at = versions.at(to.name());
      if (sources[i] < 0) {
        found(at, Verdict.WORKS, "nothing", to.name(), "it does not occur");
        continue;
      }
      Case from = versions.written().get(sources[i]);
      if (!from.name().equals(to.name())) {
        found(at, Verdict.WORKS, from.name(), to.name(), "it was renamed");
      }
      targets[sources[i]] = new Known(i, fields(at, from.fields(), to.fields()));
    }
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] == null) {
        targets[i] = unmatched(versions, versions.written().get(i), readNames);
      }
    }
    return new Cases(List.of(targets));
  }

  private static List<Named> names(List<Case> cases, Evolution evolution) {
    return cases.stream().map(it -> new Named(it.name(), evolution.caseWas(it.name()))).toList();
  }

  private Target unmatched(Versions versions, Case one, Evolution readNames) {
    Place at = versions.at(one.name());
    Optional<Target> unknown =
        readNames.unknown().map(name -> unknown(versions.read(), name, one.fields()));
    if (unknown.isPresent()) {
      String stands = readNames.unknown().get() + " takes its place";
      found(at, Verdict.WORKS_WITH_DEFAULT, one.name(), "nothing", stands);
      return unknown.get();
    }
    found(at, Verdict.MAY_FAIL, one.name(), "nothing", "this value is an error");
    return new Fail(one.name(), versions.owner());
  }

  /** Encodes the case that represents unknown ones; its fields have defaults. */
  private Target unknown(List<Case> read, String name, List<Field> dropped) {
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).name().equals(name)) {
        List<byte[]> parts = new ArrayList<>();
        read.get(i).fields().forEach(it -> parts.add(types.literal(it).orElseThrow().bytes()));
        int size = Integer.BYTES + parts.stream().mapToInt(it -> it.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(i);
        parts.forEach(bytes::put);
        return new Unknown(new Literal(bytes.array()), dropped.stream().map(Field::type).toList());
      }
    }
    throw new IllegalStateException(name);
  }

  private void found(
      Place place, Verdict verdict, String written, String read, String consequence) {
    findings.add(
        place,
        types.direction(),
        verdict,
        Optional.of(written).filter(it -> !it.equals("nothing")),
        Optional.of(read).filter(it -> !it.equals("nothing")),
        consequence);
  }
}
