package dev.plugwright.processor.discover;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Contract;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.WasmWords;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Gives every method of a contract the name of its Wasm export or import. */
final class ExportNames {
  private final Contract.Kind kind;
  private final Report report;
  private final Map<String, String> methodsByExport = new HashMap<>();

  ExportNames(Contract.Kind kind, Report report) {
    this.kind = kind;
    this.report = report;
  }

  String of(ExecutableElement method, Place place) {
    String javaName = method.getSimpleName().toString();
    Optional<? extends AnnotationMirror> annotation =
        AnnotationValues.annotation(method, AnnotationNames.WASM_NAME);
    Optional<? extends AnnotationValue> value =
        annotation.flatMap(it -> AnnotationValues.of(it).findFirst());
    String export =
        value.map(it -> String.valueOf(it.getValue())).orElse(RustNames.snakeCase(javaName));
    Place exportPlace = value.isPresent() ? place.at(annotation.orElseThrow(), value.get()) : place;
    if (value.isEmpty() || AnnotationValues.isKnown(value.get(), exportPlace, report)) {
      check(export, javaName, exportPlace, value.isPresent());
    }
    return export;
  }

  /** The name in the {@code @WasmName} of the method; empty without. */
  static String written(ExecutableElement method) {
    return AnnotationValues.annotation(method, AnnotationNames.WASM_NAME).stream()
        .flatMap(AnnotationValues::of)
        .map(value -> String.valueOf(value.getValue()))
        .findFirst()
        .orElse("");
  }

  private void check(String export, String javaName, Place place, boolean chosen) {
    if (!RustNames.isIdentifier(export)) {
      report.fault(place, Message.INVALID_EXPORT, WasmWords.function(kind), export);
      return;
    }
    if (ReservedExports.contains(export, kind)) {
      report.fault(place, Message.RESERVED_EXPORT, WasmWords.function(kind), export);
      return;
    }
    String other = methodsByExport.putIfAbsent(export, javaName);
    if (other == null) {
      return;
    }
    if (other.equals(javaName) && !chosen) {
      report.fault(place, Message.OVERLOADED_METHOD, javaName, WasmWords.function(kind), export);
    } else {
      report.fault(place, Message.DUPLICATE_EXPORT, WasmWords.function(kind), export, other);
    }
  }
}
