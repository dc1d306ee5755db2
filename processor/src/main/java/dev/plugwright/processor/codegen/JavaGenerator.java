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
   * The binding and the proxy of a plugin, or the imports of a host, and the codecs if anything is
   * encoded.
   */
  public static List<TypeSpec> generate(JavaContract contract) {
    CodecPlan plan = new CodecPlan(contract);
    List<TypeSpec> types = new ArrayList<>();
    switch (contract.kind()) {
      case PLUGIN -> {
        types.add(new BindingClass(contract).generate());
        types.add(new ProxyClass(contract, plan).generate());
      }
      case HOST -> types.add(new ImportsClass(contract, plan).generate());
    }
    if (!plan.isEmpty()) {
      types.add(new CodecsClass(contract, plan).generate());
    }
    return types;
  }
}
