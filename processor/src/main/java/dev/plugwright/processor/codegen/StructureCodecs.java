package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.contract.Layout;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that write and read records as structures, padding included. */
final class StructureCodecs {
  private final ValueCode values;
  private final CodecPlan plan;
  private final LoadedClasses classes;

  StructureCodecs(ValueCode values, CodecPlan plan, LoadedClasses classes) {
    this.values = values;
    this.plan = plan;
    this.classes = classes;
  }

  void addTo(TypeSpec.Builder type, List<MethodSpec> methods, Named structure) {
    Layout layout = plan.layout(structure);
    type.addField(
        FieldSpec.builder(int.class, plan.structureSizeNameOf(structure))
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .initializer("$L", layout.size())
            .build());
    String name = plan.structureNameOf(structure);
    if (plan.isStructureWritten(structure)) {
      methods.add(
          MethodSpec.methodBuilder("write" + name)
              .addModifiers(Modifier.STATIC)
              .addParameter(RuntimeNames.OUTPUT, "out")
              .addParameter(JavaTypes.of(structure), "value")
              .addCode(write(structure, layout))
              .build());
    }
    if (plan.isStructureRead(structure)) {
      methods.add(
          MethodSpec.methodBuilder("read" + name)
              .addModifiers(Modifier.STATIC)
              .returns(JavaTypes.of(structure))
              .addParameter(RuntimeNames.INPUT, "in")
              .addCode(read(structure, layout))
              .build());
    }
  }

  private CodeBlock write(Named structure, Layout layout) {
    RecordDefinition record = (RecordDefinition) plan.definition(structure);
    Names names = Names.ofVariables();
    names.newName("out");
    names.newName("value");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(ValueCode.require(structure, "out", CodeBlock.of("value")))
            .add(classes.check(record, CodeBlock.of("out.position()")))
            .addStatement("out.reserve($L)", values.structureSize(structure));
    for (int i = 0; i < layout.slots().size(); i++) {
      pad(code, "out.pad", layout.slots().get(i).padding());
      Component component = record.components().get(i);
      CodeBlock value = CodeBlock.of("value.$N()", component.javaName());
      if (component.type() instanceof FixedArray array) {
        writeArray(code, array, names.newName(component.javaName()), value, names);
      } else {
        code.addStatement(put(component.type(), value));
        pad(code, "out.pad", paddingAfter(component));
      }
    }
    pad(code, "out.pad", layout.padding());
    return code.build();
  }

  private void writeArray(
      CodeBlock.Builder code, FixedArray array, String local, CodeBlock value, Names names) {
    String element = names.inner().newName("element");
    code.addStatement("$T $N = $L", JavaTypes.of(array), local, value)
        .addStatement(
            "out.requireLength($L.length, $L)",
            ValueCode.require(array, "out", CodeBlock.of("$N", local)),
            array.length())
        .beginControlFlow("for ($T $N : $N)", JavaTypes.of(array.element()), element, local)
        .addStatement(put(array.element(), CodeBlock.of("$N", element)))
        .endControlFlow();
  }

  private CodeBlock put(JavaType type, CodeBlock value) {
    return switch (type) {
      case ScalarType scalar ->
          CodeBlock.of("out.put$L($L)", ValueCode.streamName(scalar.kind()), value);
      case FixedText text -> CodeBlock.of("out.putText($L, $L)", value, text.capacity());
      case Named named -> values.writeStructure(named, "out", value);
      default -> throw new IllegalArgumentException("has no fixed size: " + type);
    };
  }

  private CodeBlock read(Named structure, Layout layout) {
    RecordDefinition record = (RecordDefinition) plan.definition(structure);
    Names names = RecordCodecs.readNames(record);
    String index = names.newNameOf("i", "index");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(RecordCodecs.markStart(names))
            .add(classes.check(record, CodeBlock.of("$N", names.get(RecordCodecs.START))))
            .addStatement("in.need($L)", values.structureSize(structure));
    for (int i = 0; i < layout.slots().size(); i++) {
      pad(code, "in.skip", layout.slots().get(i).padding());
      Component component = record.components().get(i);
      String local = names.get(component);
      TypeName type = JavaTypes.of(component.type());
      if (component.type() instanceof FixedArray array) {
        TypeName element = JavaTypes.of(array.element());
        code.addStatement("$T $N = new $T[$L]", type, local, element, array.length())
            .beginControlFlow(
                "for (int $N = 0; $N < $L; $N++)", index, index, array.length(), index)
            .addStatement("$N[$N] = $L", local, index, get(array.element()))
            .endControlFlow();
      } else {
        code.addStatement("$T $N = $L", type, local, get(component.type()));
        pad(code, "in.skip", paddingAfter(component));
      }
    }
    pad(code, "in.skip", layout.padding());
    return code.add(RecordCodecs.construct(record, names)).build();
  }

  private CodeBlock get(JavaType type) {
    return switch (type) {
      case ScalarType scalar -> CodeBlock.of("in.get$L()", ValueCode.streamName(scalar.kind()));
      case FixedText text -> CodeBlock.of("in.getText($L)", text.capacity());
      case Named named -> values.readStructure(named, "in");
      default -> throw new IllegalArgumentException("has no fixed size: " + type);
    };
  }

  private static int paddingAfter(Component component) {
    return component.type() instanceof FixedText text ? Layout.paddingAfter(text.type()) : 0;
  }

  private static void pad(CodeBlock.Builder code, String method, int bytes) {
    if (bytes > 0) {
      code.addStatement("$L($L)", method, bytes);
    }
  }
}
