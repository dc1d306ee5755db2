package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the canonical text of a contract, line by line. */
final class ContractParser {
  private static final String HEADER = "plugwright-contract 1";
  private static final int MAX_LENGTH = 4 << 20;

  private final String text;
  private final List<Method> methods = new ArrayList<>();
  private final Set<String> exports = new HashSet<>();
  private final Map<String, Definition> definitions = new TreeMap<>();

  ContractParser(String text) {
    this.text = text;
  }

  Contract parse() throws ContractSyntaxException {
    if (text.length() > MAX_LENGTH) {
      throw new ContractSyntaxException("it is longer than " + MAX_LENGTH + " characters");
    }
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
      throw new ContractSyntaxException("its first line is not '" + HEADER + "'");
    }
    ContractScanner header = new ContractScanner(lines.get(1));
    Contract.Kind kind = kind(header);
    String interfaceName = header.identifier();
    header.end();
    for (String line : lines.subList(2, lines.size())) {
      line(new ContractScanner(line));
    }
    checkReferences();
    return new Contract(kind, interfaceName, List.copyOf(methods), definitions, text);
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
      add(method(in));
    } else if (in.skip("record ")) {
      String name = in.typeName();
      define(new RecordDefinition(name, fields(in)));
    } else if (in.skip("layout ")) {
      define(layout(in));
    } else if (in.skip("enum ")) {
      String name = in.typeName();
      define(new EnumDefinition(name, constants(in)));
    } else if (in.skip("variant ")) {
      String name = in.typeName();
      define(new VariantDefinition(name, cases(in)));
    } else {
      throw in.fault("a line starts with fn, record, layout, enum or variant");
    }
    in.end();
  }

  private void add(Method method) throws ContractSyntaxException {
    if (!exports.add(method.export())) {
      throw new ContractSyntaxException("the method " + method.export() + " is there twice");
    }
    methods.add(method);
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
    return new Method(export, List.copyOf(parameters), result, error, optional);
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
    return List.copyOf(fields);
  }

  private static LayoutDefinition layout(ContractScanner in) throws ContractSyntaxException {
    String name = in.typeName();
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
    return List.copyOf(constants);
  }

  private static List<Case> cases(ContractScanner in) throws ContractSyntaxException {
    List<Case> cases = new ArrayList<>();
    in.expect(" { ");
    do {
      String name = in.identifier();
      if (in.skip("(")) {
        cases.add(new Case(name, List.of(new Field("0", in.type()))));
        in.expect(")");
      } else {
        cases.add(new Case(name, in.peek(" {") ? fields(in) : List.of()));
      }
    } while (in.skip(", "));
    in.expect(" }");
    return List.copyOf(cases);
  }

  private void checkReferences() throws ContractSyntaxException {
    for (Method method : methods) {
      for (Field parameter : method.parameters()) {
        check(parameter.type());
      }
      check(method.result().orElse(null));
      check(method.error().orElse(null));
    }
    for (Definition definition : definitions.values()) {
      switch (definition) {
        case RecordDefinition struct -> check(struct.fields());
        case LayoutDefinition struct -> check(struct.fields());
        case VariantDefinition variant -> {
          for (Case one : variant.cases()) {
            check(one.fields());
          }
        }
        case EnumDefinition plain -> {}
      }
    }
  }

  private void check(List<Field> fields) throws ContractSyntaxException {
    for (Field field : fields) {
      check(field.type());
    }
  }

  private void check(Type type) throws ContractSyntaxException {
    switch (type) {
      case null -> {}
      case Type.Basic basic -> {}
      case Type.ListOf list -> check(list.element());
      case Type.SetOf set -> check(set.element());
      case Type.OptionOf option -> check(option.value());
      case Type.FixedArray array -> check(array.element());
      case Type.FixedText text -> {}
      case Type.MapOf map -> {
        check(map.key());
        check(map.value());
      }
      case Type.Named named -> {
        if (!definitions.containsKey(named.name())) {
          throw new ContractSyntaxException(named.name() + " is used and not defined");
        }
      }
    }
  }
}
