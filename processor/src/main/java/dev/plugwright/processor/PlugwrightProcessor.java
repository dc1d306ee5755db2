package dev.plugwright.processor;

import com.google.auto.service.AutoService;
import dev.plugwright.processor.discover.ContractReader;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.report.Printer;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.write.ContractWriter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Generates both sides of every {@code @WasmPlugin} and {@code @HostFunctions} interface. */
@AutoService(Processor.class)
public final class PlugwrightProcessor extends AbstractProcessor {
  private static final Set<String> ANNOTATIONS =
      Set.of(AnnotationNames.WASM_PLUGIN, AnnotationNames.HOST_FUNCTIONS);

  private final Set<String> deferred = new LinkedHashSet<>();
  private final Set<Report.Fault> printed = new HashSet<>();
  private ContractReader reader;
  private ContractWriter writer;
  private Printer printer;

  /** For the compiler, which finds the processor as a service. */
  public PlugwrightProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return ANNOTATIONS;
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

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement contract : takeContracts(annotations, round)) {
      process(contract, round);
    }
    return false;
  }

  /** Read the contract, say what is wrong with it, write what follows from it. */
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
      contracts.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
    }
    return contracts;
  }
}
