package dev.plugwright.processor.discover;

import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.report.WrittenType.Clause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the records of a sealed interface; the records of nested ones take their place. */
final class SealedCases {
  private final Lang lang;
  private final Report report;
  private final String fromPackage;

  SealedCases(Lang lang, Report report, String fromPackage) {
    this.lang = lang;
    this.report = report;
    this.fromPackage = fromPackage;
  }

  List<TypeElement> of(TypeElement sealed, Place use) {
    Set<TypeElement> records = new LinkedHashSet<>();
    collect(sealed, sealed, use, records);
    NameTable names = new NameTable(report);
    for (TypeElement record : records) {
      String name = record.getSimpleName().toString();
      names.add(name, lang.name(record).nestedName(), lang.place(record, use));
    }
    return new ArrayList<>(records);
  }

  private void collect(
      TypeElement sealed, TypeElement outermost, Place use, Set<TypeElement> records) {
    List<? extends TypeMirror> allPermitted = lang.permitted(sealed);
    for (int i = 0; i < allPermitted.size(); i++) {
      TypeMirror permitted = allPermitted.get(i);
      if (permitted.getKind() == TypeKind.ERROR) {
        Place place = lang.place(sealed, use).at(Clause.PERMITS, i);
        report.unresolved(place, permitted.toString());
        continue;
      }
      TypeElement type = (TypeElement) lang.types().asElement(permitted);
      boolean generic = !type.getTypeParameters().isEmpty();
      boolean nested =
          type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
      if (!lang.visible(type, fromPackage)) {
        report.fault(lang.place(type, use), Message.HIDDEN_TYPE, lang.name(type).nestedName());
      } else if (nested && !generic) {
        collect(type, outermost, use, records);
      } else if (type.getKind() == ElementKind.RECORD && !generic) {
        records.add(type);
      } else {
        String kind = generic ? "generic" : lang.describeKind(type);
        String name = lang.name(type).nestedName();
        String owner = lang.name(outermost).nestedName();
        report.fault(lang.place(type, use), Message.SEALED_CASE, name, owner, kind);
      }
    }
  }
}
