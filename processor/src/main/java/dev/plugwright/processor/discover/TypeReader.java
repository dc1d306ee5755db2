package dev.plugwright.processor.discover;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionForm;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads the type at one place; faults go to the report and leave the result empty. */
final class TypeReader {
  private final Lang lang;
  private final Report report;
  private final DeclaredTypeReader declaredTypes;

  TypeReader(Lang lang, Report report, Definitions definitions, Converters converters) {
    this.lang = lang;
    this.report = report;
    this.declaredTypes = new DeclaredTypeReader(lang, report, definitions, converters, this);
  }

  /**
   * Where and how a type is used.
   *
   * @param position where it is written
   * @param declared the annotations of the declaration, which speak of its type
   * @param variables what the type variables in scope stand for
   */
  record Use(TypePosition position, Marks declared, TypeVariables variables) {
    Use(TypePosition position, TypeVariables variables) {
      this(position, Marks.NONE, variables);
    }

    Use of(Marks marks) {
      return new Use(position, marks, variables);
    }

    /** The use of a type argument, an element or a bound of this type. */
    Use of(TypePosition part) {
      return new Use(part, variables);
    }

    TypeMirror type() {
      return position.type();
    }

    Place place() {
      return position.place();
    }

    String text() {
      return position.text();
    }

    /** Where the type at this position, or inside this type, comes from. */
    TypePosition origin(TypePosition part) {
      return variables.origin(part);
    }
  }

  Optional<JavaType> read(Use use) {
    TypeMirror type = use.type();
    Marks marks = Marks.of(type.getAnnotationMirrors()).and(use.declared());
    if (type.getKind() == TypeKind.ARRAY) {
      return readArray(marks, use);
    }
    if (marks.nullable() && type.getKind().isPrimitive()) {
      String boxed = lang.types().boxedClass((PrimitiveType) type).getSimpleName().toString();
      report.fault(use.place(), Message.NULLABLE_PRIMITIVE, use.text(), boxed);
      return Optional.empty();
    }
    Optional<JavaType> plain = readPlain(marks, use.of(Marks.NONE));
    return marks.nullable() ? plain.map(TypeReader::nullable) : plain;
  }

  private static JavaType nullable(JavaType type) {
    return new OptionType(OptionForm.NULLABLE, type);
  }

  private Optional<JavaType> readPlain(Marks marks, Use use) {
    TypeMirror type = use.type();
    if (type.getKind() == TypeKind.ERROR) {
      report.unresolved(use.place(), type.toString());
      return Optional.empty();
    }
    Optional<JavaType> read =
        switch (type.getKind()) {
          case DECLARED -> declaredTypes.read((DeclaredType) type, marks, use);
          case TYPEVAR -> use.variables().type((TypeVariable) type);
          default -> {
            if (type.getKind().isPrimitive()) {
              yield Optional.of(new ScalarType(scalar(type.getKind()), false));
            }
            report.fault(
                use.place(),
                Message.TYPE_INSTEAD,
                use.text(),
                "a record, an enum or a sealed interface of records");
            yield Optional.empty();
          }
        };
    return read.flatMap(plain -> withMarks(plain, marks, use));
  }

  private Optional<JavaType> withMarks(JavaType plain, Marks marks, Use use) {
    boolean wideType = plain.equals(LibraryType.I128) || plain.equals(LibraryType.U128);
    if (marks.wide() && !wideType) {
      String annotation = marks.i128() ? "@I128" : "@U128";
      report.fault(use.place(), Message.BIG_INTEGER_ANNOTATION, annotation, use.text());
      return Optional.empty();
    }
    if (!marks.unsigned()) {
      return Optional.of(plain);
    }
    if (plain instanceof ScalarType scalar && scalar.kind().toUnsigned().unsigned()) {
      return Optional.of(new ScalarType(scalar.kind().toUnsigned(), scalar.boxed()));
    }
    report.fault(use.place(), Message.UNSIGNED, use.text());
    return Optional.empty();
  }

  /** Annotations of the declaration that speak of numbers mean the elements of an array. */
  private Optional<JavaType> readArray(Marks marks, Use use) {
    TypePosition component = use.position().element();
    boolean nullable = marks.nullable() && !isNullable(innermost(component.type()));
    Optional<JavaType> element =
        component.type().getKind() == TypeKind.BYTE
            ? Optional.of(new ScalarType(BasicKind.U8, false))
            : read(use.of(component).of(marks.withoutNullable()));
    if (element.isPresent() && isGeneric(element.get())) {
      String name = component.text();
      report.fault(use.place(), Message.GENERIC_ARRAY, name, name);
      return Optional.empty();
    }
    Optional<JavaType> read = element.map(ArrayType::new);
    return nullable ? read.map(TypeReader::nullable) : read;
  }

  private static boolean isNullable(TypeMirror type) {
    return Marks.of(type.getAnnotationMirrors()).nullable();
  }

  private static TypeMirror innermost(TypeMirror type) {
    return type instanceof javax.lang.model.type.ArrayType array
        ? innermost(array.getComponentType())
        : type;
  }

  private static boolean isGeneric(JavaType element) {
    return switch (element) {
      case ArrayType array -> false;
      case Converted converted -> false;
      case OptionType option ->
          switch (option.form()) {
            case NULLABLE -> isGeneric(option.element());
            case OPTIONAL -> true;
            case PRIMITIVE -> false;
          };
      case Named named -> !named.arguments().isEmpty();
      default -> !element.parts().isEmpty();
    };
  }

  static BasicKind scalar(TypeKind primitive) {
    return switch (primitive) {
      case BOOLEAN -> BasicKind.BOOL;
      case BYTE -> BasicKind.I8;
      case SHORT -> BasicKind.I16;
      case INT -> BasicKind.I32;
      case LONG -> BasicKind.I64;
      case FLOAT -> BasicKind.F32;
      case DOUBLE -> BasicKind.F64;
      case CHAR -> BasicKind.CHAR;
      default -> throw new IllegalArgumentException("not a primitive type: " + primitive);
    };
  }
}
