package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.ListType;
import dev.plugwright.processor.model.JavaType.MapType;
import dev.plugwright.processor.model.JavaType.OptionForm;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.model.JavaType.SetType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bodies of the codec methods of arrays, collections and optional values. */
final class CollectionCodecs {
  private final ValueCode values;
  private final MinimumSizes sizes;
  private final CodecPlan plan;

  CollectionCodecs(ValueCode values, MinimumSizes sizes, CodecPlan plan) {
    this.values = values;
    this.plan = plan;
    this.sizes = sizes;
  }

  CodeBlock writeArray(ArrayType type) {
    return CodeBlock.builder()
        .addStatement("out.$L($L.length)", writeLength(type.element()), require(type))
        .add(writeEach(type.element()))
        .build();
  }

  CodeBlock writeFixedArray(FixedArray type) {
    return CodeBlock.builder()
        .addStatement("out.requireLength($L.length, $L)", require(type), type.length())
        .beginControlFlow("for ($T element : value)", JavaTypes.of(type.element()))
        .addStatement(values.write(type.element(), "out", CodeBlock.of("element")))
        .endControlFlow()
        .build();
  }

  CodeBlock readFixedArray(FixedArray type) {
    TypeName element = JavaTypes.of(type.element());
    return CodeBlock.builder()
        .addStatement("$T[] array = new $T[$L]", element, element, type.length())
        .beginControlFlow("for (int i = 0; i < $L; i++)", type.length())
        .addStatement("array[i] = $L", values.read(type.element(), "in"))
        .endControlFlow()
        .addStatement("return array")
        .build();
  }

  CodeBlock writeList(ListType type) {
    return CodeBlock.builder()
        .add(startCounting(type, writeLength(type.element())))
        .beginControlFlow("for ($T element : value)", JavaTypes.of(type.element().plain()))
        .addStatement("count++")
        .addStatement(values.write(type.element(), "out", CodeBlock.of("element")))
        .endControlFlow()
        .add(endCounting())
        .build();
  }

  CodeBlock writeSet(SetType type) {
    return CodeBlock.builder()
        .add(startCounting(type, writeLength(type.element())))
        .add(duplicateCheck(type.element()))
        .beginControlFlow("for ($T element : value)", JavaTypes.of(type.element().plain()))
        .addStatement("count++")
        .addStatement("int elementStart = out.position()")
        .addStatement(values.write(type.element(), "out", CodeBlock.of("element")))
        .addStatement("duplicates.check(elementStart)")
        .endControlFlow()
        .add(endCounting())
        .build();
  }

  /** Most sets need no check if their elements are compared as they are encoded. */
  private CodeBlock duplicateCheck(JavaType key) {
    return CodeBlock.builder()
        .addStatement(
            "$T duplicates =$W$T.of(out, $S, size$L)",
            RuntimeNames.DUPLICATE_CHECK,
            RuntimeNames.DUPLICATE_CHECK,
            key.contractName(),
            plan.comparedAsEncoded(key) ? ", value" : "")
        .build();
  }

  /** The number of elements is counted, because {@code size()} may return another one. */
  private static CodeBlock startCounting(JavaType type, String writeLength) {
    return CodeBlock.builder()
        .addStatement("int size = $L.size()", require(type))
        .addStatement("int start = out.position()")
        .addStatement("out.$L(size)", writeLength)
        .addStatement("int count = 0")
        .build();
  }

  private static CodeBlock endCounting() {
    return CodeBlock.builder().addStatement("out.requireCount(count, size, start)").build();
  }

  private static CodeBlock require(JavaType type) {
    return ValueCode.require(type, "out", CodeBlock.of("value"));
  }

  private String writeLength(JavaType element) {
    return sizes.isZero(element) ? "writeEmptyElements" : "writeLength";
  }

  private CodeBlock writeEach(JavaType element) {
    return CodeBlock.builder()
        .beginControlFlow("for ($T element : value)", JavaTypes.of(element.plain()))
        .addStatement(values.write(element, "out", CodeBlock.of("element")))
        .endControlFlow()
        .build();
  }

  CodeBlock writeMap(MapType type) {
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class), JavaTypes.of(type.key()), JavaTypes.of(type.value()));
    return CodeBlock.builder()
        .add(startCounting(type, "writeLength"))
        .add(duplicateCheck(type.key()))
        .beginControlFlow("for ($T entry : value.entrySet())", entry)
        .addStatement("count++")
        .addStatement("int keyStart = out.position()")
        .addStatement(values.write(type.key(), "out", CodeBlock.of("entry.getKey()")))
        .addStatement("duplicates.check(keyStart)")
        .addStatement(values.write(type.value(), "out", CodeBlock.of("entry.getValue()")))
        .endControlFlow()
        .add(endCounting())
        .build();
  }

  CodeBlock writeOption(OptionType type) {
    if (type.form() == OptionForm.NULLABLE) {
      return writeWhenPresent(type, CodeBlock.of("value != null"), CodeBlock.of("value"));
    }
    String getter = "get";
    if (type.form() == OptionForm.PRIMITIVE) {
      String primitive = JavaTypes.of(type.element()).toString();
      getter = "getAs" + primitive.substring(0, 1).toUpperCase(Locale.ROOT);
      getter += primitive.substring(1);
    }
    return CodeBlock.builder()
        .addStatement(require(type))
        .add(
            writeWhenPresent(
                type, CodeBlock.of("value.isPresent()"), CodeBlock.of("value.$L()", getter)))
        .build();
  }

  private CodeBlock writeWhenPresent(OptionType type, CodeBlock present, CodeBlock value) {
    return CodeBlock.builder()
        .addStatement("out.writeOptionTag($L)", present)
        .beginControlFlow("if ($L)", present)
        .addStatement(values.writePresent(type.element(), "out", value))
        .endControlFlow()
        .build();
  }

  CodeBlock readArray(ArrayType type) {
    TypeName element = JavaTypes.of(type.element());
    StringBuilder dimensions = new StringBuilder("[length]");
    TypeName base = element;
    while (base instanceof ArrayTypeName inner) {
      base = inner.componentType();
      dimensions.append("[]");
    }
    return CodeBlock.builder()
        .addStatement("int length = in.readLength($L)", sizes.of(type.element()))
        .addStatement("$T[] array = new $T$L", element, base, dimensions)
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("array[i] = $L", values.read(type.element(), "in"))
        .endControlFlow()
        .addStatement("return array")
        .build();
  }

  CodeBlock readList(ListType type) {
    TypeName element = JavaTypes.of(type.element().plain());
    return CodeBlock.builder()
        .addStatement("int length = in.readLength($L)", sizes.of(type.element()))
        .addStatement("$T<$T> list = new $T<>(length)", List.class, element, ArrayList.class)
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("list.add($L)", values.read(type.element(), "in"))
        .endControlFlow()
        .addStatement("return $T.unmodifiableList(list)", Collections.class)
        .build();
  }

  CodeBlock readSet(SetType type) {
    TypeName element = JavaTypes.of(type.element().plain());
    return CodeBlock.builder()
        .addStatement("int length = in.readLength($L)", sizes.of(type.element()))
        .addStatement(
            "$T<$T> set = $T.newLinkedHashSet(length)", Set.class, element, LinkedHashSet.class)
        .add(collisionCheck(type.element()))
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("int start = in.position()")
        .beginControlFlow("if (!set.add($L))", readKey(type.element()))
        .addStatement(duplicate(type.element()))
        .endControlFlow()
        .endControlFlow()
        .addStatement("return $T.unmodifiableSet(set)", Collections.class)
        .build();
  }

  CodeBlock readMap(MapType type) {
    TypeName key = JavaTypes.of(type.key().plain());
    TypeName value = JavaTypes.of(type.value().plain());
    CodeBlock entrySize = CodeBlock.of("$L + $L", sizes.of(type.key()), sizes.of(type.value()));
    return CodeBlock.builder()
        .addStatement("int length = in.readLength($L)", entrySize)
        .addStatement(
            "$T<$T, $T> map = $T.newLinkedHashMap(length)",
            Map.class,
            key,
            value,
            LinkedHashMap.class)
        .add(collisionCheck(type.key()))
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("int start = in.position()")
        .addStatement("$T key = $L", key, readKey(type.key()))
        .beginControlFlow("if (map.containsKey(key))")
        .addStatement(duplicate(type.key()))
        .endControlFlow()
        .addStatement("map.put(key, $L)", values.read(type.value(), "in"))
        .endControlFlow()
        .addStatement("return $T.unmodifiableMap(map)", Collections.class)
        .build();
  }

  private CodeBlock collisionCheck(JavaType key) {
    return plan.searchedInOrder(key)
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement(
                "$T collisions =$W$T.of($S, length)",
                RuntimeNames.COLLISION_CHECK,
                RuntimeNames.COLLISION_CHECK,
                key.contractName())
            .build();
  }

  private CodeBlock readKey(JavaType key) {
    CodeBlock read = values.read(key, "in");
    return plan.searchedInOrder(key) ? read : CodeBlock.of("collisions.check($L, start)", read);
  }

  private static CodeBlock duplicate(JavaType type) {
    String name = type.contractName();
    return CodeBlock.of("throw $T.duplicate($S, start)", RuntimeNames.CODEC_EXCEPTION, name);
  }

  CodeBlock readOption(OptionType type) {
    CodeBlock value = values.read(type.element(), "in");
    CodeBlock conditional =
        switch (type.form()) {
          case NULLABLE -> CodeBlock.of("in.readOptionTag() ? $L : null", value);
          case OPTIONAL ->
              CodeBlock.of(
                  "in.readOptionTag() ? $T.of($L) : $T.empty()",
                  Optional.class,
                  value,
                  Optional.class);
          case PRIMITIVE ->
              CodeBlock.of(
                  "in.readOptionTag() ? $T.of($L) : $T.empty()",
                  JavaTypes.of(type),
                  value,
                  JavaTypes.of(type));
        };
    return CodeBlock.builder().addStatement("return $L", conditional).build();
  }
}
