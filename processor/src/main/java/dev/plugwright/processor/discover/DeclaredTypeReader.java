package dev.plugwright.processor.discover;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Type;
import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.Bounded;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.MapType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionForm;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.model.JavaType.SetType;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.WildcardType;

/** Reads classes and interfaces: library types by name, the others by their kind. */
final class DeclaredTypeReader {
  private static final Map<String, JavaType> LEAVES =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", new ScalarType(BasicKind.BOOL, true)),
          Map.entry("java.lang.Byte", new ScalarType(BasicKind.I8, true)),
          Map.entry("java.lang.Short", new ScalarType(BasicKind.I16, true)),
          Map.entry("java.lang.Integer", new ScalarType(BasicKind.I32, true)),
          Map.entry("java.lang.Long", new ScalarType(BasicKind.I64, true)),
          Map.entry("java.lang.Float", new ScalarType(BasicKind.F32, true)),
          Map.entry("java.lang.Double", new ScalarType(BasicKind.F64, true)),
          Map.entry("java.lang.Character", new ScalarType(BasicKind.CHAR, true)),
          Map.entry("java.lang.String", LibraryType.STRING),
          Map.entry("java.time.Duration", LibraryType.DURATION),
          Map.entry("java.time.Instant", LibraryType.INSTANT),
          Map.entry("java.util.UUID", LibraryType.UUID),
          Map.entry("java.util.OptionalInt", primitiveOption(BasicKind.I32)),
          Map.entry("java.util.OptionalLong", primitiveOption(BasicKind.I64)),
          Map.entry("java.util.OptionalDouble", primitiveOption(BasicKind.F64)));

  private final Lang lang;
  private final Report report;
  private final Definitions definitions;
  private final Converters converters;
  private final TypeReader types;
  private final Replacements replacements;

  DeclaredTypeReader(
      Lang lang, Report report, Definitions definitions, Converters converters, TypeReader types) {
    this.lang = lang;
    this.report = report;
    this.definitions = definitions;
    this.converters = converters;
    this.types = types;
    this.replacements = new Replacements(lang);
  }

  private static JavaType primitiveOption(BasicKind scalar) {
    return new OptionType(OptionForm.PRIMITIVE, new ScalarType(scalar, false));
  }

  Optional<JavaType> read(DeclaredType type, Marks marks, Use use) {
    TypeElement element = (TypeElement) type.asElement();
    if (isRaw(type, element)) {
      report.fault(use.place(), Message.RAW_TYPE, use.text(), example(element));
      return Optional.empty();
    }
    String name = element.getQualifiedName().toString();
    Optional<JavaType> converted = converters.of(name);
    if (converted.isPresent() && !(marks.ofNumber() && isNumber(name))) {
      return converted;
    }
    if (LEAVES.containsKey(name)) {
      return Optional.of(LEAVES.get(name));
    }
    return switch (name) {
      case "java.math.BigInteger" -> bigInteger(marks, use);
      case "java.util.List" -> unary(use, ListType::new);
      case "java.util.Set" -> set(use);
      case "java.util.Map" -> map(use);
      case "java.util.Optional" -> optional(use);
      default -> named(element, use);
    };
  }

  /** Whether an annotation can say which number the type is. */
  private static boolean isNumber(String name) {
    return name.equals("java.math.BigInteger") || LEAVES.get(name) instanceof ScalarType;
  }

  /** The type with type arguments, as an example of what to write. */
  static String example(TypeElement generic) {
    return TypeText.of(generic.asType()).replaceAll("\\b[A-Z]\\b", "String");
  }

  static boolean isRaw(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }

  private Optional<JavaType> bigInteger(Marks marks, Use use) {
    if (marks.i128() == marks.u128()) {
      report.fault(use.place(), Message.BIG_INTEGER);
      return Optional.empty();
    }
    return Optional.of(marks.i128() ? LibraryType.I128 : LibraryType.U128);
  }

  private Optional<JavaType> unary(Use use, Function<JavaType, JavaType> collection) {
    return argument(use, 0).map(collection);
  }

  private Optional<JavaType> set(Use use) {
    Optional<JavaType> element = argument(use, 0);
    element.ifPresent(it -> checkKey(it, use, "an element of a Set"));
    return element.map(SetType::new);
  }

  private Optional<JavaType> map(Use use) {
    Optional<JavaType> key = argument(use, 0);
    Optional<JavaType> value = argument(use, 1);
    key.ifPresent(it -> checkKey(it, use, "the key of a Map"));
    return key.flatMap(k -> value.map(v -> new MapType(k, v)));
  }

  private void checkKey(JavaType key, Use collection, String role) {
    TypePosition argument = collection.position().argument(0);
    TypePosition origin = collection.origin(argument);
    definitions.checkKey(key, origin.text(), placeOf(origin, argument), role);
  }

  /** Where the type is written; the type variable that stands for it is only mentioned. */
  private static Place placeOf(TypePosition origin, TypePosition use) {
    Place place = origin.place();
    return origin == use || use.type().getKind() == TypeKind.WILDCARD
        ? place
        : place.meaning(use.text() + " of " + TypeText.of(use.whole()));
  }

  private Optional<JavaType> optional(Use use) {
    Optional<JavaType> element = argument(use, 0);
    if (element.isPresent()
        && element.get().plain() instanceof OptionType option
        && option.form() == OptionForm.NULLABLE) {
      TypePosition argument = use.position().argument(0);
      boolean here = Marks.of(argument.type().getAnnotationMirrors()).nullable();
      TypePosition origin = here ? argument : use.origin(argument);
      report.fault(placeOf(origin, argument), Message.NULLABLE_IN_OPTIONAL);
      return Optional.empty();
    }
    return element.map(it -> new OptionType(OptionForm.OPTIONAL, it));
  }

  /** A type argument of a collection, where an upper bound says what the elements are. */
  private Optional<JavaType> argument(Use use, int index) {
    TypePosition argument = use.position().argument(index);
    if (argument.type() instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return types.read(use.of(argument.bound())).map(Bounded::new);
    }
    return exactArgument(use, index);
  }

  private Optional<JavaType> exactArgument(Use use, int index) {
    Use argument = use.of(use.position().argument(index));
    if (argument.type().getKind() == TypeKind.WILDCARD) {
      report.fault(argument.place(), Message.WILDCARD, argument.text());
      return Optional.empty();
    }
    return types.read(argument);
  }

  private Optional<JavaType> named(TypeElement element, Use use) {
    Optional<JavaType> none = Optional.empty();
    Optional<String> instead = replacements.instead((DeclaredType) use.type());
    if (instead.isPresent()) {
      report.fault(use.place(), Message.TYPE_INSTEAD, use.text(), instead.get());
      return none;
    }
    if (!isDefinable(element, use)) {
      return none;
    }
    List<JavaType> arguments = new ArrayList<>();
    List<TypePosition> origins = new ArrayList<>();
    for (int i = 0; i < element.getTypeParameters().size(); i++) {
      exactArgument(use, i).ifPresent(arguments::add);
      origins.add(use.origin(use.position().argument(i)));
    }
    if (arguments.size() < element.getTypeParameters().size()) {
      return none;
    }
    Named named = new Named(lang.name(element), arguments, lang.hasFixedLayout(element));
    definitions.define(named, element, use.place(), origins);
    return Optional.of(named);
  }

  private boolean isDefinable(TypeElement element, Use use) {
    Optional<Message> fault =
        switch (element.getKind()) {
          case RECORD, ENUM -> Optional.empty();
          case INTERFACE ->
              !element.getModifiers().contains(Modifier.SEALED)
                  ? Optional.of(Message.NOT_SEALED)
                  : element.getTypeParameters().isEmpty()
                      ? Optional.empty()
                      : Optional.of(Message.GENERIC_SEALED);
          default -> Optional.of(Message.NOT_A_RECORD);
        };
    String name = use.text();
    if (fault.isPresent()) {
      report.fault(use.place(), fault.get(), name);
      return false;
    }
    boolean structure =
        element.getKind() == ElementKind.RECORD
            && element.getTypeParameters().isEmpty()
            && !element.getRecordComponents().isEmpty();
    if (lang.hasFixedLayout(element) && !structure) {
      report.fault(lang.place(element, use.place()), Message.LAYOUT_TYPE, name);
      return false;
    }
    if (!lang.visible(element, definitions.fromPackage())) {
      report.fault(use.place(), Message.HIDDEN_TYPE, name);
      return false;
    }
    String simpleName = element.getSimpleName().toString();
    if (Type.isBuiltIn(simpleName)) {
      report.fault(use.place(), Message.BUILT_IN_NAME, name);
      return false;
    }
    if (!RustNames.isIdentifier(simpleName)) {
      report.fault(use.place(), Message.RUST_NAME, name);
      return false;
    }
    return true;
  }
}
