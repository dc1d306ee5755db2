package dev.plugwright.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.bindgen.GeneratorVersion;
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
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Generates and writes the files of a contract, each with the contract as its only origin. */
public final class ContractWriter {
  private static final String FOLDER = "META-INF/plugwright/";
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final ClassName MARKER = ClassName.bestGuess(AnnotationNames.GENERATED);

  private static final Pattern TRAILING_SPACES = Pattern.compile("(?m) +$");

  private final Filer filer;
  private final Elements elements;
  private final String generator;
  private final ResourceOwners owners;

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
    this.owners = new ResourceOwners(compiler);
  }

  /**
   * Writes the Java classes, the Rust file and the contract text; reports files that cannot be
   * written.
   */
  public void write(JavaContract contract, TypeElement origin, Report report) {
    for (TypeSpec type : JavaGenerator.generate(contract)) {
      JavaName name = new JavaName(contract.javaName().packageName(), List.of(type.name()));
      attempt(name.qualifiedName(), origin, report, () -> writeClass(contract, type, origin));
    }
    List<SourceFile> resources = resources(contract.contract());
    // They have the same name, so one fault speaks for all of them.
    String first = FOLDER + resources.getFirst().name();
    Optional<String> other = owners.otherOwner(first, origin);
    if (other.isPresent()) {
      report.fault(Place.at(origin), Message.RESOURCE_TAKEN, first, other.get());
      return;
    }
    attempt(
        first,
        origin,
        report,
        () -> {
          for (SourceFile file : resources) {
            String text = file.name().endsWith(".rs") ? owners.mark(origin) : "";
            writeResource(FOLDER + file.name(), text + file.text(), origin);
          }
        });
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

  /**
   * Returns the JDK's annotation, unless the module of the contract does not read java.compiler.
   */
  private Optional<TypeElement> generatedAnnotation(TypeElement origin) {
    ModuleElement module = elements.getModuleOf(origin);
    return Optional.ofNullable(
        module == null
            ? elements.getTypeElement(GENERATED)
            : elements.getTypeElement(module, GENERATED));
  }

  /**
   * Returns the annotation for warnings that a contract draws: its types may be deprecated, and the
   * bindings, which are public, have types in their methods that a module need not export.
   */
  private Optional<AnnotationSpec> suppressWarnings(
      JavaContract contract, TypeSpec type, TypeElement origin) {
    List<String> warnings = new ArrayList<>();
    if (contract.usesDeprecated()) {
      warnings.addAll(List.of("deprecation", "removal"));
    }
    ModuleElement module = elements.getModuleOf(origin);
    if (module != null && !module.isUnnamed() && type.modifiers().contains(Modifier.PUBLIC)) {
      warnings.add("exports");
    }
    CodeBlock names =
        warnings.stream().map(it -> CodeBlock.of("$S", it)).collect(CodeBlock.joining(", "));
    return warnings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", names)
                .build());
  }

  private void writeClass(JavaContract contract, TypeSpec type, TypeElement origin)
      throws IOException {
    TypeSpec.Builder stamped =
        type.toBuilder()
            .addOriginatingElement(origin)
            .addJavadoc(
                "\n<p>@generated by plugwright-processor $L\nfrom the contract $L ($L).\n",
                GeneratorVersion.current(),
                contract.contract().interfaceName(),
                contract.contract().hash());
    generatedAnnotation(origin)
        .ifPresent(
            generated ->
                stamped.addAnnotation(
                    AnnotationSpec.builder(ClassName.get(generated))
                        .addMember("value", "$S", generator)
                        .build()));
    stamped.addAnnotation(MARKER);
    suppressWarnings(contract, type, origin).ifPresent(stamped::addAnnotation);
    stamped.avoidClashesWithNestedClasses(origin);
    // In a class that implements the contract, Slice.of(...) would be a method of a constant Slice.
    for (VariableElement constant : ElementFilter.fieldsIn(elements.getAllMembers(origin))) {
      stamped.alwaysQualify(constant.getSimpleName().toString());
    }
    JavaFile file =
        JavaFile.builder(contract.javaName().packageName(), stamped.build())
            .skipJavaLangImports(!hidesJavaLang(origin))
            .indent("  ")
            .build();
    JavaName name = new JavaName(file.packageName(), List.of(type.name()));
    try (Writer writer = filer.createSourceFile(name.qualifiedName(), origin).openWriter()) {
      // JavaPoet leaves the space before the expression that it puts on the next line.
      writer.write(ascii(TRAILING_SPACES.matcher(file.toString()).replaceAll("")));
    }
  }

  /** Whether the package has a type that is named like one of {@code java.lang}. */
  private boolean hidesJavaLang(TypeElement origin) {
    return elements.getPackageOf(origin).getEnclosedElements().stream()
        .anyMatch(it -> elements.getTypeElement("java.lang." + it.getSimpleName()) != null);
  }

  /** Java with escapes in place of other characters, which not every encoding of sources has. */
  private static String ascii(String java) {
    StringBuilder text = new StringBuilder();
    java.chars()
        .forEach(
            c -> {
              if (c < 0x80) {
                text.append((char) c);
              } else {
                text.append("\\u%04x".formatted(c));
              }
            });
    return text.toString();
  }

  /** Rust sources are UTF-8, independent of the compiler's encoding for Java. */
  private void writeResource(String path, String text, TypeElement origin) throws IOException {
    try (OutputStream stream =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openOutputStream()) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
