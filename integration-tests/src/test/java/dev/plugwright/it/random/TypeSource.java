package dev.plugwright.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random types in Java. */
final class TypeSource {
  private static final int DEEPEST = 3;
  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");
  private static final List<String> NUMBERS =
      List.of("byte", "short", "int", "long", "float", "double");
  private static final List<String> UNSIGNED = List.of("byte", "short", "int", "long");
  private static final List<String> LEAF_KEYS =
      List.of(
          "Boolean",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Character",
          "String",
          "Duration",
          "Instant",
          "UUID",
          "@Unsigned Byte",
          "@Unsigned Integer",
          "@Unsigned Long",
          "@I128 BigInteger",
          "@U128 BigInteger",
          "OptionalInt",
          "OptionalLong");
  private static final List<String> OTHER_LEAVES = List.of("Float", "Double", "OptionalDouble");

  private final Random random;
  private final List<String> keys = new ArrayList<>(LEAF_KEYS);
  private final List<String> announced = new ArrayList<>();
  private final List<String> generics = new ArrayList<>();
  private final List<String> defined = new ArrayList<>();
  private final List<String> definedGenerics = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();
  private final List<String> encoded = new ArrayList<>();
  private final List<String> layouts = new ArrayList<>();

  TypeSource(Random random) {
    this.random = random;
  }

  void addKey(String name) {
    keys.add(name);
    define(name);
  }

  /** From now on the type may be inside collections and options. */
  void announce(String name) {
    announced.add(name);
  }

  void announceGeneric(String name) {
    generics.add(name);
  }

  /** From now on the type may be plainly inside others. */
  void define(String name) {
    defined.add(name);
    encoded.add(name);
  }

  /** From now on there is a class that is converted; as a key if what it becomes is one. */
  void defineConverted(String name, boolean key) {
    defined.add(name);
    if (key) {
      keys.add(name);
    }
  }

  void defineLayout(String name) {
    layouts.add(name);
    defined.add(name);
  }

  void definePair(String name) {
    pairs.add(name);
  }

  void defineGeneric(String name) {
    definedGenerics.add(name);
  }

  /** Any announced type, plainly. */
  String announced() {
    return announced.isEmpty() ? "String" : pick(announced);
  }

  /** A type for a component or a parameter. */
  String component() {
    return switch (random.nextInt(8)) {
      case 0 -> pick(PRIMITIVES);
      case 1 -> "@Unsigned " + pick(UNSIGNED);
      case 2 -> pick(PRIMITIVES) + "[]" + (random.nextBoolean() ? "[]" : "");
      case 3 -> "@Nullable " + nullable();
      default -> plain();
    };
  }

  /** A component of a fixed layout, annotations included. */
  String layoutComponent() {
    String number =
        switch (random.nextInt(4)) {
          case 0 -> "@Unsigned " + pick(UNSIGNED);
          case 1 -> layouts.isEmpty() ? "double" : pick(layouts);
          default -> pick(NUMBERS);
        };
    return switch (random.nextInt(5)) {
      case 0 -> "@Length(%d) %s[]".formatted(1 + random.nextInt(5), number);
      case 1 -> "@Capacity(%d) String".formatted(1 + random.nextInt(20));
      default -> number;
    };
  }

  /** A type that does not cross as a number, a text, plain memory or a layout. */
  String encoded() {
    return switch (random.nextInt(encoded.isEmpty() ? 3 : 8)) {
      case 0 -> "Set<" + key() + ">";
      case 1 -> "Map<" + key() + ", " + inside(1) + ">";
      case 2 -> "Optional<" + inside(1) + ">";
      default -> pick(encoded);
    };
  }

  /** A type that another one may be converted to. */
  String wire(boolean key) {
    if (key) {
      return pick(LEAF_KEYS.subList(1, LEAF_KEYS.size() - 2));
    }
    return switch (random.nextInt(layouts.isEmpty() ? 4 : 5)) {
      case 0 -> "List<" + key() + ">";
      case 1 -> "Map<String, " + inside(1) + ">";
      case 2 -> "List<" + pick(OTHER_LEAVES) + ">";
      case 3 -> encoded.isEmpty() ? "Double" : pick(encoded);
      default -> pick(layouts);
    };
  }

  /** A type argument that needs no import of the contract's own types. */
  String foreign() {
    return pick(LEAF_KEYS);
  }

  /** A type with an order, an identity and no array. */
  String key() {
    return key(2);
  }

  private String key(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 7 -> "List<" + key(depth - 1) + ">";
      case 8 -> "Optional<" + key(depth - 1) + ">";
      case 9 -> "Set<" + key(depth - 1) + ">";
      default -> pick(keys);
    };
  }

  private String plain() {
    if (!pairs.isEmpty() && random.nextInt(8) == 0) {
      return pick(pairs) + "<" + pick(keys) + ", " + pick(keys) + ">";
    }
    if (!definedGenerics.isEmpty() && random.nextInt(4) == 0) {
      return pick(definedGenerics) + "<" + pick(keys) + ">";
    }
    return random.nextBoolean() && !defined.isEmpty() ? pick(defined) : collection(DEEPEST);
  }

  private String nullable() {
    return random.nextBoolean()
        ? announced()
        : pick(List.of("String", "Integer", "Double", "UUID"));
  }

  private String collection(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> "Set<" + key() + ">";
      case 1 -> "Map<" + key() + ", " + inside(depth - 1) + ">";
      case 2 -> "Optional<" + inside(depth - 1) + ">";
      case 3 -> "List<@Nullable " + nullable() + ">";
      case 4 -> array();
      default -> "List<" + inside(depth - 1) + ">";
    };
  }

  /** What is in a collection may be a type that is defined later, or the same again. */
  private String inside(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 0 -> pick(keys);
      case 1 -> pick(OTHER_LEAVES);
      case 2, 3 -> announced();
      case 4 -> generics.isEmpty() ? "byte[]" : pick(generics) + "<" + announced() + ">";
      default -> collection(depth);
    };
  }

  private String array() {
    String element =
        random.nextBoolean() ? announced() : pick(List.of("String", "Integer", "UUID"));
    return element + "[]" + (random.nextInt(4) == 0 ? "[]" : "");
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
