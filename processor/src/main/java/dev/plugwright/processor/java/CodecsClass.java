package dev.plugwright.processor.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.MapType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.OptionType;
import dev.plugwright.processor.model.ContractType.SetType;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.Definition.EnumDefinition;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import dev.plugwright.processor.model.Definition.VariantDefinition;
import dev.plugwright.processor.model.RustNames;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Generates the class with one writing and one reading method per type. */
final class CodecsClass {
  private final Contract contract;
  private final CodecPlan plan;
  private final CollectionCodecs collections;
  private final RecordCodecs records;

  CodecsClass(Contract contract, CodecPlan plan) {
    ValueCode values = ValueCode.inside(plan);
    this.contract = contract;
    this.plan = plan;
    this.collections = new CollectionCodecs(values, plan.graph());
    this.records = new RecordCodecs(values, plan.graph());
  }

  TypeSpec generate() {
    ClassName codecs = JavaTypes.className(contract.javaName().companion("Codecs"));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(codecs)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Encodes and decodes what crosses the border in calls of {@link $T}.\n",
                JavaTypes.className(contract.javaName()));
    for (ContractType encoded : plan.types()) {
      if (plan.isRead(encoded)
          && encoded instanceof Named named
          && plan.graph().definition(named) instanceof EnumDefinition) {
        type.addField(constants(named));
      }
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (ContractType encoded : plan.types()) {
      if (plan.isWritten(encoded)) {
        type.addMethod(writer(encoded));
      }
      if (plan.isRead(encoded)) {
        type.addMethod(reader(encoded));
      }
    }
    return type.build();
  }

  private FieldSpec constants(Named named) {
    TypeName type = JavaTypes.of(named);
    return FieldSpec.builder(ArrayTypeName.of(type), constantsName(named))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.values()", type)
        .build();
  }

  private String constantsName(Named named) {
    return RustNames.snakeCase(plan.nameOf(named)).toUpperCase(Locale.ROOT) + "_VALUES";
  }

  private MethodSpec writer(ContractType type) {
    return MethodSpec.methodBuilder("write" + plan.nameOf(type))
        .addModifiers(Modifier.STATIC)
        .addParameter(Runtime.OUTPUT, "out")
        .addParameter(JavaTypes.of(type), "value")
        .addCode(writeBody(type))
        .build();
  }

  private MethodSpec reader(ContractType type) {
    return MethodSpec.methodBuilder("read" + plan.nameOf(type))
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.of(type))
        .addParameter(Runtime.INPUT, "in")
        .addCode(readBody(type))
        .build();
  }

  private CodeBlock writeBody(ContractType type) {
    return switch (type) {
      case ArrayType array -> collections.writeArray(array);
      case ListType list -> collections.writeElements(list.element());
      case SetType set -> collections.writeElements(set.element());
      case MapType map -> collections.writeMap(map);
      case OptionType option -> collections.writeOption(option);
      case Named named -> writeNamed(plan.graph().definition(named));
      default -> throw new IllegalArgumentException("has no methods of its own: " + type);
    };
  }

  private CodeBlock readBody(ContractType type) {
    return switch (type) {
      case ArrayType array -> collections.readArray(array);
      case ListType list -> collections.readList(list);
      case SetType set -> collections.readSet(set);
      case MapType map -> collections.readMap(map);
      case OptionType option -> collections.readOption(option);
      case Named named -> readNamed(plan.graph().definition(named));
      default -> throw new IllegalArgumentException("has no methods of its own: " + type);
    };
  }

  private CodeBlock writeNamed(Definition definition) {
    return switch (definition) {
      case EnumDefinition constants ->
          CodeBlock.of("out.writeVariant(out.requireValue(value).ordinal());\n");
      case RecordDefinition record -> records.write(record);
      case VariantDefinition variant -> records.writeVariant(variant);
    };
  }

  private CodeBlock readNamed(Definition definition) {
    return switch (definition) {
      case EnumDefinition constants -> {
        String values = constantsName(constants.type());
        yield CodeBlock.of("return $N[in.readVariant($N.length)];\n", values, values);
      }
      case RecordDefinition record -> records.read(record);
      case VariantDefinition variant -> records.readVariant(variant);
    };
  }
}
