package dev.plugwright.internal.transcode;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Evolution;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A random contract, and a later version of it after random changes. */
final class RandomVersions {
  private static final Named ROOT = new Named("D0");

  private final Random random;
  private final int count;
  private final List<Definition> pairs = new ArrayList<>();
  private int names;

  RandomVersions(long seed) {
    random = new Random(seed);
    count = 2 + random.nextInt(4);
  }

  /** Returns a contract with the method {@code f(a: D0)}. */
  static Contract contract(List<Definition> definitions) {
    Method method =
        new Method("f", List.of(new Field("a", ROOT)), Optional.empty(), Optional.empty(), false);
    return Contract.of(Contract.Kind.PLUGIN, "T", List.of(method), definitions);
  }

  List<Definition> create() {
    List<Definition> definitions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Named type = new Named("D" + i);
      definitions.add(
          switch (i == 0 ? 0 : random.nextInt(3)) {
            case 0 -> new RecordDefinition(type, fields(i, 1 + random.nextInt(4)));
            case 1 -> new EnumDefinition(type, List.of("A", "B", "C"));
            default -> new VariantDefinition(type, cases(i));
          });
    }
    return definitions;
  }

  private List<Case> cases(int owner) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      List<Field> fields = fields(owner, random.nextInt(3));
      cases.add(
          new Case(
              "C" + i,
              fields.size() == 1
                  ? List.of(new Field(Case.UNNAMED, fields.get(0).type()))
                  : fields));
    }
    return cases;
  }

  private List<Field> fields(int owner, int size) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      fields.add(new Field(name(), type(owner, 0)));
    }
    return fields;
  }

  private String name() {
    return "n" + names++;
  }

  /** A type contains those of higher numbers, and those of any number behind an option or list. */
  private Type type(int owner, int depth) {
    return switch (random.nextInt(depth > 2 ? 3 : 9)) {
      case 0, 1, 2 -> new Basic(basic());
      case 3 -> new ListOf(type(owner, depth + 1));
      case 4 -> new OptionOf(type(owner, depth + 1));
      case 5 -> new SetOf(new Basic(key()));
      case 6 -> new MapOf(new Basic(key()), type(owner, depth + 1));
      case 7 ->
          random.nextInt(4) == 0
              ? new ListOf(new Named("D" + owner))
              : owner + 1 < count
                  ? new Named("D" + (owner + 1 + random.nextInt(count - owner - 1)))
                  : new Basic(BasicKind.STRING);
      default -> new ListOf(new Basic(basic()));
    };
  }

  private BasicKind basic() {
    BasicKind[] kinds = BasicKind.values();
    return kinds[random.nextInt(kinds.length)];
  }

  private BasicKind key() {
    BasicKind[] keys = {BasicKind.I8, BasicKind.I32, BasicKind.U16, BasicKind.STRING};
    return keys[random.nextInt(keys.length)];
  }

  // ---- changes ----

  List<Definition> change(List<Definition> before) {
    pairs.clear();
    List<Definition> changed = new ArrayList<>(before.stream().map(this::change).toList());
    changed.addAll(pairs);
    return changed;
  }

  /** A map becomes a list or a set of records, in which the key need not come first. */
  private Type pairs(MapOf map) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("key", random.nextBoolean() ? map.key() : change(map.key())));
    fields.add(new Field("value", change(map.value())));
    if (random.nextBoolean()) {
      fields.add(new Field("more", new ListOf(new Basic(BasicKind.I8))));
    }
    Collections.shuffle(fields, random);
    Named type = new Named("P" + names++);
    pairs.add(new RecordDefinition(type, fields));
    return random.nextInt(3) == 0 ? new SetOf(type) : new ListOf(type);
  }

  private Definition change(Definition definition) {
    if (random.nextInt(3) == 0) {
      return definition;
    }
    int owner = Integer.parseInt(definition.name().substring(1));
    return switch (definition) {
      case RecordDefinition struct ->
          new RecordDefinition(struct.type(), change(struct.fields(), owner));
      case EnumDefinition plain -> change(plain);
      case VariantDefinition variant -> change(variant, owner);
      default -> definition;
    };
  }

  private List<Field> change(List<Field> before, int owner) {
    List<Field> fields = new ArrayList<>();
    for (Field field : before) {
      if (random.nextInt(8) > 0) { // else it is removed
        fields.add(change(field));
      }
    }
    if (random.nextBoolean()) {
      fields.add(random.nextInt(fields.size() + 1), added(owner));
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(fields, random);
    }
    return fields;
  }

  private Field change(Field field) {
    Type type = random.nextInt(3) == 0 ? change(field.type()) : field.type();
    boolean renamed = random.nextInt(4) == 0;
    Optional<String> literal =
        type.equals(new Basic(BasicKind.STRING)) && random.nextBoolean()
            ? Optional.of("dflt")
            : Optional.empty();
    return new Field(
        renamed ? name() : field.name(),
        type,
        literal,
        renamed ? List.of(field.name()) : List.of());
  }

  private Type change(Type type) {
    return switch (type) {
      case Basic basic -> new Basic(wider(basic.kind()));
      case OptionOf option -> random.nextBoolean() ? option.value() : change(option.value());
      case ListOf list ->
          list.element() instanceof Basic basic && !basic.kind().floating() && random.nextBoolean()
              ? new SetOf(list.element())
              : new ListOf(change(list.element()));
      case SetOf set -> new ListOf(set.element());
      case MapOf map ->
          random.nextInt(3) == 0 ? pairs(map) : new MapOf(map.key(), change(map.value()));
      default -> new OptionOf(type);
    };
  }

  private BasicKind wider(BasicKind kind) {
    return switch (kind) {
      case I8 -> BasicKind.I32;
      case I16, I32 -> BasicKind.I64;
      case U8, U16 -> BasicKind.U32;
      case U32 -> BasicKind.I64;
      case I64 -> BasicKind.I128;
      case U64 -> BasicKind.U128;
      case F32 -> BasicKind.F64;
      case I128 -> BasicKind.U16;
      default -> kind;
    };
  }

  private Field added(int owner) {
    return switch (random.nextInt(4)) {
      case 0 -> new Field(name(), new Basic(BasicKind.I32), Optional.of("-7"), List.of());
      case 1 -> new Field(name(), new Basic(BasicKind.STRING), Optional.of("ä b"), List.of());
      case 2 -> new Field(name(), new OptionOf(new Basic(basic())));
      default -> new Field(name(), new ListOf(new Named("D" + owner)));
    };
  }

  private EnumDefinition change(EnumDefinition plain) {
    List<String> constants = new ArrayList<>(plain.constants());
    Map<String, List<String>> was = new HashMap<>();
    if (random.nextBoolean()) {
      constants.set(0, "Renamed");
      was.put("Renamed", List.of("A"));
    }
    if (random.nextInt(3) == 0) {
      constants.remove(constants.size() - 1);
    }
    if (random.nextBoolean()) {
      constants.add(random.nextInt(constants.size() + 1), "X");
    }
    Optional<String> unknown =
        random.nextBoolean() ? Optional.of(constants.getLast()) : Optional.empty();
    return new EnumDefinition(plain.type(), constants, new Evolution(List.of(), unknown, was));
  }

  private VariantDefinition change(VariantDefinition variant, int owner) {
    List<Case> cases = new ArrayList<>();
    for (Case one : variant.cases()) {
      cases.add(
          one.unnamed() || one.fields().isEmpty()
              ? one
              : new Case(one.name(), change(one.fields(), owner)));
    }
    if (random.nextBoolean()) {
      cases.add(random.nextInt(cases.size() + 1), new Case("X", List.of()));
    }
    if (random.nextBoolean()) {
      Collections.shuffle(cases, random);
    }
    Optional<String> unknown =
        cases.stream().filter(it -> it.fields().isEmpty()).map(Case::name).findFirst();
    return new VariantDefinition(
        variant.type(), cases, new Evolution(List.of(), unknown, Map.of()));
  }
}
