package dev.plugwright.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.bindgen.rust.RustBackend;
import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Contract;
import dev.plugwright.processor.codegen.JavaGenerator;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Generates and writes the files of a contract, each with the contract as its only origin. */
public final class ContractWriter {
  private static final String FOLDER = "META-INF/plugwright/";
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final ClassName MARKER = ClassName.bestGuess(AnnotationNames.GENERATED);

  private static final AnnotationSpec SUPPRESS_DEPRECATION =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "{$S, $S}", "deprecation", "removal")
          .build();

  private final Filer filer;
  private final Elements elements;
  private final String generator;

  /**
   * A writer for this compiler.
   *
   * @param compiler gives the files
   * @param generator the name for {@code @Generated}
   */
  public ContractWriter(ProcessingEnvironment compiler, String generator) {
    this.filer = compiler.getFiler();
    this.elements = compiler.getElementUtils();
    this.generator = generator;
  }

  /** Writes the Java classes, the Rust file and the contract text; says what cannot be written. */
  public void write(JavaContract contract, TypeElement origin, Report report) {
    for (TypeSpec type : JavaGenerator.generate(contract)) {
      JavaName name = new JavaName(contract.javaName().packageName(), List.of(type.name()));
      attempt(name.qualifiedName(), origin, report, () -> writeClass(contract, type, origin));
    }
    for (SourceFile file : resources(contract.contract())) {
      String path = FOLDER + file.name();
      attempt(path, origin, report, () -> writeResource(path, file.text(), origin));
    }
  }

  private static List<SourceFile> resources(Contract contract) {
    List<SourceFile> files = new ArrayList<>(new RustBackend().generate(contract));
    String name = RustNames.snakeCase(contract.interfaceName()) + ".contract";
    files.add(new SourceFile(name, contract.text()));
    return files;
  }

  private interface Output {
    void write() throws IOException;
  }

  private static void attempt(String name, TypeElement origin, Report report, Output output) {
    try {
      output.write();
    } catch (FilerException failure) {
      report.fault(Place.at(origin), Message.NAME_TAKEN, name);
    } catch (IOException failure) {
      report.fault(Place.at(origin), Message.CANNOT_WRITE, name, failure.getMessage());
    }
  }

  private void writeClass(JavaContract contract, TypeSpec type, TypeElement origin)
      throws IOException {
    TypeSpec.Builder stamped = type.toBuilder().addOriginatingElement(origin);
    TypeElement generated = elements.getTypeElement(GENERATED);
    if (generated != null) {
      stamped.addAnnotation(
          AnnotationSpec.builder(ClassName.get(generated))
              .addMember("value", "$S", generator)
              .build());
    }
    stamped.addAnnotation(MARKER);
    if (contract.usesDeprecated()) {
      stamped.addAnnotation(SUPPRESS_DEPRECATION);
    }
    stamped.avoidClashesWithNestedClasses(origin);
    JavaFile.builder(contract.javaName().packageName(), stamped.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .writeTo(filer);
  }

  private void writeResource(String path, String text, TypeElement origin) throws IOException {
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openWriter()) {
      writer.write(text);
    }
  }
}
