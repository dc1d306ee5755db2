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

      @WasmPlugin
      public interface %s {
        byte[] lastArgument();

        void replyWith(byte[] bytes);

      """;

  private final Random random;
  private final TypeSource types;
  private final List<String> lines = new ArrayList<>();

  private ContractSource(long seed) {
    this.random = new Random(seed);
    this.types = new TypeSource(random);
  }

  static String of(String name, long seed) {
    ContractSource source = new ContractSource(seed);
    source.defineEnums();
    source.defineKeys();
    source.defineNames();
    source.declareMethods();
    return HEADER.formatted(name) + String.join("\n", source.lines) + "\n}\n";
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
      switch (random.nextInt(5)) {
        case 0 -> {
          types.announce("S" + index);
          definitions.add(() -> defineSealed("S" + index));
        }
        case 1 -> {
          types.announceGeneric("G" + index);
          definitions.add(() -> defineGeneric("G" + index));
        }
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

  private String components(int count, java.util.function.Supplier<String> type) {
    StringJoiner components = new StringJoiner(", ");
    for (int i = 0; i < count; i++) {
      components.add(type.get() + " part" + (char) ('A' + i));
    }
    return components.toString();
  }

  private void declareMethods() {
    for (int i = 4 + random.nextInt(6); i >= 0; i--) {
      String type = types.component();
      lines.add("  %s echo%s(%s value);".formatted(type, (char) ('A' + i), type));
    }
  }
}
