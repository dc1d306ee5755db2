package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.InheritedMethods.Found;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Reports an interface of a library once if a plugin cannot implement the methods that it has a
 * body for, such as those of {@link java.util.function.Function}.
 *
 * <p>Errors of the single methods would be advice for the library's author.
 */
final class ForeignMethods {
  /** The methods of one interface that cannot be those of a plugin. */
  private record Refused(Place place, List<String> names, String reason) {}

  private final Lang lang;
  private final Report report;
  private final TypeElement contract;
  private final Map<TypeElement, Refused> refused = new LinkedHashMap<>();

  ForeignMethods(Lang lang, Report report, TypeElement contract) {
    this.lang = lang;
    this.report = report;
    this.contract = contract;
  }

  /** Reads a method, and keeps its faults back if they are those of a library. */
  Optional<Method> read(Found method, MethodReader reader) {
    TypeElement owner = (TypeElement) method.element().getEnclosingElement();
    if (!method.element().isDefault() || !lang.place(owner, method.use()).isElsewhere()) {
      return reader.read(method);
    }
    int before = report.count();
    Optional<Method> read = reader.read(method);
    List<String> faults = report.withdraw(before);
    if (!faults.isEmpty()) {
      refused
          .computeIfAbsent(
              owner, it -> new Refused(method.use(), new ArrayList<>(), faults.getFirst()))
          .names()
          .add(method.element().getSimpleName().toString());
    }
    return read;
  }

  /** Reports each interface that has such methods. */
  void fault() {
    refused.forEach(
        (owner, methods) ->
            report.fault(
                methods.place(),
                Message.FOREIGN_METHODS,
                lang.name(owner).nestedName(),
                String.join(", ", methods.names().stream().distinct().toList()),
                lang.name(contract).nestedName(),
                methods.reason()));
  }
}
