package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the class that hands the calls of a guest to a host object. */
final class ImportsClass {
  /** The field with the host object. */
  static final String HOST = "host";

  /**
   * A method with the names of what belongs to it.
   *
   * @param method the method of the contract
   * @param name the method that the guest calls
   * @param field the field that enters calls
   * @param signature the interface with the import's Wasm signature
   */
  record Member(Method method, String name, String field, ClassName signature) {}

  private final JavaContract contract;
  private final ClassName importsName;
  private final ClassName functionsName;
  private final ClassName contractName;
  private final List<Member> members = new ArrayList<>();
  private final ValueCode values;

  ImportsClass(JavaContract contract, CodecPlan plan) {
    this.contract = contract;
    this.importsName = JavaTypes.className(contract.javaName().companion("Imports"));
    this.functionsName = importsName.nestedClass("Functions");
    this.contractName = JavaTypes.className(contract.javaName());
    this.values =
        ValueCode.outside(plan, JavaTypes.className(contract.javaName().companion("Codecs")));
    nameMembers();
  }

  private void nameMembers() {
    MethodNames methodNames = new MethodNames(contract);
    Names functions = new Names();
    Names fields = new Names();
    fields.newName(HOST);
    Names types = new Names();
    types.newName(importsName.simpleName());
    for (Method method : contract.methods()) {
      String name = methodNames.of(method);
      String signature = types.newName(ExportName.capitalised(name) + "Import");
      members.add(
          new Member(
              method,
              functions.newName(name),
              fields.newNameOf(name, name + "Function"),
              importsName.nestedClass(signature)));
    }
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(importsName)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "The functions of {@link $T} as guests import them, from the Wasm module {@code"
                    + " $L}.\n",
                contractName,
                contract.javaName().simpleName())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.HOST_BINDING, contractName));
    BindingParts.addTo(type, importsName, contract);
    type.addMethod(bind());
    for (Member member : members) {
      type.addType(WasmSignature.generate(member.signature(), member.method(), Contract.Kind.HOST));
    }
    return type.addType(functions()).build();
  }

  private MethodSpec bind() {
    MethodSpec.Builder bind =
        BindingParts.override("bind")
            .addParameter(contractName, "host")
            .addParameter(RuntimeNames.HOST_LINKER, "linker")
            .addStatement(
                "$T functions = new $T(host$L)",
                functionsName,
                functionsName,
                framed().isEmpty() ? "" : ", linker");
    for (Member member : members) {
      bind.addStatement(
          "linker.function($S, $T.class, functions::$N)",
          member.method().exportName(),
          member.signature(),
          member.name());
    }
    return bind.build();
  }

  private TypeSpec functions() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(functionsName)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The imports of one guest.\n")
            .addField(contractName, HOST, Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(contractName, "host")
            .addStatement("this.$N = host", HOST);
    if (!framed().isEmpty()) {
      constructor.addParameter(RuntimeNames.HOST_LINKER, "linker");
    }
    for (Member member : framed()) {
      type.addField(RuntimeNames.HOST_FUNCTION, member.field(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement(
          "this.$N = linker.method($S, $S)",
          member.field(),
          member.method().javaName(),
          member.method().exportName());
    }
    type.addMethod(constructor.build());
    for (Member member : members) {
      type.addMethod(new ImportMethod(member, values).generate());
    }
    return type.build();
  }

  /** The functions whose calls note where they are. */
  private List<Member> framed() {
    return members.stream().filter(it -> !PlainMethods.isPlainImport(it.method())).toList();
  }
}
