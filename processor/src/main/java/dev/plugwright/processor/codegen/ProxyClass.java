package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the class that implements the contract by calling a guest. */
final class ProxyClass {
  /**
   * A method with the names of what belongs to it.
   *
   * @param method the method of the contract
   * @param field the field that enters calls
   * @param exportField the field that holds the export
   * @param signature the interface with the export's Wasm signature
   */
  record Member(Method method, String field, String exportField, ClassName signature) {}

  private final JavaContract contract;
  private final ClassName proxyName;
  private final ClassName contractName;
  private final List<Member> members = new ArrayList<>();
  private final ValueCode values;

  ProxyClass(JavaContract contract, CodecPlan plan) {
    this.contract = contract;
    this.proxyName = JavaTypes.className(contract.javaName().companion("Proxy"));
    this.contractName = JavaTypes.className(contract.javaName());
    this.values =
        ValueCode.outside(plan, JavaTypes.className(contract.javaName().companion("Codecs")));
    nameMembers();
  }

  private void nameMembers() {
    MethodNames methodNames = new MethodNames(contract);
    Names fields = new Names();
    Names types = new Names();
    types.newName(proxyName.simpleName());
    for (Method method : contract.methods()) {
      String name = methodNames.of(method);
      String signature = types.newName(ExportName.capitalised(name) + "Export");
      members.add(
          new Member(
              method,
              fields.newName(name),
              fields.newName(name + "Export"),
              proxyName.nestedClass(signature)));
    }
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(proxyName)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Implements {@link $T} by calling the exports of a guest.\n", contractName)
            .addSuperinterface(contractName);
    for (Member member : members) {
      type.addType(WasmSignature.generate(member.signature(), member.method(), contract.kind()));
      type.addField(RuntimeNames.GUEST_METHOD, member.field(), Modifier.PRIVATE, Modifier.FINAL);
      type.addField(member.signature(), member.exportField(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor());
    for (Member member : members) {
      type.addMethod(new ProxyMethod(contractName, member, values).generate());
    }
    return type.build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(RuntimeNames.GUEST, "guest");
    for (Member member : members) {
      Method method = member.method();
      constructor.addStatement(
          "this.$N = guest.method($S, $S)", member.field(), method.javaName(), method.exportName());
      constructor.addStatement(
          "this.$N = guest.$L($S, $T.class)",
          member.exportField(),
          method.optional() ? "optionalExport" : "export",
          method.exportName(),
          member.signature());
    }
    return constructor.build();
  }
}
