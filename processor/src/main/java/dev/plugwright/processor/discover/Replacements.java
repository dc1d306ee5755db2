package dev.plugwright.processor.discover;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The replacements for types that contracts do not support. */
final class Replacements {
  private static final String DATE =
      "a record of its fields, an ISO 8601 String, or a converter (see @Convert)";
  private static final String DECIMAL =
      "String, a record of the unscaled value and the scale, or a converter (see @Convert)";
  private static final String FUNCTION =
      "a method of a @HostFunctions interface, which plugins call, or of a @WasmPlugin interface,"
          + " which the host calls,";

  private static final Map<String, String> BY_TYPE = new TreeMap<>();

  static {
    put("a record, an enum or a sealed interface of records", "java.lang.Object java.lang.Record");
    put("int, long or double", "java.lang.Number");
    put("int", "java.util.concurrent.atomic.AtomicInteger java.time.Year");
    put("long", "java.util.concurrent.atomic.AtomicLong");
    put("boolean", "java.util.concurrent.atomic.AtomicBoolean");
    put("nothing, or void as a result", "java.lang.Void");
    put("String", "java.lang.CharSequence java.lang.StringBuilder java.lang.StringBuffer");
    put("String", "java.net.URI java.net.URL java.net.InetAddress java.util.regex.Pattern");
    put("String", "java.nio.file.Path java.io.File java.util.Locale java.io.Reader");
    put("String", "java.time.ZoneId java.time.ZoneOffset java.util.TimeZone java.nio.CharBuffer");
    put("its name as a String", "java.lang.Class java.util.Currency java.nio.charset.Charset");
    put(DECIMAL, "java.math.BigDecimal");
    put("Map<String, String>", "java.util.Properties");
    put("a record", "java.util.Map.Entry java.time.Period");
    put("Instant", "java.util.Date java.util.Calendar java.time.ZonedDateTime");
    put("Instant", "java.util.GregorianCalendar java.time.OffsetDateTime java.sql.Timestamp");
    put(DATE, "java.time.LocalDate java.time.LocalTime java.time.LocalDateTime");
    put(DATE, "java.time.OffsetTime java.time.YearMonth java.time.MonthDay");
    put(DATE, "java.sql.Date java.sql.Time");
    put("byte[]", "java.io.InputStream java.nio.ByteBuffer java.util.BitSet");
    put("int[]", "java.util.stream.IntStream java.nio.IntBuffer");
    put("long[]", "java.util.stream.LongStream java.nio.LongBuffer");
    put("double[]", "java.util.stream.DoubleStream java.nio.DoubleBuffer");
    put("float[]", "java.nio.FloatBuffer");
    put("short[]", "java.nio.ShortBuffer");
    put("the type of its value", "java.util.concurrent.CompletableFuture");
    put("the type of its value", "java.util.concurrent.CompletionStage");
    put("the type of its value", "java.util.concurrent.Future java.util.function.Supplier");
    put("the type of its value", "java.util.concurrent.Callable");
    put("the type of its value", "java.util.concurrent.atomic.AtomicReference");
  }

  /** The collections that contracts support, and the types that one of them replaces. */
  private static final Map<String, List<String>> COLLECTIONS =
      Map.of(
          "Map", List.of("java.util.Map"),
          "Set", List.of("java.util.Set"),
          "List",
              List.of(
                  "java.util.Collection",
                  "java.util.Iterator",
                  "java.util.Enumeration",
                  "java.util.stream.BaseStream"));

  private final Lang lang;

  Replacements(Lang lang) {
    this.lang = lang;
  }

  private static void put(String replacement, String types) {
    for (String type : types.split(" ")) {
      BY_TYPE.put(type, replacement);
    }
  }

  /** Returns what to write in the place of the type; empty if that depends on its use. */
  Optional<String> instead(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (BY_TYPE.containsKey(name)) {
      return Optional.of(BY_TYPE.get(name));
    }
    boolean plainInterface =
        element.getKind() == ElementKind.INTERFACE
            && !element.getModifiers().contains(Modifier.SEALED);
    if (element.getKind() != ElementKind.CLASS && !plainInterface) {
      return Optional.empty();
    }
    if (name.equals("java.lang.Iterable")) {
      return Optional.of(written("List", type, (DeclaredType) element.asType()));
    }
    return List.of("Map", "Set", "List").stream()
        .flatMap(collection -> collection(collection, type).stream())
        .findFirst()
        .or(() -> isFunction(element) ? Optional.of(FUNCTION) : Optional.empty());
  }

  /** The collection with the type arguments that the type has as one of its supertypes. */
  private Optional<String> collection(String collection, DeclaredType type) {
    return COLLECTIONS.get(collection).stream()
        .flatMap(name -> supertype(type.asElement().asType(), name).stream())
        .findFirst()
        .map(supertype -> written(collection, type, supertype));
  }

  private Optional<DeclaredType> supertype(TypeMirror type, String name) {
    if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name)) {
      return Optional.of(declared);
    }
    return lang.types().directSupertypes(type).stream()
        .flatMap(parent -> supertype(parent, name).stream())
        .findFirst();
  }

  /**
   * Writes a collection.
   *
   * @param type the type as it is used
   * @param supertype a supertype of its declaration; where that has a type parameter, the argument
   *     is written
   */
  private String written(String collection, DeclaredType type, DeclaredType supertype) {
    List<? extends TypeMirror> parameters =
        ((TypeElement) type.asElement())
            .getTypeParameters().stream().map(parameter -> parameter.asType()).toList();
    int count = collection.equals("Map") ? 2 : 1;
    List<? extends TypeMirror> arguments =
        supertype.getTypeArguments().stream()
            .limit(count)
            .map(argument -> argument(argument, parameters, type))
            .toList();
    return arguments.size() < count || arguments.stream().anyMatch(Replacements::isOpen)
        ? collection
        : arguments.stream().map(TypeText::of).collect(joining(", ", collection + "<", ">"));
  }

  private TypeMirror argument(
      TypeMirror argument, List<? extends TypeMirror> parameters, DeclaredType type) {
    for (int i = 0; i < parameters.size(); i++) {
      if (lang.types().isSameType(argument, parameters.get(i))) {
        return type.getTypeArguments().get(i);
      }
    }
    return argument;
  }

  /** Whether the argument is a wildcard that contracts do not support either. */
  private static boolean isOpen(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() == null;
  }

  private boolean isFunction(TypeElement element) {
    return lang.packageOf(element).equals("java.util.function")
        || element.getQualifiedName().contentEquals("java.lang.Runnable")
        || element.getAnnotationMirrors().stream()
            .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
            .anyMatch(it -> it.getQualifiedName().contentEquals("java.lang.FunctionalInterface"));
  }
}
