package dev.plugwright.it.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a contract, as the file {@code changes.txt} has it.
 *
 * @param number its number, from 1
 * @param section the heading above it
 * @param title what changes
 * @param properties both versions, and how they are called
 */
record Change(int number, String section, String title, Map<String, String> properties) {
  private static final Path FILE = Path.of("src/test/resources/evolution/changes.txt");
  private static final String HOST = "host: ";

  /** A version of a contract. */
  enum Version {
    OLD,
    NEW;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    Version other() {
      return this == OLD ? NEW : OLD;
    }
  }

  static List<Change> all() {
    List<Change> changes = new ArrayList<>();
    String section = "";
    try {
      for (String line : Files.readAllLines(FILE)) {
        if (line.startsWith("== ")) {
          section = line.substring(3);
        } else if (line.startsWith("= ")) {
          changes.add(
              new Change(changes.size() + 1, section, line.substring(2), new LinkedHashMap<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(": ");
          changes.getLast().properties.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changes;
  }

  boolean ofHost() {
    return title.startsWith(HOST);
  }

  /** Whether it has a plugin of its own, which a refused function keeps from being started. */
  boolean isAlone() {
    return properties.containsKey("alone");
  }

  /** The contract of the plugin that calls the host functions. */
  String caller() {
    return isAlone() ? "Hosts%03d".formatted(number) : "Hosts";
  }

  /** The change without what it is about. */
  String plainTitle() {
    return ofHost() ? title.substring(HOST.length()) : title;
  }

  String interfaceName() {
    return "C%03d".formatted(number);
  }

  String name() {
    return "c%03d".formatted(number);
  }

  /** Returns a property of one version, or of both. */
  String get(Version version, String key) {
    String own = properties.get(version.key() + (key.isEmpty() ? "" : " " + key));
    String text = own != null ? own : properties.getOrDefault(key, "");
    return text.replace("$", name());
  }

  String type(Version version) {
    return get(version, "type");
  }

  /** The source of the contract. */
  String contract(Version version) {
    String methods =
        properties.containsKey(version.key() + " methods")
            ? get(version, "methods")
            : echo(type(version));
    return """
    package random;

    import dev.plugwright.annotations.*;
    import java.math.BigInteger;
    import java.time.*;
    import java.util.*;
    import org.jspecify.annotations.Nullable;

    @%s
    public interface %s {
      %s
      %s
    }
    """
        .formatted(
            ofHost() ? "HostFunctions" : "WasmPlugin", interfaceName(), methods, types(version));
  }

  private String types(Version version) {
    return properties.containsKey(version.key()) ? get(version, "") : "";
  }

  private String echo(String type) {
    String plain = type.replaceAll("@\\w+ ", "");
    String annotation = type.substring(0, type.length() - plain.length());
    String echo = annotation + plain + " " + name() + "(" + type + " value);";
    String made = makes() ? "\n  " + annotation + plain + " " + name() + "Make();" : "";
    return ofHost() ? echo : echo + made + "\n  String " + name() + "Saw(" + type + " value);";
  }

  /** Whether the plugin also makes a value of its own. */
  private boolean makes() {
    return properties.containsKey("old make");
  }

  /** The source of the class that calls a plugin. */
  String calls(Version version) {
    StringBuilder body = new StringBuilder();
    if (properties.containsKey(version.key() + " calls")) {
      for (String call : get(version, "calls").split(", (?=(?:void )?api\\.)")) {
        boolean nothing = call.startsWith("void ");
        String expression = nothing ? call.substring(5) : call;
        body.append(
            "calls.put(\"%s\", () -> %s);\n"
                .formatted(
                    expression.replace("\"", "\\\""),
                    nothing ? "{ " + expression + "; return \"done\"; }" : expression));
      }
    } else {
      body.append(
          """
          List<%s> values = Arrays.asList(%s);
          for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            calls.put(i + " seen", () -> api.%s(value));
            calls.put(i + " back", () -> api.%s(value));
          }
          """
              .formatted(boxed(type(version)), get(version, "values"), name() + "Saw", name()));
      if (makes()) {
        body.append("calls.put(\"made\", () -> api.%sMake());\n".formatted(name()));
      }
    }
    return """
    package random;

    import static random.%1$s.*;

    import java.math.BigInteger;
    import java.time.*;
    import java.util.*;
    import java.util.concurrent.Callable;

    public final class %1$sCalls {
      private %1$sCalls() {}

      public static Map<String, Callable<Object>> of(%1$s api) {
        Map<String, Callable<Object>> calls = new LinkedHashMap<>();
        %2$s
        return calls;
      }
    }
    """
        .formatted(interfaceName(), body);
  }

  private static String boxed(String type) {
    String plain = type.replaceAll("@\\w+ ", "");
    return switch (plain) {
      case "int" -> "Integer";
      case "long" -> "Long";
      case "byte" -> "Byte";
      case "float" -> "Float";
      case "double" -> "Double";
      case "boolean" -> "Boolean";
      case "char" -> "Character";
      default -> plain;
    };
  }
}
