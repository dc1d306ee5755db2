package dev.plugwright.processor.codegen;

import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.JavaContract;
import java.util.ArrayList;
import java.util.List;

/** Generates the Java classes of a contract. */
public final class JavaGenerator {
  /** The annotation of the runtime that generated code has. */
  public static final String RUNTIME_ANNOTATION = RuntimeNames.GUEST_CALLABLE.canonicalName();

  private JavaGenerator() {}

  /**
   * The binding and the proxy of a plugin, or the binding of host functions, and the codecs if
   * anything is encoded.
   */
  public static List<TypeSpec> generate(JavaContract contract) {
    CodecPlan plan = new CodecPlan(contract);
    List<TypeSpec> types = new ArrayList<>();
    switch (contract.kind()) {
      case PLUGIN -> {
        WasmSignatures signatures = new WasmSignatures(contract, BindingClass.name(contract));
        types.add(new BindingClass(contract, plan, signatures).generate());
        types.add(new ProxyClass(contract, plan, signatures).generate());
      }
      case HOST -> types.add(new HostBindingClass(contract, plan).generate());
    }
    if (!plan.isEmpty()) {
      types.add(new CodecsClass(contract, plan).generate());
    }
    return types;
  }
}
