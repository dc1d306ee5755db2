package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.InheritedMethods.Found;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Compares a method that a contract inherits from two parents, neither of which overrides it. */
final class ParentAgreement {
  private final Lang lang;
  private final Report report;
  private final TypeElement contract;

  ParentAgreement(Lang lang, Report report, TypeElement contract) {
    this.lang = lang;
    this.report = report;
    this.contract = contract;
  }

  /** Faults two declarations that mean different functions of a plugin. */
  void check(Found one, Found other) {
    String difference = null;
    if (!ExportNames.written(one.element()).equals(ExportNames.written(other.element()))) {
      difference = "names in @WasmName";
    } else if (!sameMarks(one, other)) {
      difference = "annotations";
    }
    if (difference != null) {
      report.fault(
          other.use(),
          Message.PARENTS_DISAGREE,
          path(one),
          path(other),
          difference,
          one.element().getSimpleName(),
          lang.name(contract).nestedName());
    }
  }

  private String path(Found method) {
    TypeElement owner = (TypeElement) method.element().getEnclosingElement();
    return lang.name(owner).nestedName() + "." + method.element().getSimpleName();
  }

  private static boolean sameMarks(Found one, Found other) {
    List<Marks> parameters = new ArrayList<>();
    List<Marks> otherParameters = new ArrayList<>();
    for (int i = 0; i < one.element().getParameters().size(); i++) {
      VariableElement parameter = one.element().getParameters().get(i);
      VariableElement otherParameter = other.element().getParameters().get(i);
      Marks declared = Marks.of(parameter.getAnnotationMirrors());
      Marks otherDeclared = Marks.of(otherParameter.getAnnotationMirrors());
      collect(parameter.asType(), declared, one.variables(), parameters);
      collect(otherParameter.asType(), otherDeclared, other.variables(), otherParameters);
    }
    return parameters.equals(otherParameters) && resultMarks(one).equals(resultMarks(other));
  }

  private static List<Marks> resultMarks(Found method) {
    ExecutableElement element = method.element();
    List<Marks> marks = new ArrayList<>();
    Marks declared = Marks.of(element.getAnnotationMirrors());
    collect(element.getReturnType(), declared, method.variables(), marks);
    return marks;
  }

  /** Adds the marks of the type and of the types it is written with, in order. */
  private static void collect(
      TypeMirror type, Marks declared, TypeVariables variables, List<Marks> marks) {
    Marks own = declared.and(Marks.of(type.getAnnotationMirrors()));
    switch (type) {
      case TypeVariable variable -> {
        TypeMirror meaning = variables.meaning(variable);
        if (meaning == variable) {
          marks.add(own);
        } else {
          collect(meaning, own, TypeVariables.NONE, marks);
        }
      }
      case ArrayType array -> {
        marks.add(own);
        collect(array.getComponentType(), Marks.NONE, variables, marks);
      }
      case DeclaredType written -> {
        marks.add(own);
        written.getTypeArguments().forEach(it -> collect(it, Marks.NONE, variables, marks));
      }
      case WildcardType wildcard -> {
        marks.add(own);
        if (wildcard.getExtendsBound() != null) {
          collect(wildcard.getExtendsBound(), Marks.NONE, variables, marks);
        }
      }
      default -> marks.add(own);
    }
  }
}
