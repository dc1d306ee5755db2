package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.ValueType;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The interfaces through which engines call and are called: one for each Wasm signature of a
 * contract, nested in its binding, with the way to and from raw bits.
 */
final class WasmSignatures {
  private final Contract.Kind kind;
  private final ClassName bindingName;

  /** A class file is named after the binding and the interface; file names have 255 bytes. */
  private static final int LONGEST_NAME = 80;

  private final Map<String, FunctionType> types = new TreeMap<>();
  private final Names names = new Names();

  WasmSignatures(JavaContract contract, ClassName bindingName) {
    this.kind = contract.kind();
    this.bindingName = bindingName;
    for (Method method : contract.methods()) {
      FunctionType type = type(method);
      types.put(words(type), type);
    }
    types.keySet().forEach(words -> names.newName(shortened(words), words));
  }

  private FunctionType type(Method method) {
    return kind == Contract.Kind.PLUGIN
        ? Lowering.signature(method.contractMethod())
        : Lowering.importSignature(method.contractMethod());
  }

  /** The interface with the signature of a method. */
  ClassName of(Method method) {
    return name(words(type(method)));
  }

  private ClassName name(String words) {
    return bindingName.nestedClass(names.get(words));
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME) + "AndMore";
  }

  /** {@code (i32, i32, f64) -> i64} to {@code I32x2F64ToI64}. */
  private static String words(FunctionType type) {
    return words(type.parameters()) + "To" + words(type.results());
  }

  private static String words(List<ValueType> types) {
    if (types.isEmpty()) {
      return "Void";
    }
    StringBuilder words = new StringBuilder();
    for (int start = 0, end; start < types.size(); start = end) {
      end = start;
      while (end < types.size() && types.get(end) == types.get(start)) {
        end++;
      }
      words.append(types.get(start).name()).append(end - start == 1 ? "" : "x" + (end - start));
    }
    return words.toString();
  }

  /** Adds the interfaces to the binding. */
  void addTo(TypeSpec.Builder binding) {
    types.forEach((words, type) -> binding.addType(generate(name(words), type)));
  }

  private TypeSpec generate(ClassName name, FunctionType type) {
    return TypeSpec.interfaceBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("The Wasm signature {@code $L}.\n", type)
        .addMethod(call(type))
        .addMethod(kind == Contract.Kind.PLUGIN ? of(name, type) : raw(name, type))
        .build();
  }

  private MethodSpec call(FunctionType type) {
    MethodSpec.Builder call =
        MethodSpec.methodBuilder("call")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addJavadoc("Calls the function.\n")
            .returns(result(type));
    for (int i = 0; i < type.parameters().size(); i++) {
      call.addParameter(JavaTypes.wasm(type.parameters().get(i)), "p" + i);
    }
    if (kind == Contract.Kind.HOST) {
      call.addAnnotation(RuntimeNames.GUEST_CALLABLE);
    }
    return call.build();
  }

  private static TypeName result(FunctionType type) {
    return type.results().stream().findFirst().map(JavaTypes::wasm).orElse(TypeName.VOID);
  }

  /** From raw bits, for an engine that does not implement the interface itself. */
  private static MethodSpec of(ClassName name, FunctionType type) {
    String parameters = join(type, i -> "p" + i);
    CodeBlock arguments =
        IntStream.range(0, type.parameters().size())
            .mapToObj(i -> toBits(type.parameters().get(i), CodeBlock.of("p$L", i)))
            .collect(CodeBlock.joining(", "));
    CodeBlock call = CodeBlock.of("raw.call($L)", arguments);
    CodeBlock value = type.results().isEmpty() ? call : fromBits(type.results().getFirst(), call);
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Returns a function that passes raw bits.\n")
        .addParameter(RuntimeNames.RAW_CALL, "raw")
        .returns(name)
        .addStatement("return ($L) ->$W$L", parameters, value)
        .build();
  }

  /** To raw bits, for an engine that does not call the interface itself. */
  private static MethodSpec raw(ClassName name, FunctionType type) {
    CodeBlock arguments =
        IntStream.range(0, type.parameters().size())
            .mapToObj(i -> fromBits(type.parameters().get(i), CodeBlock.of("values[$L]", i)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock call = CodeBlock.of("function.call($L)", arguments);
    MethodSpec.Builder raw =
        MethodSpec.methodBuilder("raw")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Returns a function that takes raw bits.\n")
            .addParameter(name, "function")
            .returns(RuntimeNames.RAW_CALL);
    if (type.results().isEmpty()) {
      return raw.addCode("return values -> {\n$>$L;\nreturn 0;\n$<};\n", call).build();
    }
    return raw.addStatement("return values ->$W$L", toBits(type.results().getFirst(), call))
        .build();
  }

  private static String join(FunctionType type, IntFunction<String> word) {
    return IntStream.range(0, type.parameters().size())
        .mapToObj(word)
        .collect(Collectors.joining(", "));
  }

  private static CodeBlock toBits(ValueType type, CodeBlock value) {
    return switch (type) {
      case F32 -> CodeBlock.of("$T.floatToRawIntBits($L)", Float.class, value);
      case F64 -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, value);
      default -> value;
    };
  }

  private static CodeBlock fromBits(ValueType type, CodeBlock bits) {
    return switch (type) {
      case I32 -> CodeBlock.of("(int) $L", bits);
      case F32 -> CodeBlock.of("$T.intBitsToFloat((int) $L)", Float.class, bits);
      case F64 -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, bits);
      default -> bits;
    };
  }
}
