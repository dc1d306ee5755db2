package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.plugwright.processor.model.JavaType.Converted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The converters of a contract, and the code that calls them. */
final class ConverterCodecs {
  private final ValueCode values;
  private final CodecPlan plan;
  private final Names names;
  private final Map<Converted, FieldSpec> constants = new LinkedHashMap<>();

  ConverterCodecs(ValueCode values, CodecPlan plan, Names names) {
    this.values = values;
    this.plan = plan;
    this.names = names;
  }

  /** The converters that are used, in the order of their first use. */
  Iterable<FieldSpec> constants() {
    return constants.values();
  }

  CodeBlock write(Converted type) {
    CodeBlock value = ValueCode.require(type, "out", CodeBlock.of("value"));
    CodeBlock wire = CodeBlock.of("$N.toWire($L)", converter(type), value);
    return CodeBlock.builder().addStatement(values.write(type.wire(), "out", wire)).build();
  }

  CodeBlock read(Converted type) {
    return CodeBlock.builder()
        .addStatement("int start = in.position()")
        .addStatement("$T wire = $L", JavaTypes.of(type.wire()), values.read(type.wire(), "in"))
        .beginControlFlow("try")
        .addStatement("return $L", fromWire(type))
        .nextControlFlow("catch ($T cause)", RuntimeException.class)
        .addStatement(notConverted(type, CodeBlock.of("start")))
        .endControlFlow()
        .build();
  }

  /** The conversions of values passed without encoding. */
  List<MethodSpec> conversions() {
    List<MethodSpec> methods = new ArrayList<>();
    plan.lowered().forEach(type -> methods.add(toWireMethod(type)));
    plan.lifted().forEach(type -> methods.add(fromWireMethod(type)));
    return methods;
  }

  private MethodSpec toWireMethod(Converted type) {
    return MethodSpec.methodBuilder("toWire" + plan.nameOf(type))
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.of(type.wire()))
        .addParameter(JavaTypes.of(type), "value")
        .beginControlFlow("if (value == null)")
        .addStatement("throw $T.isNull($S, 0)", RuntimeNames.CODEC_EXCEPTION, type.contractName())
        .endControlFlow()
        .addStatement("return $N.toWire(value)", converter(type))
        .build();
  }

  private MethodSpec fromWireMethod(Converted type) {
    return MethodSpec.methodBuilder("fromWire" + plan.nameOf(type))
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.of(type))
        .addParameter(JavaTypes.of(type.wire()), "wire")
        .beginControlFlow("try")
        .addStatement("return $L", fromWire(type))
        .nextControlFlow("catch ($T cause)", RuntimeException.class)
        .addStatement(notConverted(type, CodeBlock.of("0")))
        .endControlFlow()
        .build();
  }

  private static CodeBlock notConverted(Converted type, CodeBlock start) {
    return CodeBlock.of(
        "throw $T.notConverted($S, $L, cause)",
        RuntimeNames.CODEC_EXCEPTION,
        type.contractName(),
        start);
  }

  private CodeBlock fromWire(Converted type) {
    return CodeBlock.of(
        "$T.requireNonNull($N.fromWire(wire),$W$S)",
        Objects.class,
        converter(type),
        type.converter().nestedName() + ".fromWire returned null");
  }

  private FieldSpec converter(Converted type) {
    return constants.computeIfAbsent(type, this::constant);
  }

  private FieldSpec constant(Converted type) {
    ClassName converter = JavaTypes.className(type.converter());
    String name = names.newName(CodecPlan.constantName(type) + "_CONVERTER");
    return FieldSpec.builder(converter, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$Znew $T()", converter)
        .build();
  }
}
