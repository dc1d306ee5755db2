package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the class that implements the contract by calling an instance. */
final class ProxyClass {
  /** The field with the instance. */
  static final String TARGET = "target";

  /**
   * A method with the names of what belongs to it.
   *
   * @param method the method of the contract
   * @param number the constant with the number of the method
   * @param field the field with the export
   * @param signature the interface with the export's Wasm signature
   */
  record Member(Method method, String number, String field, ClassName signature) {}

  private final ClassName proxyName;
  private final ClassName contractName;
  private final List<Member> members = new ArrayList<>();
  private final ValueCode values;

  ProxyClass(JavaContract contract, CodecPlan plan, WasmSignatures signatures) {
    this.proxyName = name(contract);
    this.contractName = JavaTypes.className(contract.javaName());
    this.values = ValueCode.outside(plan, JavaTypes.className(contract.codecs()));
    MethodNames names = new MethodNames(contract);
    Names fields = Names.ofVariables();
    fields.newName(TARGET);
    for (Method method : contract.methods()) {
      members.add(
          new Member(
              method,
              names.constant(method),
              fields.newName(names.of(method)),
              signatures.of(method)));
    }
  }

  static ClassName name(JavaContract contract) {
    return JavaTypes.className(contract.javaName().companion("Proxy"));
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(proxyName)
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Implements {@link $T} by calling the exports of a plugin.\n", contractName)
            .addSuperinterface(contractName);
    for (Member member : members) {
      type.addField(MethodNames.number(member.number(), members.indexOf(member)));
    }
    type.addField(RuntimeNames.CALL_TARGET, TARGET, Modifier.PRIVATE, Modifier.FINAL);
    for (Member member : members) {
      type.addField(member.signature(), member.field(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor());
    for (Member member : members) {
      type.addMethod(new ProxyMethod(contractName, member, values).generate());
    }
    return type.build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeNames.CALL_TARGET, TARGET)
            .addStatement("this.$N = $N", TARGET, TARGET);
    for (Member member : members) {
      constructor.addStatement(
          "this.$N = $N.export($N,$W$T.class,$W$T::of)",
          member.field(),
          TARGET,
          member.number(),
          member.signature(),
          member.signature());
    }
    return constructor.build();
  }
}
