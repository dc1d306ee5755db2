package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the class that passes the calls of a guest to a host object. */
final class HostBindingClass {
  /** The field with the host object. */
  static final String HOST = "host";

  /** The field with the calls of one instance. */
  static final String CALLS = "calls";

  /**
   * A method with the names of what belongs to it.
   *
   * @param method the method of the contract
   * @param name the method that the guest calls
   * @param number the constant with the number of the method
   * @param signature the interface with the import's Wasm signature
   */
  record Member(Method method, String name, String number, ClassName signature) {}

  /** A function of that name could override the method by accident. */
  private static final List<String> OBJECT_METHODS =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final JavaContract contract;
  private final ClassName bindingName;
  private final ClassName functionsName;
  private final ClassName contractName;
  private final WasmSignatures signatures;
  private final List<Member> members = new ArrayList<>();
  private final ValueCode values;

  HostBindingClass(JavaContract contract, CodecPlan plan) {
    this.contract = contract;
    this.bindingName = JavaTypes.className(contract.javaName().companion("HostBinding"));
    this.functionsName = bindingName.nestedClass("Functions");
    this.contractName = JavaTypes.className(contract.javaName());
    this.signatures = new WasmSignatures(contract, bindingName);
    this.values = ValueCode.outside(plan, JavaTypes.className(contract.codecs()));
    MethodNames methodNames = new MethodNames(contract);
    Names names = new Names();
    OBJECT_METHODS.forEach(names::newName);
    for (Method method : contract.methods()) {
      members.add(
          new Member(
              method,
              names.newName(methodNames.of(method)),
              methodNames.constant(method),
              signatures.of(method)));
    }
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(bindingName)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Offers the functions of {@link $T} to plugins, as the Wasm module {@code $L}.\n",
                contractName,
                contract.javaName().simpleName())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.HOST_BINDING, contractName));
    for (Member member : members) {
      type.addField(MethodNames.number(member.number(), members.indexOf(member)));
    }
    BindingParts.addTo(type, bindingName, "hostType", contract);
    type.addMethod(bind());
    signatures.addTo(type);
    return type.addType(functions()).build();
  }

  private MethodSpec bind() {
    MethodSpec.Builder bind =
        BindingParts.override("bind")
            .addParameter(contractName, HOST)
            .addParameter(RuntimeNames.HOST_CALLS, CALLS)
            .addStatement(
                "$T functions = new $T($N, $N)", functionsName, functionsName, HOST, CALLS);
    for (Member member : members) {
      bind.addStatement(
          "$N.function($N,$W$T.class,$Wfunctions::$N,$W$T::raw)",
          CALLS,
          member.number(),
          member.signature(),
          member.name(),
          member.signature());
    }
    return bind.build();
  }

  private TypeSpec functions() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(functionsName)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The functions as one instance imports them.\n")
            .addField(contractName, HOST, Modifier.PRIVATE, Modifier.FINAL)
            .addField(RuntimeNames.HOST_CALLS, CALLS, Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec constructor =
        MethodSpec.constructorBuilder()
            .addParameter(contractName, HOST)
            .addParameter(RuntimeNames.HOST_CALLS, CALLS)
            .addStatement("this.$N = $N", HOST, HOST)
            .addStatement("this.$N = $N", CALLS, CALLS)
            .build();
    type.addMethod(constructor);
    for (Member member : members) {
      type.addMethod(new ImportMethod(member, values).generate());
    }
    return type.build();
  }
}
