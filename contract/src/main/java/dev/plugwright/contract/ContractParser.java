package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the canonical text of a contract, line by line. */
final class ContractParser {
  private static final int MAX_LENGTH = 4 << 20;

  private final String text;
  private final List<Method> methods = new ArrayList<>();
  private final Map<String, Definition> definitions = new TreeMap<>();

  ContractParser(String text) {
    this.text = text;
  }

  Contract parse() throws ContractSyntaxException {
    if (text.length() > MAX_LENGTH) {
      throw new ContractSyntaxException("it is longer than " + MAX_LENGTH + " characters");
    }
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.get(0).equals(ContractText.HEADER)) {
      throw new ContractSyntaxException("its first line is not '" + ContractText.HEADER + "'");
    }
    ContractScanner header = new ContractScanner(lines.get(1));
    Contract.Kind kind = kind(header);
    String interfaceName = header.identifier();
    header.end();
    for (String line : lines.subList(2, lines.size())) {
      line(new ContractScanner(line));
    }
    ContractChecks.check(methods, definitions);
    return new Contract(kind, interfaceName, methods, definitions, text);
  }

  private static Contract.Kind kind(ContractScanner header) throws ContractSyntaxException {
    for (Contract.Kind kind : Contract.Kind.values()) {
      if (header.skip(kind.keyword() + " ")) {
        return kind;
      }
    }
    throw header.fault("'interface ' is missing");
  }

  private void line(ContractScanner in) throws ContractSyntaxException {
    if (in.skip("fn ")) {
      methods.add(method(in));
    } else if (in.skip("record ")) {
      Type.Named name = in.typeName();
      define(new RecordDefinition(name, fields(in)));
    } else if (in.skip("layout ")) {
      define(layout(in));
    } else if (in.skip("enum ")) {
      Type.Named name = in.typeName();
      define(new EnumDefinition(name, constants(in)));
    } else if (in.skip("variant ")) {
      Type.Named name = in.typeName();
      define(new VariantDefinition(name, cases(in)));
    } else {
      throw in.fault("a line starts with fn, record, layout, enum or variant");
    }
    in.end();
  }

  private void define(Definition definition) throws ContractSyntaxException {
    if (definitions.put(definition.name(), definition) != null) {
      throw new ContractSyntaxException(definition.name() + " is defined twice");
    }
  }

  private static Method method(ContractScanner in) throws ContractSyntaxException {
    String export = in.exportName();
    in.expect("(");
    List<Field> parameters = new ArrayList<>();
    while (!in.skip(")")) {
      if (!parameters.isEmpty()) {
        in.expect(", ");
      }
      parameters.add(field(in));
    }
    Optional<Type> result = in.skip(" -> ") ? Optional.of(in.type()) : Optional.empty();
    Optional<Type> error = in.skip(" ! ") ? Optional.of(in.type()) : Optional.empty();
    boolean optional = in.skip(" optional");
    return new Method(export, parameters, result, error, optional);
  }

  private static Field field(ContractScanner in) throws ContractSyntaxException {
    String name = in.identifier();
    in.expect(": ");
    return new Field(name, in.type());
  }

  private static List<Field> fields(ContractScanner in) throws ContractSyntaxException {
    in.expect(" {");
    if (in.skip("}")) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>();
    in.expect(" ");
    do {
      fields.add(field(in));
    } while (in.skip(", "));
    in.expect(" }");
    return fields;
  }

  private static LayoutDefinition layout(ContractScanner in) throws ContractSyntaxException {
    Type.Named name = in.typeName();
    List<Field> fields = fields(in);
    in.expect(" size ");
    int size = in.number();
    in.expect(" align ");
    return new LayoutDefinition(name, fields, size, in.number());
  }

  private static List<String> constants(ContractScanner in) throws ContractSyntaxException {
    List<String> constants = new ArrayList<>();
    in.expect(" { ");
    do {
      constants.add(in.identifier());
    } while (in.skip(", "));
    in.expect(" }");
    return constants;
  }

  private static List<Case> cases(ContractScanner in) throws ContractSyntaxException {
    List<Case> cases = new ArrayList<>();
    in.expect(" { ");
    do {
      String name = in.identifier();
      if (in.skip("(")) {
        cases.add(new Case(name, List.of(new Field(Case.UNNAMED, in.type()))));
        in.expect(")");
      } else {
        cases.add(new Case(name, in.peek(" {") ? fields(in) : List.of()));
      }
    } while (in.skip(", "));
    in.expect(" }");
    return cases;
  }
}
