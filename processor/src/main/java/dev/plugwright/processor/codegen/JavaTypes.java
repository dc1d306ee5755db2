package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.ValueType;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Bounded;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.MapType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.model.JavaType.SetType;
import dev.plugwright.processor.model.JavaType.Variable;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The Java types that contract types came from. */
final class JavaTypes {
  private JavaTypes() {}

  static ClassName className(JavaName name) {
    ClassName type = ClassName.get(name.packageName(), name.simpleNames().getFirst());
    for (String nested : name.simpleNames().subList(1, name.simpleNames().size())) {
      type = type.nestedClass(nested);
    }
    return type;
  }

  static TypeName of(JavaType type) {
    return switch (type) {
      case ScalarType scalar ->
          scalar.boxed() ? primitive(scalar.kind()).box() : primitive(scalar.kind());
      case LibraryType library -> ClassName.get(libraryClass(library.kind()));
      case ArrayType array -> ArrayTypeName.of(of(array.element()));
      case FixedArray array -> of(array.array());
      case FixedText text -> ClassName.get(String.class);
      case ListType list -> generic(List.class, list.element());
      case SetType set -> generic(Set.class, set.element());
      case MapType map -> generic(Map.class, map.key(), map.value());
      case OptionType option -> option(option);
      case Bounded bounded -> WildcardTypeName.subtypeOf(of(bounded.bound()));
      case Named named -> named(named);
      case Converted converted -> className(converted.javaName());
      case Variable variable ->
          throw new IllegalArgumentException("a template has no Java type: " + variable.name());
    };
  }

  static TypeName primitive(BasicKind scalar) {
    return switch (scalar) {
      case BOOL -> TypeName.BOOLEAN;
      case I8, U8 -> TypeName.BYTE;
      case I16, U16 -> TypeName.SHORT;
      case I32, U32 -> TypeName.INT;
      case I64, U64 -> TypeName.LONG;
      case F32 -> TypeName.FLOAT;
      case F64 -> TypeName.DOUBLE;
      case CHAR -> TypeName.CHAR;
      default -> throw new IllegalArgumentException("not a scalar: " + scalar);
    };
  }

  static TypeName wasm(ValueType type) {
    return switch (type) {
      case I32 -> TypeName.INT;
      case I64 -> TypeName.LONG;
      case F32 -> TypeName.FLOAT;
      case F64 -> TypeName.DOUBLE;
      default -> throw new IllegalArgumentException("not a number: " + type);
    };
  }

  private static Class<?> libraryClass(BasicKind kind) {
    return switch (kind) {
      case STRING -> String.class;
      case I128, U128 -> BigInteger.class;
      case DURATION -> Duration.class;
      case INSTANT -> Instant.class;
      case UUID -> UUID.class;
      default -> throw new IllegalArgumentException("not a class of the library: " + kind);
    };
  }

  private static TypeName option(OptionType option) {
    return switch (option.form()) {
      case NULLABLE -> of(option.element());
      case OPTIONAL -> generic(Optional.class, option.element());
      case PRIMITIVE -> ClassName.get(primitiveOption(((ScalarType) option.element()).kind()));
    };
  }

  private static Class<?> primitiveOption(BasicKind scalar) {
    return switch (scalar) {
      case I32 -> OptionalInt.class;
      case I64 -> OptionalLong.class;
      default -> OptionalDouble.class;
    };
  }

  private static TypeName named(Named named) {
    ClassName type = className(named.javaName());
    return named.arguments().isEmpty()
        ? type
        : ParameterizedTypeName.get(
            type, named.arguments().stream().map(JavaTypes::of).toArray(TypeName[]::new));
  }

  private static TypeName generic(Class<?> type, JavaType... arguments) {
    TypeName[] names = new TypeName[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      names[i] = of(arguments[i]);
    }
    return ParameterizedTypeName.get(ClassName.get(type), names);
  }
}
