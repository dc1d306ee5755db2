package dev.plugwright.processor.java;

import com.palantir.javapoet.TypeSpec;
import dev.plugwright.processor.model.Contract;
import java.util.ArrayList;
import java.util.List;

/** Generates the Java classes of a contract. */
public final class JavaGenerator {
  private JavaGenerator() {}

  /** The binding, the proxy and, if anything is encoded, the codecs. */
  public static List<TypeSpec> generate(Contract contract) {
    CodecPlan plan = new CodecPlan(contract);
    List<TypeSpec> types = new ArrayList<>();
    types.add(new BindingClass(contract).generate());
    types.add(new ProxyClass(contract, plan).generate());
    if (!plan.types().isEmpty()) {
      types.add(new CodecsClass(contract, plan).generate());
    }
    return types;
  }
}
