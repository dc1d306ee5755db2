package dev.plugwright.processor.rust;

import dev.plugwright.processor.contract.ContractText;
import dev.plugwright.processor.model.Contract;
import dev.plugwright.processor.model.Definition;
import dev.plugwright.processor.model.JavaName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Generates the Rust file of a contract: its types, its trait and its text. */
public final class RustGenerator {
  private final Contract contract;
  private final RustSource source = new RustSource();

  private RustGenerator(Contract contract) {
    this.contract = contract;
  }

  /** The text of the file, formatted as rustfmt would. */
  public static String generate(Contract contract) {
    return new RustGenerator(contract).generate();
  }

  private String generate() {
    source.line(
        "// Rust side of the contract %s, generated from the Java interface. Do not edit.",
        contract.javaName().qualifiedName());
    source.line("// Contract hash: %s", ContractText.hash(ContractText.of(contract)));
    RustTypes types = new RustTypes(contract);
    RustDefinitions definitions = new RustDefinitions(contract, types, source);
    Set<JavaName> written = new HashSet<>();
    for (Definition definition : contract.definitions()) {
      // The instances of a generic record share one struct.
      if (written.add(definition.type().javaName())) {
        definitions.write(definition);
      }
    }
    new RustTrait(contract, types, source).write();
    embedContract();
    return source.toString();
  }

  private void embedContract() {
    List<String> lines = ContractText.lines(contract);
    source.blank();
    source.line("::plugwright::embed_contract!(").indent();
    for (int i = 0; i < lines.size(); i++) {
      String start = i == 0 ? "\"" : " ";
      String end = i == lines.size() - 1 ? "\\n\"" : "\\n\\";
      source.line("%s", start + lines.get(i) + end);
    }
    source.outdent().line(");");
  }
}
