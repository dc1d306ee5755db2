package dev.plugwright.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Writes a random contract interface in Java, the same for the same seed.
 *
 * <p>A type may contain itself, but plainly only types that come before it, so that values end.
 */
final class ContractSource {
  private static final String HEADER =
      """
      package random;

      import dev.plugwright.annotations.*;
      import java.math.BigInteger;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      %s
      @WasmPlugin
      public interface %s {
        byte[] lastArgument();

        void replyWith(byte[] bytes);

      """;

  private final Random random;
  private final TypeSource types;
  private final List<String> lines = new ArrayList<>();
  private final List<String> converters = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private ContractSource(long seed) {
    this.random = new Random(seed);
    this.types = new TypeSource(random);
  }

  static String of(String name, long seed) {
    ContractSource source = new ContractSource(seed);
    source.defineEnums();
    source.defineKeys();
    source.defineLayouts();
    source.defineNames();
    source.defineFailures();
    source.declareMethods();
    String parent = source.declareParent(name);
    String header = HEADER.formatted(source.annotation(name), name + parent);
    return header + String.join("\n", source.lines) + "\n";
  }

  private String annotation(String contract) {
    StringJoiner classes = new StringJoiner(", ", "@Convert({", "})");
    converters.forEach(it -> classes.add(contract + "." + it + ".class"));
    return converters.isEmpty() ? "" : classes.toString();
  }

  /** Ends the contract and puts the interface that it extends behind it. */
  private String declareParent(String contract) {
    lines.add("}");
    if (random.nextInt(3) > 0) {
      return "";
    }
    String parent = contract + "Parent";
    lines.add("interface %s<A, B> {".formatted(parent));
    lines.add("  A echoInherited(B first, A value);");
    lines.add("  Map<String, List<B>> echoInheritedMap(Map<String, List<B>> value);");
    lines.add("  default A orElse(A value) { return value; }");
    lines.add("}");
    return " extends %s<%s, %s>".formatted(parent, types.foreign(), types.foreign());
  }

  private void defineLayouts() {
    for (int i = random.nextInt(3); i > 0; i--) {
      String components = components(1 + random.nextInt(5), types::layoutComponent);
      lines.add("  @FixedLayout record L%d(%s) {}".formatted(i, components));
      types.defineLayout("L" + i);
    }
  }

  private void defineConverted(String name) {
    boolean key = random.nextBoolean();
    String wire = types.wire(key);
    lines.add(
        """
          final class %1$s extends dev.plugwright.it.random.Wrapped<%2$s> {
            public %1$s(%2$s wire) { super(wire); }
          }
          final class %1$sConverter implements WireConverter<%1$s, %2$s> {
            public %2$s toWire(%1$s value) { return value.wire(); }
            public %1$s fromWire(%2$s wire) { return new %1$s(wire); }
          }"""
            .formatted(name, wire));
    converters.add(name + "Converter");
    types.defineConverted(name, key);
  }

  private void defineFailures() {
    for (int i = random.nextInt(3); i > 0; i--) {
      String error = types.encoded();
      lines.add(
          """
            final class F%1$d extends Exception {
              private static final long serialVersionUID = 1L;
              private final transient %2$s error;
              public F%1$d(%2$s error) { this.error = error; }
              public %2$s error() { return error; }
            }"""
              .formatted(i, error));
      failures.add("F" + i);
      lines.add(
          "  void echoFailure%1$s(%2$s value) throws F%3$d;".formatted((char) ('A' + i), error, i));
    }
  }

  private void defineEnums() {
    for (int i = random.nextInt(3); i >= 0; i--) {
      StringJoiner constants = new StringJoiner(", ");
      IntStream.rangeClosed(0, random.nextInt(6)).forEach(c -> constants.add("VALUE_" + c));
      lines.add("  enum E%d { %s }".formatted(i, constants));
      types.addKey("E" + i);
    }
  }

  private void defineKeys() {
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add("  record K%d(%s) {}".formatted(i, components(random.nextInt(3), types::key)));
      types.addKey("K" + i);
    }
  }

  private void defineNames() {
    int count = 2 + random.nextInt(5);
    List<Runnable> definitions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String index = String.valueOf(i);
      switch (random.nextInt(7)) {
        case 0 -> {
          types.announce("S" + index);
          definitions.add(() -> defineSealed("S" + index));
        }
        case 1 -> {
          types.announceGeneric("G" + index);
          definitions.add(() -> defineGeneric("G" + index));
        }
        case 2 -> definitions.add(() -> defineConverted("C" + index));
        case 3 -> definitions.add(() -> definePair("P" + index));
        default -> {
          types.announce("R" + index);
          definitions.add(() -> defineRecord("R" + index));
        }
      }
    }
    definitions.forEach(Runnable::run);
  }

  private void defineRecord(String name) {
    String body = random.nextInt(4) == 0 ? "{ public %s { } }".formatted(name) : "{}";
    lines.add(
        "  record %s(%s) %s"
            .formatted(name, components(random.nextInt(6), types::component), body));
    types.define(name);
  }

  private void defineSealed(String name) {
    lines.add("  sealed interface %s {".formatted(name));
    String parent = name;
    int cases = 1 + random.nextInt(4);
    for (int i = 0; i < cases; i++) {
      if (i > 0 && random.nextInt(4) == 0) {
        String inner = name + "In" + i;
        lines.add("  sealed interface %s extends %s {".formatted(inner, name));
        lines.add(caseOf(name + "Inner" + i, inner, i));
        lines.add("  }");
      }
      lines.add(caseOf(name + "Case" + i, parent, i));
    }
    lines.add("  }");
    types.define(name);
  }

  /** After the first case, which has an end, the others may contain the whole. */
  private String caseOf(String name, String parent, int index) {
    String components =
        components(
            random.nextInt(4),
            () -> index > 0 && random.nextInt(4) == 0 ? types.announced() : types.component());
    return "    record %s(%s) implements %s {}".formatted(name, components, parent);
  }

  private void defineGeneric(String name) {
    String again = random.nextBoolean() ? ", Optional<%s<T>> again".formatted(name) : "";
    String rest = components(random.nextInt(3), types::component);
    lines.add(
        "  record %s<T>(T value, List<@Nullable T> list, Map<String, T> map%s%s) {}"
            .formatted(name, again, rest.isEmpty() ? "" : ", " + rest));
    types.defineGeneric(name);
  }

  private void definePair(String name) {
    lines.add("  record %s<A, B>(B second, Map<String, List<A>> firsts) {}".formatted(name));
    types.definePair(name);
  }

  private String components(int count, java.util.function.Supplier<String> type) {
    StringJoiner components = new StringJoiner(", ");
    for (int i = 0; i < count; i++) {
      components.add(type.get() + " part" + (char) ('A' + i));
    }
    return components.toString();
  }

  private void declareMethods() {
    for (int i = 4 + random.nextInt(6); i >= 0; i--) {
      boolean fails = !failures.isEmpty() && random.nextInt(4) == 0;
      String type = fails ? types.encoded() : types.component();
      String others = components(random.nextInt(2) * random.nextInt(4), types::component);
      lines.add(
          "  %s echo%s(%s%s value)%s;"
              .formatted(
                  type,
                  (char) ('A' + i),
                  others.isEmpty() ? "" : others + ", ",
                  type,
                  fails ? " throws " + failures.getFirst() : ""));
    }
    lines.add("  static int helper() { return 1; }");
    lines.add("  default String greet(String name) { return name + helper(); }");
  }
}
