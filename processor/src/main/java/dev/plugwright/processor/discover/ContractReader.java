package dev.plugwright.processor.discover;

import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.RustNames;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Creates the contract of an interface if the interface is valid. */
public final class ContractReader {
  private static final String WASM_PLUGIN = "dev.plugwright.annotations.WasmPlugin";

  private final Lang lang;

  /** A reader that asks this compiler. */
  public ContractReader(ProcessingEnvironment compiler) {
    this.lang = new Lang(compiler.getElementUtils(), compiler.getTypeUtils());
  }

  /**
   * Reads the contract.
   *
   * @param element the type with {@code @WasmPlugin}
   * @param report takes every fault; the result is empty if there is one
   * @return the contract
   */
  public Optional<Contract> read(TypeElement element, Report report) {
    if (!isContract(element, report)) {
      return Optional.empty();
    }
    Place place = Place.at(element);
    JavaName name = lang.name(element);
    Definitions definitions = new Definitions(report, name);
    TypeReader types = new TypeReader(lang, report, definitions);
    List<Method> methods = readMethods(element, place, report, types, name.packageName());
    List<Definition> read =
        definitions.readAll(new DefinitionReader(lang, report, types, name.packageName()));
    definitions.checkWhole();
    if (methods.isEmpty()) {
      report.fault(place, Message.EMPTY_CONTRACT, name.nestedName());
    }
    if (!report.isClean()) {
      return Optional.empty();
    }
    List<String> doc = Javadocs.description(lang.elements().getDocComment(element));
    return Optional.of(new Contract(name, lang.isPublic(element), methods, read, doc));
  }

  private List<Method> readMethods(
      TypeElement element, Place place, Report report, TypeReader types, String fromPackage) {
    MethodReader reader = new MethodReader(lang, report, types, fromPackage);
    return InheritedMethods.of(element, lang, types, place).stream()
        .map(found -> reader.read(found, place))
        .toList();
  }

  private boolean isContract(TypeElement element, Report report) {
    String name = lang.name(element).nestedName();
    Place place = annotationPlace(element);
    if (element.getKind() != ElementKind.INTERFACE) {
      report.fault(place, Message.NOT_AN_INTERFACE, name, lang.describeKind(element));
      return false;
    }
    for (TypeElement enclosing : lang.enclosingTypes(element)) {
      if (enclosing.getModifiers().contains(Modifier.PRIVATE)) {
        String cause = lang.name(enclosing).nestedName();
        report.fault(place, Message.HIDDEN_CONTRACT, name, cause);
        return false;
      }
    }
    if (!element.getTypeParameters().isEmpty()) {
      report.fault(place, Message.GENERIC_CONTRACT, name);
      return false;
    }
    if (!RustNames.isIdentifier(name.substring(name.lastIndexOf('.') + 1))) {
      report.fault(place, Message.RUST_NAME, name);
      return false;
    }
    return true;
  }

  private static Place annotationPlace(TypeElement element) {
    Place place = Place.at(element);
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(WASM_PLUGIN)) {
        return place.at(annotation, null);
      }
    }
    return place;
  }
}
