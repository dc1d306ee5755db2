package dev.plugwright.it.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.plugwright.annotations.PlugwrightGenerated;

/** Which packages may know which: all classes of the library, and what is generated for tests. */
@AnalyzeClasses(packages = "dev.plugwright", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {
  private static final String[] PLATFORM = {"java..", "javax..", "org.jspecify.."};

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_CONTRACT_MODEL_DEPENDS_ON_NOTHING =
      only("dev.plugwright.contract", "dev.plugwright.contract");

  @ArchTest
  static final ArchRule THE_API_DEPENDS_ON_THE_MODEL_AND_THE_ENGINES =
      only(
          "dev.plugwright",
          "dev.plugwright",
          "dev.plugwright.contract",
          "dev.plugwright.contract.evolution",
          "dev.plugwright.spi.engine");

  @ArchTest
  static final ArchRule THE_ENGINE_SPI_DEPENDS_ON_THE_MODEL =
      only("dev.plugwright.spi.engine", "dev.plugwright.spi.engine", "dev.plugwright.contract");

  @ArchTest
  static final ArchRule THE_CODEC_DEPENDS_ON_TEXT_AND_KRYO =
      only(
          "dev.plugwright.spi.codec",
          "dev.plugwright.spi.codec",
          "dev.plugwright.internal.text",
          "com.esotericsoftware.kryo..");

  @ArchTest
  static final ArchRule ENGINES_DEPEND_ON_THE_ENGINE_SPI =
      noClasses()
          .that()
          .resideInAPackage("dev.plugwright.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.plugwright", "dev.plugwright.internal..", "dev.plugwright.spi.binding");

  @ArchTest
  static final ArchRule ONE_ENGINE_KNOWS_GRAALWASM =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.plugwright.engine.graalwasm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.graalvm..");

  @ArchTest
  static final ArchRule ONE_PACKAGE_KNOWS_KRYO =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.plugwright.spi.codec")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.esotericsoftware..");

  @ArchTest
  static final ArchRule GENERATED_CODE_TOUCHES_THE_SPI =
      classes()
          .that(new Generated())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "dev.plugwright.spi.binding",
                      "dev.plugwright.spi.codec",
                      "dev.plugwright.spi.engine",
                      "dev.plugwright.annotations",
                      "java..",
                      // the contracts themselves
                      "dev.plugwright.it..")
                  .as("belong to the SPI, the annotations, the JDK or the contract"));

  @ArchTest
  static final ArchRule THE_RUNTIME_DOES_NOT_KNOW_THE_TOOLS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.plugwright",
              "dev.plugwright.spi..",
              "dev.plugwright.internal..",
              "dev.plugwright.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.plugwright.processor..", "dev.plugwright.bindgen..");

  private static ArchRule only(String from, String... to) {
    return classes()
        .that()
        .resideInAPackage(from)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(to)
                .or(resideInAnyPackage(PLATFORM))
                .as("reside in " + String.join(", ", to)));
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  private static final class Generated extends DescribedPredicate<JavaClass> {
    Generated() {
      super("are generated");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.isAnnotatedWith(PlugwrightGenerated.class)
          || type.getEnclosingClass().filter(this::test).isPresent();
    }
  }
}
