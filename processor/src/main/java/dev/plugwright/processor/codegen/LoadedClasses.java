package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.JavaType.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The constants that record the parts of enums and records when the contract was compiled: those of
 * a library may have changed at run time.
 */
final class LoadedClasses {
  private final JavaName contract;
  private final Names names;
  private final Map<JavaName, FieldSpec> constants = new LinkedHashMap<>();

  LoadedClasses(JavaName contract, Names names) {
    this.contract = contract;
    this.names = names;
  }

  /** The constant with the constants of the enum; it is declared from now on. */
  FieldSpec of(EnumDefinition definition) {
    JavaName name = definition.type().javaName();
    TypeName type =
        ParameterizedTypeName.get(RuntimeNames.ENUM_CONSTANTS, JavaTypes.className(name));
    List<String> members =
        definition.constants().stream().map(constant -> constant.javaName()).toList();
    return constants.computeIfAbsent(
        name, unused -> declare(name, type, RuntimeNames.ENUM_CONSTANTS, "_CONSTANTS", members));
  }

  /**
   * The statement that compares the components of the loaded record; nothing for a record within
   * the same file as the contract, which is compiled together with it.
   *
   * @param record the record
   * @param offset an expression for where the value starts
   */
  CodeBlock check(RecordDefinition record, CodeBlock offset) {
    JavaName name = record.type().javaName();
    if (name.packageName().equals(contract.packageName())
        && name.simpleNames().getFirst().equals(contract.simpleNames().getFirst())) {
      return CodeBlock.of("");
    }
    ClassName type = RuntimeNames.RECORD_COMPONENTS;
    List<String> members =
        record.components().stream().map(component -> component.javaName()).toList();
    FieldSpec constant =
        constants.computeIfAbsent(
            name, unused -> declare(name, type, type, "_COMPONENTS", members));
    return CodeBlock.builder().addStatement("$N.check($L)", constant, offset).build();
  }

  /** The constants that are used, in the order of their first use. */
  Iterable<FieldSpec> constants() {
    return constants.values();
  }

  private FieldSpec declare(
      JavaName name, TypeName type, ClassName factory, String suffix, List<String> members) {
    String constant = CodecPlan.constantName(new Named(name, List.of())) + suffix;
    CodeBlock arguments =
        members.stream()
            .map(member -> CodeBlock.of(",$W$S", member))
            .collect(CodeBlock.joining(""));
    return FieldSpec.builder(type, names.newName(constant))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$Z$T.of($T.class$L)", factory, JavaTypes.className(name), arguments)
        .build();
  }
}
