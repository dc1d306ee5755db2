package dev.plugwright.contract.evolution;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Defaults;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import dev.plugwright.contract.evolution.Conversion.Copy;
import dev.plugwright.contract.evolution.Conversion.Elements;
import dev.plugwright.contract.evolution.Conversion.Entries;
import dev.plugwright.contract.evolution.Conversion.Fields;
import dev.plugwright.contract.evolution.Conversion.Literal;
import dev.plugwright.contract.evolution.Conversion.Option;
import dev.plugwright.contract.evolution.Conversion.Pair;
import dev.plugwright.contract.evolution.Conversion.Reference;
import dev.plugwright.contract.evolution.Conversion.Take;
import dev.plugwright.contract.evolution.Conversion.Unwrap;
import dev.plugwright.contract.evolution.Conversion.Wrap;
import dev.plugwright.contract.evolution.Findings.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the conversions of values in one direction, and collects the differences.
 *
 * <p>A difference that is refused has an arbitrary conversion, which is not used. Defined types are
 * resolved one after the other, not one inside the other, so that a long chain of types needs no
 * deep recursion.
 */
final class Resolver {
  /** A plugin's contract is not trusted, and could cause any number of pairs of types. */
  private static final int MAX_PAIRS = 4_000;

  private final Direction direction;
  private final Contract writer;
  private final Contract reader;
  private final Findings findings;
  private final Map<Pair, Conversion> resolved = new LinkedHashMap<>();
  private final Deque<Pair> open = new ArrayDeque<>();
  private final Map<Pair, Place> noted = new LinkedHashMap<>();
  private final List<Collection> collections = new ArrayList<>();

  /** A set, or the keys of a map, whose elements must stay distinct. */
  private record Collection(Place place, Conversion element, Type written, Type read) {}

  Resolver(Contract host, Contract plugin, Direction direction, Findings findings) {
    boolean toPlugin = direction == Direction.TO_PLUGIN;
    this.direction = direction;
    this.writer = toPlugin ? host : plugin;
    this.reader = toPlugin ? plugin : host;
    this.findings = findings;
  }

  Direction direction() {
    return direction;
  }

  Findings findings() {
    return findings;
  }

  Contract writer() {
    return writer;
  }

  Contract reader() {
    return reader;
  }

  /** Returns the conversions of defined types; complete after {@link #finish}. */
  Map<Pair, Conversion> resolved() {
    return resolved;
  }

  /** Returns the conversion of a value. */
  Conversion resolve(Place place, Type written, Type read) {
    return resolve(place, written, read, Optional.empty());
  }

  /**
   * Returns the conversion of the value of a field.
   *
   * @param literal what takes the place of an absent value
   */
  Conversion resolve(Place place, Type written, Type read, Optional<Literal> literal) {
    if (read instanceof OptionOf to) {
      if (written instanceof OptionOf from) {
        return new Option(resolve(place, from.value(), to.value()));
      }
      found(place, Verdict.WORKS, written, read, "each value is present");
      return new Wrap(resolve(place, written, to.value()));
    }
    if (written instanceof OptionOf from) {
      found(
          place,
          literal.isPresent() ? Verdict.WORKS_WITH_DEFAULT : Verdict.MAY_FAIL,
          written,
          read,
          literal.isPresent()
              ? "the default takes the place of an absent value"
              : "an absent value is an error");
      return new Unwrap(resolve(place, from.value(), read, literal), literal);
    }
    if (written instanceof Basic from && read instanceof Basic to) {
      return basic(place, from, to);
    }
    if (written instanceof MapOf from && read instanceof MapOf to) {
      Conversion key = resolve(place.then("key"), from.key(), to.key());
      collections.add(new Collection(place, key, written, read));
      return new Entries(key, resolve(place.then("value"), from.value(), to.value()), true);
    }
    if (written instanceof Named from && read instanceof Named to) {
      return named(place, from, to);
    }
    return written instanceof MapOf || read instanceof MapOf
        ? pairs(place, written, read)
        : elements(place, written, read);
  }

  /** A map and a list or set of records with the fields {@code key} and {@code value}. */
  private Conversion pairs(Place place, Type written, Type read) {
    boolean toMap = read instanceof MapOf;
    MapOf map = (MapOf) (toMap ? read : written);
    Type element = element(toMap ? written : read);
    List<Field> entry = List.of(new Field("key", map.key()), new Field("value", map.value()));
    List<Field> fields = pair(toMap ? writer : reader, element);
    if (fields.isEmpty()) {
      return refused(
          place,
          written,
          read,
          "a map has a counterpart in a list of records with the fields key and value: "
              + rebuild());
    }
    DefinitionResolver definitions = new DefinitionResolver(this, findings);
    Place at = place.then("entry");
    if (toMap) {
      found(place, Verdict.MAY_FAIL, written, read, "a key that occurs twice is an error");
      return definitions.entry(at, fields, entry) instanceof Fields keyed
              && keyed.steps().stream().allMatch(Take.class::isInstance)
          ? new Conversion.Keyed(keyed)
          : new Copy(written);
    }
    found(place, Verdict.WORKS, written, read, "each entry becomes a " + element);
    Conversion made = definitions.fields(at, entry, fields);
    if (read instanceof SetOf) {
      collections.add(new Collection(place, made, written, read));
    }
    return new Elements(made, read instanceof SetOf, true);
  }

  /** The fields of a record that has a key and a value; none if the type is another one. */
  private static List<Field> pair(Contract contract, Type type) {
    boolean named = type instanceof Named;
    return named
            && contract.definitions().get(((Named) type).name()) instanceof RecordDefinition it
            && it.fields().stream().map(Field::name).toList().containsAll(List.of("key", "value"))
        ? it.fields()
        : List.of();
  }

  private Conversion elements(Place place, Type written, Type read) {
    Type from = element(written);
    Type to = element(read);
    if (from == null || to == null) {
      return refused(place, written, read, other());
    }
    if (written instanceof SetOf && read instanceof ListOf) {
      found(place, Verdict.WORKS, written, read, "the elements have any order");
    } else if (written instanceof ListOf && read instanceof SetOf) {
      found(place, Verdict.MAY_FAIL, written, read, "an element that occurs twice is an error");
    }
    Conversion element = resolve(place.then("element"), from, to);
    if (written instanceof SetOf && read instanceof SetOf) {
      collections.add(new Collection(place, element, written, read));
    }
    return new Elements(element, read instanceof SetOf, written instanceof SetOf);
  }

  private static Type element(Type type) {
    return switch (type) {
      case ListOf list -> list.element();
      case SetOf set -> set.element();
      default -> null;
    };
  }

  private Conversion basic(Place place, Basic written, Basic read) {
    if (written.equals(read)) {
      return new Copy(written);
    }
    BasicKind from = written.kind();
    BasicKind to = read.kind();
    if (!number(from) || !number(to) || from.floating() != to.floating()) {
      return refused(place, written, read, other());
    }
    Conversion.Number number = new Conversion.Number(from, to);
    if (number.lossless()) {
      found(place, Verdict.WORKS, written, read, "every number fits");
    } else {
      found(place, Verdict.MAY_FAIL, written, read, "a number that does not fit is an error");
    }
    return number;
  }

  private static boolean number(BasicKind kind) {
    return kind.plainNumber() || kind == BasicKind.I128 || kind == BasicKind.U128;
  }

  private Conversion named(Place place, Named written, Named read) {
    Definition from = writer.definitions().get(written.name());
    Definition to = reader.definitions().get(read.name());
    if (!sameName(from, to)) {
      return refused(
          place, written, read, "if it is the same type, write @Was on the new one: " + rebuild());
    }
    Pair pair = new Pair(direction, written.name(), read.name());
    if (!noted.containsKey(pair)) {
      if (noted.size() == MAX_PAIRS) {
        return refused(place, written, read, "the contracts have too many types to compare");
      }
      noted.put(pair, place);
      open.add(pair);
    }
    return new Reference(pair);
  }

  private static boolean sameName(Definition written, Definition read) {
    String from = written.type().simpleName();
    String to = read.type().simpleName();
    return from.equals(to)
        || read.evolution().was().contains(from)
        || written.evolution().was().contains(to);
  }

  /** Resolves the defined types that were met. */
  void finish() {
    DefinitionResolver definitions = new DefinitionResolver(this, findings);
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      resolved.put(pair, definition(definitions, pair));
    }
  }

  /** Notes the collections in which different elements may become equal. */
  void checkCollections(Simplifier simplifier) {
    for (Collection it : collections) {
      if (!simplifier.isInjective(it.element())) {
        found(
            it.place(),
            Verdict.MAY_FAIL,
            it.written(),
            it.read(),
            "elements that the reader cannot tell apart are an error");
      }
    }
  }

  private Conversion definition(DefinitionResolver definitions, Pair pair) {
    Definition from = writer.definitions().get(pair.writer());
    Definition to = reader.definitions().get(pair.reader());
    Definition host = direction == Direction.TO_PLUGIN ? from : to;
    Place place = new Place(host.keyword() + " " + host.name());
    if (from instanceof RecordDefinition written && to instanceof RecordDefinition read) {
      return definitions.fields(place, written.fields(), read.fields());
    }
    if (from instanceof EnumDefinition written && to instanceof EnumDefinition read) {
      return definitions.constants(place, written, read);
    }
    if (from instanceof VariantDefinition written && to instanceof VariantDefinition read) {
      return definitions.cases(place, written, read);
    }
    if (from instanceof LayoutDefinition written && to instanceof LayoutDefinition read) {
      return definitions.layouts(place, written, read);
    }
    refuse(place, "a " + from.keyword(), "a " + to.keyword(), rebuild());
    return new Copy(from.type());
  }

  /** Returns the default of one of the reader's fields. */
  Optional<Literal> literal(Field field) {
    return Defaults.of(field, reader.graph()).map(Literal::new);
  }

  /** Returns a field's default for messages. */
  static String shown(Field field) {
    return field.defaultValue().map(Defaults::shown).orElse("empty");
  }

  // ---- findings ----

  void found(Place place, Verdict verdict, Type written, Type read, String consequence) {
    findings.add(
        place,
        direction,
        verdict,
        Optional.of(written.toString()),
        Optional.of(read.toString()),
        consequence);
  }

  void refuse(Place place, String written, String read, String remedy) {
    findings.add(
        place, direction, Verdict.REFUSED, Optional.of(written), Optional.of(read), remedy);
  }

  private Conversion refused(Place place, Type written, Type read, String remedy) {
    refuse(place, written.toString(), read.toString(), remedy);
    return new Copy(written);
  }

  private String other() {
    return "no value of the one is a value of the other: " + rebuild();
  }

  private String rebuild() {
    return findings.rebuild();
  }
}
