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
import java.util.OptionalInt;
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
      throw new ContractSyntaxException("the first line is not '" + ContractText.HEADER + "'");
    }
    checkPrintable();
    ContractScanner header = new ContractScanner(lines.get(1));
    Contract.Kind kind = kind(header);
    String interfaceName = header.identifier();
    OptionalInt revision = revision(header);
    header.end();
    for (String line : lines.subList(2, lines.size())) {
      line(new ContractScanner(line));
    }
    ContractChecks.check(methods, definitions);
    return new Contract(kind, interfaceName, revision, methods, definitions, text);
  }

  /** Names are shown in messages and logs, where such characters would do more than be shown. */
  private void checkPrintable() throws ContractSyntaxException {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int next = text.codePointAt(i);
      if (next != '\n' && next != '\r' && Literals.isUnprintable(next)) {
        throw new ContractSyntaxException(
            "it has the unprintable character U+%04X at offset %d".formatted(next, i));
      }
    }
  }

  private static Contract.Kind kind(ContractScanner header) throws ContractSyntaxException {
    for (Contract.Kind kind : Contract.Kind.values()) {
      if (header.skip(kind.keyword() + " ")) {
        return kind;
      }
    }
    throw header.fault("expected 'interface '");
  }

  private static OptionalInt revision(ContractScanner header) throws ContractSyntaxException {
    if (!header.skip(" revision ")) {
      return OptionalInt.empty();
    }
    int number = header.number();
    if (number == 0) {
      throw header.fault("a revision must be at least 1");
    }
    return OptionalInt.of(number);
  }

  private void line(ContractScanner in) throws ContractSyntaxException {
    if (in.skip("fn ")) {
      methods.add(method(in));
    } else if (in.skip("record ")) {
      Type.Named name = in.typeName();
      define(new RecordDefinition(name, fields(in), Evolution.renamed(in.was())));
    } else if (in.skip("layout ")) {
      define(layout(in));
    } else if (in.skip("enum ")) {
      Type.Named name = in.typeName();
      define(constants(name, in));
    } else if (in.skip("variant ")) {
      Type.Named name = in.typeName();
      define(cases(name, in));
    } else {
      throw in.fault("expected fn, record, layout, enum or variant");
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
    return new Method(export, parameters, result, error, optional, in.was());
  }

  private static Field field(ContractScanner in) throws ContractSyntaxException {
    String name = in.identifier();
    in.expect(": ");
    return field(name, in);
  }

  private static Field field(String name, ContractScanner in) throws ContractSyntaxException {
    Type type = in.type();
    Optional<String> literal = in.skip(" = ") ? Optional.of(in.literal()) : Optional.empty();
    return new Field(name, type, literal, in.was());
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

  private static EnumDefinition constants(Type.Named type, ContractScanner in)
      throws ContractSyntaxException {
    List<String> constants = new ArrayList<>();
    CaseMarks marks = new CaseMarks();
    in.expect(" { ");
    do {
      constants.add(in.identifier());
      marks.read(constants.get(constants.size() - 1), in);
    } while (in.skip(", "));
    in.expect(" }");
    return new EnumDefinition(type, constants, marks.end(in));
  }

  private static VariantDefinition cases(Type.Named type, ContractScanner in)
      throws ContractSyntaxException {
    List<Case> cases = new ArrayList<>();
    CaseMarks marks = new CaseMarks();
    in.expect(" { ");
    do {
      String name = in.identifier();
      if (in.skip("(")) {
        cases.add(new Case(name, List.of(field(Case.UNNAMED, in))));
        in.expect(")");
      } else {
        cases.add(new Case(name, in.peek(" {") ? fields(in) : List.of()));
      }
      marks.read(name, in);
    } while (in.skip(", "));
    in.expect(" }");
    return new VariantDefinition(type, cases, marks.end(in));
  }

  /** The annotations of an enum's or a variant's cases for other versions. */
  private static final class CaseMarks {
    private final Map<String, List<String>> was = new TreeMap<>();
    private Optional<String> unknown = Optional.empty();

    void read(String name, ContractScanner in) throws ContractSyntaxException {
      was.put(name, in.was());
      if (in.skip(" unknown")) {
        if (unknown.isPresent()) {
          throw in.fault("two cases are marked unknown");
        }
        unknown = Optional.of(name);
      }
    }

    Evolution end(ContractScanner in) throws ContractSyntaxException {
      return new Evolution(in.was(), unknown, was);
    }
  }
}
