package dev.plugwright.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.plugwright.processor.model.JavaType;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants that say how many bytes an element of a collection takes at least. */
final class MinimumSizes {
  private final CodecPlan plan;
  private final Names names;
  private final Map<JavaType, FieldSpec> constants = new LinkedHashMap<>();

  MinimumSizes(CodecPlan plan, Names names) {
    this.plan = plan;
    this.names = names;
  }

  /** The constant for the type; it is declared from now on. */
  CodeBlock of(JavaType type) {
    FieldSpec constant = constants.computeIfAbsent(type.plain(), this::declare);
    return CodeBlock.of("$N", constant);
  }

  /** Whether no value of the type takes any byte. */
  boolean isZero(JavaType type) {
    return plan.minimumSize(type.plain()) == 0;
  }

  /** The constants that are used, in the order of their first use. */
  Iterable<FieldSpec> constants() {
    return constants.values();
  }

  private FieldSpec declare(JavaType type) {
    String name = names.newName(CodecPlan.constantName(type) + "_MINIMUM_BYTES");
    return FieldSpec.builder(int.class, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", plan.minimumSize(type))
        .build();
  }
}
