package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bodies of the codec methods of records and sealed interfaces. */
final class RecordCodecs {
  /** Stands for the local variable in which the start of the value is kept. */
  static final Object START = "start";

  private final ValueCode values;
  private final CodecPlan plan;
  private final LoadedClasses classes;

  RecordCodecs(ValueCode values, CodecPlan plan, LoadedClasses classes) {
    this.values = values;
    this.plan = plan;
    this.classes = classes;
  }

  CodeBlock write(RecordDefinition record) {
    boolean counted = plan.counted(record.type());
    CodeBlock.Builder code = CodeBlock.builder().addStatement(require(record.type()));
    code.add(classes.check(record, CodeBlock.of("out.position()")));
    if (counted) {
      code.addStatement("out.enter()");
    }
    for (List<Component> run : runs(record.components())) {
      if (isGroup(run)) {
        code.addStatement("out.reserve($L)", size(run));
        run.forEach(component -> code.addStatement(put(component)));
      } else {
        CodeBlock value = accessor(run.getFirst());
        code.addStatement(values.write(run.getFirst().type(), "out", value));
      }
    }
    if (counted) {
      code.addStatement("out.leave()");
    }
    return code.build();
  }

  CodeBlock read(RecordDefinition record) {
    boolean counted = plan.counted(record.type());
    Names names = readNames(record);
    CodeBlock.Builder code = CodeBlock.builder().add(markStart(names));
    code.add(classes.check(record, CodeBlock.of("$N", names.get(START))));
    if (counted) {
      code.addStatement("in.enter()");
    }
    for (List<Component> run : runs(record.components())) {
      boolean group = isGroup(run);
      if (group) {
        code.addStatement("in.need($L)", size(run));
      }
      for (Component component : run) {
        String name = names.get(component);
        CodeBlock value = group ? get(component) : values.read(component.type(), "in");
        code.addStatement("$T $N = $L", JavaTypes.of(component.type()), name, value);
      }
    }
    if (counted) {
      code.addStatement("in.leave()");
    }
    return code.add(construct(record, names)).build();
  }

  /** The components first, so that other local variables give way to them. */
  static Names readNames(RecordDefinition record) {
    Names names = Names.ofVariables();
    names.newName("in");
    record.components().forEach(it -> names.newName(it.javaName(), it));
    return names;
  }

  /** Keeps where the value starts, for the fault of a constructor that rejects it. */
  static CodeBlock markStart(Names names) {
    return CodeBlock.builder()
        .addStatement("int $N = in.position()", names.newName("start", START))
        .build();
  }

  /**
   * Calls the constructor with the local variables of the components.
   *
   * <p>Class files and some compilers do not tell whether the constructor is written in the source,
   * so every constructor is treated as one that may reject values.
   */
  static CodeBlock construct(RecordDefinition record, Names names) {
    CodeBlock arguments =
        record.components().stream()
            .map(component -> CodeBlock.of("$N", names.get(component)))
            .collect(CodeBlock.joining(",$W"));
    String cause = names.newName("cause");
    return CodeBlock.builder()
        .beginControlFlow("try")
        .addStatement(
            "return new $T$L($L)",
            JavaTypes.className(record.type().javaName()),
            record.typeParameters().isEmpty() ? "" : "<>",
            arguments)
        .nextControlFlow("catch ($T $N)", RuntimeException.class, cause)
        .addStatement(
            "throw $T.rejected($S, $N, $N)",
            RuntimeNames.CODEC_EXCEPTION,
            record.type().contractName(),
            names.get(START),
            cause)
        .endControlFlow()
        .build();
  }

  CodeBlock writeVariant(VariantDefinition variant) {
    boolean counted = plan.counted(variant.type());
    Names names = Names.ofVariables();
    names.newName("out");
    names.newName("value");
    CodeBlock.Builder code = CodeBlock.builder();
    if (counted) {
      code.addStatement("out.enter()");
    }
    code.beginControlFlow("switch ($L)", require(variant.type()));
    for (int index = 0; index < variant.cases().size(); index++) {
      RecordDefinition record = variant.cases().get(index);
      String name = names.newName(record.type().javaName().simpleName());
      code.beginControlFlow("case $T $N ->", JavaTypes.of(record.type()), name)
          .addStatement("out.writeVariant($L)", index)
          .addStatement(values.write(record.type(), "out", CodeBlock.of("$N", name)))
          .endControlFlow();
    }
    code.add("default -> ")
        .addStatement(
            "throw $T.unknown($Z$S, out.position(),$Wvalue.getClass().getName())",
            RuntimeNames.CODEC_EXCEPTION,
            variant.type().contractName())
        .endControlFlow();
    if (counted) {
      code.addStatement("out.leave()");
    }
    return code.build();
  }

  CodeBlock readVariant(VariantDefinition variant) {
    boolean counted = plan.counted(variant.type());
    CodeBlock.Builder code = CodeBlock.builder();
    int last = variant.cases().size() - 1;
    if (counted) {
      code.addStatement("in.enter()").add("$T value = ", JavaTypes.of(variant.type()));
    } else {
      code.add("return ");
    }
    code.add("switch (in.readVariant($L)) {\n$>", variant.cases().size());
    for (int index = 0; index < last; index++) {
      code.add("case $L -> $L;\n", index, values.read(variant.cases().get(index).type(), "in"));
    }
    code.add("default -> $L;\n$<};\n", values.read(variant.cases().get(last).type(), "in"));
    if (counted) {
      code.addStatement("in.leave()").addStatement("return value");
    }
    return code.build();
  }

  private static CodeBlock require(Named type) {
    return ValueCode.require(type, "out", CodeBlock.of("value"));
  }

  /** Splits the components into runs of fixed-size ones and single other ones. */
  private static List<List<Component>> runs(List<Component> components) {
    List<List<Component>> runs = new ArrayList<>();
    boolean extend = false;
    for (Component component : components) {
      boolean fixed = component.type() instanceof ScalarType type && type.kind().fixedSize();
      if (!fixed || !extend) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(component);
      extend = fixed;
    }
    return runs;
  }

  private static boolean isGroup(List<Component> run) {
    return run.size() > 1;
  }

  /** The sizes are left as a sum, which shows what they belong to. */
  private String size(List<Component> group) {
    return group.stream()
        .map(component -> String.valueOf(plan.minimumSize(component.type())))
        .collect(Collectors.joining(" + "));
  }

  private static CodeBlock put(Component component) {
    ScalarType type = (ScalarType) component.type();
    CodeBlock value = accessor(component);
    CodeBlock checked = type.boxed() ? ValueCode.require(type, "out", value) : value;
    return CodeBlock.of("out.put$L($L)", ValueCode.streamName(type.kind()), checked);
  }

  private static CodeBlock get(Component component) {
    ScalarType type = (ScalarType) component.type();
    return CodeBlock.of("in.get$L()", ValueCode.streamName(type.kind()));
  }

  private static CodeBlock accessor(Component component) {
    return CodeBlock.of("value.$N()", component.javaName());
  }
}
