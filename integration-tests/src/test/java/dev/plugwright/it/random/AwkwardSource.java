package dev.plugwright.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Writes a contract that compiles, although every name in it means something else to a language on
 * the way, its methods come from many interfaces and its descriptions are hard to quote.
 */
final class AwkwardSource {
  private final Random random;
  private final AwkwardNames names;
  private final AwkwardProse prose;
  private final String packageName;
  private final boolean host;
  private final String name;
  private final AwkwardNames.Scope typeNames;
  private final AwkwardNames.Scope methodNames;
  private final List<String> types = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> generics = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();

  AwkwardSource(long seed) {
    this.random = new Random(seed);
    this.names = new AwkwardNames(random);
    this.prose = new AwkwardProse(random);
    this.packageName = "awkward.c" + seed;
    this.host = random.nextInt(3) == 0;
    this.name = names.new Scope().contract();
    this.typeNames =
        names.new Scope(name, name + "Binding", name + "HostBinding", name + "Proxy", "Parent");
    // Those of java.lang.Object, and exports that every plugin has.
    this.methodNames =
        names
        .new Scope(
            "wait",
            "notify",
            "clone",
            "finalize",
            "equals",
            "fake",
            "memory",
            "main",
            "plugwright");
  }

  String name() {
    return name;
  }

  String packageName() {
    return packageName;
  }

  boolean isHost() {
    return host;
  }

  String text() {
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      defineEnum();
    }
    for (int i = 3 + random.nextInt(5); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> defineSealed();
        case 1, 5 -> defineGeneric();
        case 2 -> defineLayout();
        default -> defineRecord();
      }
    }
    String exception = defineException();
    for (int i = 3 + random.nextInt(5); i > 0; i--) {
      lines.add(method(type(), random.nextInt(4) == 0 ? " throws " + exception : ""));
    }
    String parents = declareParents();
    String annotation = host ? "HostFunctions" : "WasmPlugin";
    return "package %s;\n\n%s@dev.plugwright.annotations.%s\npublic interface %s%s {\n%s}\n\n%s"
        .formatted(
            packageName,
            prose.comment(),
            annotation,
            name,
            parents,
            String.join("", lines),
            String.join("\n", outside));
  }

  private String method(String type, String clause) {
    AwkwardNames.Scope scope = names.new Scope();
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    for (int i = random.nextInt(4); i >= 0; i--) {
      parameters.add((i == 0 ? type : type()) + " " + scope.member());
    }
    boolean optional = !host && clause.isEmpty() && random.nextInt(5) == 0;
    String start = (optional ? "default " : "") + type + " " + methodNames.member();
    return prose.comment()
        + start
        + parameters
        + clause
        + (optional ? " {\n throw new java.lang.IllegalStateException();\n}\n" : ";\n");
  }

  private void defineEnum() {
    String type = typeNames.type();
    AwkwardNames.Scope scope = names.new Scope();
    StringBuilder constants = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      constants.append(prose.comment()).append(scope.member()).append(",\n");
    }
    lines.add("%senum %s {\n%s}\n".formatted(prose.comment(), type, constants));
    add(type, true);
  }

  private void defineRecord() {
    String type = typeNames.type();
    boolean key = random.nextBoolean();
    lines.add(record(type, "", components(random.nextInt(5), key), ""));
    add(type, key);
  }

  private String record(String type, String parameters, String components, String clause) {
    return "%srecord %s%s(%s)%s {}\n"
        .formatted(prose.comment(), type, parameters, components, clause);
  }

  private void defineLayout() {
    String type = typeNames.type();
    AwkwardNames.Scope scope = names.new Scope();
    String components =
        "int %s, @dev.plugwright.annotations.Length(3) double[] %s, byte %s"
            .formatted(scope.member(), scope.member(), scope.member());
    lines.add(
        "%s@dev.plugwright.annotations.FixedLayout record %s(%s) {}\n"
            .formatted(prose.comment(), type, components));
    add(type, false);
  }

  private void defineSealed() {
    String type = typeNames.type();
    StringBuilder cases = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String components = components(random.nextInt(4), true);
      cases.append(record(typeNames.type(), "", components, " implements " + type));
    }
    lines.add("%ssealed interface %s {\n%s}\n".formatted(prose.comment(), type, cases));
    add(type, true);
  }

  /** Type parameters are named like types, also like those of the contract. */
  private void defineGeneric() {
    String type = typeNames.type();
    AwkwardNames.Scope parameters = names.new Scope(type);
    String first = parameters.type();
    String second = parameters.type();
    AwkwardNames.Scope scope = names.new Scope();
    String components =
        switch (random.nextInt(generics.isEmpty() ? 2 : 4)) {
          case 0 -> random.nextBoolean() ? "double " + scope.member() : "int " + scope.member();
          case 1 ->
              "%s %s, java.util.Map<%s, %s> %s, java.util.List<%s<%s, %s>> %s, java.lang.String %s"
                  .formatted(
                      first,
                      scope.member(),
                      second,
                      first,
                      scope.member(),
                      type,
                      first,
                      second,
                      scope.member(),
                      scope.member());
          default ->
              "%s<%s, java.util.List<%s>> %s"
                  .formatted(
                      generics.get(random.nextInt(generics.size())), second, first, scope.member());
        };
    lines.add(record(type, "<%s, %s>".formatted(first, second), components, ""));
    generics.add(type);
    types.add("%s<%s, java.lang.Integer>".formatted(type, key()));
    types.add("%s<java.lang.Long, java.lang.String>".formatted(type));
  }

  private String components(int count, boolean key) {
    AwkwardNames.Scope scope = names.new Scope();
    StringJoiner components = new StringJoiner(", ");
    for (int i = 0; i < count; i++) {
      components.add((key ? key() : type()) + " " + scope.member());
    }
    return components.toString();
  }

  private String defineException() {
    String type = typeNames.type();
    String error = keys.get(random.nextInt(keys.size()));
    lines.add(
        """
        final class %1$s extends java.lang.Exception {
          private static final long serialVersionUID = 1L;
          private final transient %2$s it;
          public %1$s(%2$s it) { this.it = it; }
          public %2$s it() { return it; }
        }
        """
            .formatted(type, error));
    return type;
  }

  /** A chain of generic interfaces, of which two others inherit the same methods. */
  private String declareParents() {
    int depth = random.nextInt(6);
    if (depth == 0) {
      return "";
    }
    StringBuilder methods = new StringBuilder();
    String inherited = methodNames.member();
    String overridden = methodNames.member();
    for (int i = 0; i < depth; i++) {
      String parent = i == 0 ? "" : " extends Parent%d<A>".formatted(i - 1);
      methods.append(
          "interface Parent%d<A>%s {\n  %s %s(A value);\n%s}\n\n"
              .formatted(
                  i,
                  parent,
                  i == 0 ? "java.util.List<? extends A>" : "java.util.List<A>",
                  overridden,
                  i == 0 ? "  A %s(A value, int number);\n".formatted(inherited) : ""));
    }
    outside.add(methods.toString());
    String argument = types.get(random.nextInt(types.size()));
    argument = argument.contains(".") ? "java.lang.String" : name + "." + argument;
    String last = "Parent%d<%s>".formatted(depth - 1, argument);
    outside.add(
        "interface ParentA extends %s {}\n\ninterface ParentB extends %s {}\n"
            .formatted(last, last));
    return " extends ParentA, ParentB";
  }

  private void add(String type, boolean key) {
    types.add(type);
    if (key) {
      keys.add(type);
    }
  }

  private String key() {
    return switch (keys.isEmpty() ? 0 : random.nextInt(5)) {
      case 0 -> "java.lang.String";
      case 1 -> "java.lang.Long";
      case 2 -> "java.util.Optional<java.util.UUID>";
      default -> keys.get(random.nextInt(keys.size()));
    };
  }

  private String type() {
    return switch (types.isEmpty() ? random.nextInt(4) : random.nextInt(12)) {
      case 0 -> "java.util.List<%s>".formatted(key());
      case 1 -> "java.util.Map<%s, java.util.Set<%s>>".formatted(key(), key());
      case 2 -> "int[]";
      case 3 -> "java.lang.String";
      case 4 -> "java.util.Optional<%s>".formatted(types.get(random.nextInt(types.size())));
      case 5 -> "java.time.Duration";
      default -> types.get(random.nextInt(types.size()));
    };
  }
}
