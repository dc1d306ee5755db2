package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.MapType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.SetType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the class with one writing and one reading method per type. */
final class CodecsClass {
  private final JavaContract contract;
  private final CodecPlan plan;
  private final CollectionCodecs collections;
  private final RecordCodecs records;
  private final ConverterCodecs converters;
  private final StructureCodecs structures;
  private final Names constantNames = new Names();
  private final MinimumSizes sizes;
  private final LoadedClasses classes;

  CodecsClass(JavaContract contract, CodecPlan plan) {
    ValueCode values = ValueCode.inside(plan);
    this.contract = contract;
    this.plan = plan;
    this.sizes = new MinimumSizes(plan, constantNames);
    this.collections = new CollectionCodecs(values, sizes, plan);
    this.converters = new ConverterCodecs(values, plan, constantNames);
    this.classes = new LoadedClasses(contract.javaName(), constantNames);
    this.records = new RecordCodecs(values, plan, classes);
    this.structures = new StructureCodecs(values, plan, classes);
  }

  TypeSpec generate() {
    ClassName codecs = JavaTypes.className(contract.codecs());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(codecs)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Codecs for the types used by {@link $T}.\n",
                JavaTypes.className(contract.javaName()));
    List<MethodSpec> methods = new ArrayList<>();
    for (JavaType encoded : plan.types()) {
      if (plan.isWritten(encoded)) {
        methods.add(writer(encoded));
      }
      if (plan.isRead(encoded)) {
        methods.add(reader(encoded));
      }
    }
    plan.structures().forEach(structure -> structures.addTo(type, methods, structure));
    methods.addAll(converters.conversions());
    return type.addFields(converters.constants())
        .addFields(classes.constants())
        .addFields(sizes.constants())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethods(methods)
        .build();
  }

  private MethodSpec writer(JavaType type) {
    return MethodSpec.methodBuilder("write" + plan.nameOf(type))
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeNames.OUTPUT, "out")
        .addParameter(JavaTypes.of(type), "value")
        .addCode(writeBody(type))
        .build();
  }

  private MethodSpec reader(JavaType type) {
    return MethodSpec.methodBuilder("read" + plan.nameOf(type))
        .addModifiers(Modifier.STATIC)
        .returns(JavaTypes.of(type))
        .addParameter(RuntimeNames.INPUT, "in")
        .addCode(readBody(type))
        .build();
  }

  private CodeBlock writeBody(JavaType type) {
    return switch (type) {
      case ArrayType array -> collections.writeArray(array);
      case FixedArray array -> collections.writeFixedArray(array);
      case ListType list -> collections.writeList(list);
      case SetType set -> collections.writeSet(set);
      case MapType map -> collections.writeMap(map);
      case OptionType option -> collections.writeOption(option);
      case Converted converted -> converters.write(converted);
      case Named named -> writeNamed(plan.definition(named));
      default -> throw new IllegalArgumentException("has no methods of its own: " + type);
    };
  }

  private CodeBlock readBody(JavaType type) {
    return switch (type) {
      case ArrayType array -> collections.readArray(array);
      case FixedArray array -> collections.readFixedArray(array);
      case ListType list -> collections.readList(list);
      case SetType set -> collections.readSet(set);
      case MapType map -> collections.readMap(map);
      case OptionType option -> collections.readOption(option);
      case Converted converted -> converters.read(converted);
      case Named named -> readNamed(plan.definition(named));
      default -> throw new IllegalArgumentException("has no methods of its own: " + type);
    };
  }

  private CodeBlock writeNamed(JavaDefinition definition) {
    return switch (definition) {
      case EnumDefinition constants ->
          CodeBlock.of("$N.write(out, value);\n", classes.of(constants));
      case RecordDefinition record -> records.write(record);
      case VariantDefinition variant -> records.writeVariant(variant);
    };
  }

  private CodeBlock readNamed(JavaDefinition definition) {
    return switch (definition) {
      case EnumDefinition constants -> CodeBlock.of("return $N.read(in);\n", classes.of(constants));
      case RecordDefinition record -> records.read(record);
      case VariantDefinition variant -> records.readVariant(variant);
    };
  }
}
