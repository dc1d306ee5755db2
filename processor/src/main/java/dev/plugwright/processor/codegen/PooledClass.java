package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import javax.lang.model.element.Modifier;

/** Generates the thread-safe proxy, whose methods each borrow an instance of a pool. */
final class PooledClass {
  private static final String POOL = "pool";

  private final JavaContract contract;
  private final ClassName contractName;
  private final ClassName proxyName;
  private final ClassName pooledName;
  private final MethodNames names;

  /** The method of the binding that returns the proxy of an instance; named like none of ours. */
  private final String proxyMethod;

  PooledClass(JavaContract contract, ClassName bindingName) {
    this.contract = contract;
    this.contractName = JavaTypes.className(contract.javaName());
    this.proxyName = ProxyClass.name(contract);
    this.pooledName = bindingName.nestedClass("Pooled");
    this.names = new MethodNames(contract);
    Names methodNames = new Names();
    contract.methods().forEach(method -> methodNames.newName(method.javaName()));
    this.proxyMethod = methodNames.newName("proxy");
  }

  /** The type of the pool that lends the instances. */
  private TypeName poolType() {
    return ParameterizedTypeName.get(RuntimeNames.INSTANCE_POOL, contractName);
  }

  /** The method of the binding that makes such a proxy. */
  MethodSpec bind() {
    return BindingParts.override("bind")
        .returns(contractName)
        .addParameter(poolType(), POOL)
        .addStatement("return new $T($N)", pooledName, POOL)
        .build();
  }

  /**
   * The method of the binding that returns the proxy of an instance. The class of the proxy has one
   * method where the parents of the contract may have several that it overrides; and its name means
   * something else in the pooled proxy if the contract has a type of that name.
   */
  MethodSpec proxy() {
    return MethodSpec.methodBuilder(proxyMethod)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(proxyName)
        .addParameter(borrowedType(), "borrowed")
        .addStatement("return ($T) borrowed.api()", proxyName)
        .build();
  }

  private TypeName borrowedType() {
    return ParameterizedTypeName.get(RuntimeNames.BORROWED_INSTANCE, contractName);
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(pooledName)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "Implements {@link $T} by calling an instance of a pool each time.\n", contractName)
            .addSuperinterface(contractName);
    for (Method method : contract.methods()) {
      type.addField(MethodNames.number(names.constant(method), contract.methods().indexOf(method)));
    }
    type.addField(poolType(), POOL, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(poolType(), POOL)
                .addStatement("this.$N = $N", POOL, POOL)
                .build());
    contract.methods().forEach(method -> type.addMethod(method(method)));
    return type.build();
  }

  private MethodSpec method(Method method) {
    Names scope = Names.ofVariables();
    method.parameters().forEach(parameter -> scope.newName(parameter.javaName(), parameter));
    boolean hidden = method.parameters().stream().anyMatch(it -> scope.get(it).equals(POOL));
    String borrowed = scope.newNameOf("borrowed", "instance");
    CodeBlock arguments =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$N", scope.get(parameter)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock call =
        CodeBlock.of("$N($N).$N($L)", proxyMethod, borrowed, method.javaName(), arguments);
    return ProxyMethod.declaration(method, scope)
        .addStatement(
            "$T $N =$W$L.borrow($N)",
            borrowedType(),
            borrowed,
            hidden ? CodeBlock.of("this.$N", POOL) : CodeBlock.of("$N", POOL),
            names.constant(method))
        .beginControlFlow("try")
        .addStatement(method.result().isPresent() ? "return $L" : "$L", call)
        .nextControlFlow("finally")
        .addStatement("$N.release()", borrowed)
        .endControlFlow()
        .build();
  }
}
