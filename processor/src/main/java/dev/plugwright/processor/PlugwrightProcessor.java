package dev.plugwright.processor;

import com.google.auto.service.AutoService;
import dev.plugwright.processor.codegen.JavaGenerator;
import dev.plugwright.processor.discover.ContractReader;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.report.Printer;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.write.ContractWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Generates both sides of every {@code @WasmPlugin} and {@code @HostFunctions} interface. */
@AutoService(Processor.class)
@SuppressWarnings("exports") // AutoService is only needed to compile this class.
public final class PlugwrightProcessor extends AbstractProcessor {
  private static final Set<String> CONTRACTS =
      Set.of(AnnotationNames.WASM_PLUGIN, AnnotationNames.HOST_FUNCTIONS);

  /** The annotations of users and of generated code, which javac expects a processor to claim. */
  private static final Set<String> SUPPORTED =
      Set.of(
          AnnotationNames.PACKAGE + ".*",
          JavaGenerator.RUNTIME_ANNOTATION,
          "javax.annotation.processing.Generated");

  private final Set<String> deferred = new LinkedHashSet<>();
  private final Set<Report.Fault> printed = new HashSet<>();
  private ContractReader reader;
  private ContractWriter writer;
  private Printer printer;

  /** For the compiler, which finds the processor as a service. */
  public PlugwrightProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return SUPPORTED;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment compiler) {
    super.init(compiler);
    reader = new ContractReader(compiler);
    printer = Printer.of(compiler);
    writer = new ContractWriter(compiler, PlugwrightProcessor.class.getName());
  }

  /**
   * Processes the contracts of a round.
   *
   * @return whether the annotations are claimed. If all annotations of a round are claimed, the
   *     compiler skips the remaining processors; so none is claimed while a contract waits for a
   *     type that one of them may generate
   */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement contract : takeContracts(annotations, round)) {
      process(contract, round);
    }
    return annotations.stream().anyMatch(PlugwrightProcessor::isOurs)
        && (deferred.isEmpty() || hasOther(round.getRootElements(), annotations));
  }

  private static boolean isOurs(TypeElement annotation) {
    return annotation.getQualifiedName().toString().startsWith(AnnotationNames.PACKAGE + ".");
  }

  /** Whether one of the elements, or one within them, has another annotation. */
  private static boolean hasOther(
      Collection<? extends Element> elements, Set<? extends TypeElement> annotations) {
    return elements.stream()
        .anyMatch(
            element ->
                element.getAnnotationMirrors().stream()
                        .map(mirror -> mirror.getAnnotationType().asElement())
                        .anyMatch(annotation -> !annotations.contains(annotation))
                    || hasOther(element.getEnclosedElements(), annotations));
  }

  /** Reads a contract, reports its errors, and writes the generated files. */
  private void process(TypeElement element, RoundEnvironment round) {
    Report report = new Report();
    Optional<JavaContract> contract = reader.read(element, report);
    if (report.hasUnresolved() && !round.processingOver()) {
      deferred.add(element.getQualifiedName().toString());
      return;
    }
    contract.ifPresent(valid -> writer.write(valid, element, report));
    report.print(printer, printed);
  }

  /**
   * The contracts of this round, after those that waited for a type; kept by name between rounds.
   */
  private Set<TypeElement> takeContracts(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> contracts = new LinkedHashSet<>();
    for (String name : deferred) {
      contracts.add(processingEnv.getElementUtils().getTypeElement(name));
    }
    deferred.clear();
    for (TypeElement annotation : annotations) {
      if (CONTRACTS.contains(annotation.getQualifiedName().toString())) {
        contracts.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
      }
    }
    return contracts;
  }
}
