package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.Bounded;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.MapType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.OptionForm;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.RustNames;
import dev.plugwright.processor.model.Scalar;
import dev.plugwright.processor.report.Message;
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
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads classes and interfaces: library types by name, the others by what they are. */
final class DeclaredTypeReader {
  private static final Map<String, ContractType> LEAVES =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", new ScalarType(Scalar.BOOL, true)),
          Map.entry("java.lang.Byte", new ScalarType(Scalar.I8, true)),
          Map.entry("java.lang.Short", new ScalarType(Scalar.I16, true)),
          Map.entry("java.lang.Integer", new ScalarType(Scalar.I32, true)),
          Map.entry("java.lang.Long", new ScalarType(Scalar.I64, true)),
          Map.entry("java.lang.Float", new ScalarType(Scalar.F32, true)),
          Map.entry("java.lang.Double", new ScalarType(Scalar.F64, true)),
          Map.entry("java.lang.Character", new ScalarType(Scalar.CHAR, true)),
          Map.entry("java.lang.String", Standard.STRING),
          Map.entry("java.time.Duration", Standard.DURATION),
          Map.entry("java.time.Instant", Standard.INSTANT),
          Map.entry("java.util.UUID", Standard.UUID),
          Map.entry("java.util.OptionalInt", primitiveOption(Scalar.I32)),
          Map.entry("java.util.OptionalLong", primitiveOption(Scalar.I64)),
          Map.entry("java.util.OptionalDouble", primitiveOption(Scalar.F64)));

  private final Lang lang;
  private final Report report;
  private final Definitions definitions;
  private final Converters converters;
  private final TypeReader types;

  DeclaredTypeReader(
      Lang lang, Report report, Definitions definitions, Converters converters, TypeReader types) {
    this.lang = lang;
    this.report = report;
    this.definitions = definitions;
    this.converters = converters;
    this.types = types;
  }

  private static ContractType primitiveOption(Scalar scalar) {
    return new OptionType(OptionForm.PRIMITIVE, new ScalarType(scalar, false));
  }

  Optional<ContractType> read(DeclaredType type, Marks marks, Use use) {
    TypeElement element = (TypeElement) type.asElement();
    if (isRaw(type, element)) {
      String example = lang.describe(element.asType()).replaceAll("\\b[A-Z]\\b", "String");
      report.fault(use.place(), Message.RAW_TYPE, lang.describe(type), example);
      return Optional.empty();
    }
    String name = element.getQualifiedName().toString();
    Optional<ContractType> converted = converters.of(name);
    if (converted.isPresent() && !(marks.ofNumber() && isNumber(name))) {
      return converted;
    }
    if (LEAVES.containsKey(name)) {
      return Optional.of(LEAVES.get(name));
    }
    return switch (name) {
      case "java.math.BigInteger" -> bigInteger(marks, use);
      case "java.util.List" -> unary(type, use, ListType::new);
      case "java.util.Set" -> set(type, use);
      case "java.util.Map" -> map(type, use);
      case "java.util.Optional" -> optional(type, use);
      default -> named(type, element, use);
    };
  }

  /** Whether an annotation can say which number the type is. */
  private static boolean isNumber(String name) {
    return name.equals("java.math.BigInteger") || LEAVES.get(name) instanceof ScalarType;
  }

  private static boolean isRaw(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }

  private Optional<ContractType> bigInteger(Marks marks, Use use) {
    if (marks.i128() == marks.u128()) {
      report.fault(use.place(), Message.BIG_INTEGER);
      return Optional.empty();
    }
    return Optional.of(marks.i128() ? Standard.I128 : Standard.U128);
  }

  private Optional<ContractType> unary(
      DeclaredType type, Use use, Function<ContractType, ContractType> collection) {
    return argument(type.getTypeArguments().getFirst(), use).map(collection);
  }

  private Optional<ContractType> set(DeclaredType type, Use use) {
    Optional<ContractType> element = argument(type.getTypeArguments().getFirst(), use);
    String name = lang.describe(type.getTypeArguments().getFirst());
    element.ifPresent(it -> definitions.checkKey(it, name, use.place(), "an element of a Set"));
    return element.map(SetType::new);
  }

  private Optional<ContractType> map(DeclaredType type, Use use) {
    Optional<ContractType> key = argument(type.getTypeArguments().getFirst(), use);
    Optional<ContractType> value = argument(type.getTypeArguments().getLast(), use);
    String name = lang.describe(type.getTypeArguments().getFirst());
    key.ifPresent(it -> definitions.checkKey(it, name, use.place(), "the key of a Map"));
    return key.flatMap(k -> value.map(v -> new MapType(k, v)));
  }

  private Optional<ContractType> optional(DeclaredType type, Use use) {
    Optional<ContractType> element = argument(type.getTypeArguments().getFirst(), use);
    if (element.isPresent()
        && element.get().plain() instanceof OptionType option
        && option.form() == OptionForm.NULLABLE) {
      report.fault(use.place(), Message.NULLABLE_IN_OPTIONAL);
      return Optional.empty();
    }
    return element.map(it -> new OptionType(OptionForm.OPTIONAL, it));
  }

  /** A type argument of a collection, where an upper bound says what the elements are. */
  private Optional<ContractType> argument(TypeMirror argument, Use use) {
    if (argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return types.read(wildcard.getExtendsBound(), use).map(Bounded::new);
    }
    return exactArgument(argument, use);
  }

  private Optional<ContractType> exactArgument(TypeMirror argument, Use use) {
    if (argument.getKind() == TypeKind.WILDCARD) {
      report.fault(use.place(), Message.WILDCARD, lang.describe(argument));
      return Optional.empty();
    }
    return types.read(argument, use);
  }

  private Optional<ContractType> named(DeclaredType type, TypeElement element, Use use) {
    Optional<ContractType> none = Optional.empty();
    String qualifiedName = element.getQualifiedName().toString();
    Optional<String> instead = Replacements.instead(qualifiedName);
    if (instead.isPresent()) {
      report.fault(use.place(), Message.TYPE_INSTEAD, lang.describe(type), instead.get());
      return none;
    }
    if (!isDefinable(type, element, use)) {
      return none;
    }
    List<ContractType> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      exactArgument(argument, use).ifPresent(arguments::add);
    }
    if (arguments.size() < element.getTypeParameters().size()) {
      return none;
    }
    Named named = new Named(lang.name(element), arguments, lang.hasFixedLayout(element));
    definitions.define(named, element, use.place());
    return Optional.of(named);
  }

  private boolean isDefinable(DeclaredType type, TypeElement element, Use use) {
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
    String name = lang.describe(type);
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
    if (!RustNames.isIdentifier(element.getSimpleName().toString())) {
      report.fault(use.place(), Message.RUST_NAME, name);
      return false;
    }
    return true;
  }
}
