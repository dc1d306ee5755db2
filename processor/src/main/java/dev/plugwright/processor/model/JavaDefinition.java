package dev.plugwright.processor.model;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Layouts;
import dev.plugwright.contract.TypeGraph;
import dev.plugwright.processor.model.JavaType.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a named type. */
public sealed interface JavaDefinition {
  /** The type that is defined. */
  Named type();

  /** The description from its Javadoc, line by line. */
  List<String> doc();

  /** The types it is directly made of. */
  List<JavaType> parts();

  /** Returns a computation of the memory layouts of the records that have a fixed one. */
  static Layouts layouts(Collection<JavaDefinition> definitions) {
    Map<String, List<Field>> structs = new HashMap<>();
    for (JavaDefinition definition : definitions) {
      if (definition instanceof RecordDefinition struct && struct.type().fixedLayout()) {
        structs.put(struct.type().contractName(), struct.fields());
      }
    }
    return new Layouts(structs);
  }

  /** Returns the graph of the types. */
  static TypeGraph graph(Collection<JavaDefinition> definitions) {
    return TypeGraph.of(ContractBuilder.definitions(definitions));
  }

  /**
   * A record.
   *
   * @param type the record with its type arguments
   * @param typeParameters the names of its type parameters
   * @param components its components with the type arguments put in
   * @param template its components as declared; the same as {@code components} unless it is generic
   * @param doc its description
   * @param was its earlier names
   * @param unknown whether it stands for unknown records of a sealed interface
   */
  record RecordDefinition(
      Named type,
      List<String> typeParameters,
      List<Component> components,
      List<Component> template,
      List<String> doc,
      List<String> was,
      boolean unknown)
      implements JavaDefinition {
    /** Creates a record that never had another name. */
    public RecordDefinition(
        Named type,
        List<String> typeParameters,
        List<Component> components,
        List<Component> template,
        List<String> doc) {
      this(type, typeParameters, components, template, doc, List.of(), false);
    }

    /** Copies the lists. */
    public RecordDefinition {
      was = List.copyOf(was);
      typeParameters = List.copyOf(typeParameters);
      components = List.copyOf(components);
      template = List.copyOf(template);
      doc = List.copyOf(doc);
    }

    @Override
    public List<JavaType> parts() {
      return components.stream().map(Component::type).toList();
    }

    /** Returns the fields that the contract has for the components. */
    public List<Field> fields() {
      return components.stream().map(Component::field).toList();
    }
  }

  /**
   * An enum.
   *
   * @param type the enum
   * @param constants its constants in declaration order
   * @param doc its description
   * @param was its earlier names
   */
  record EnumDefinition(Named type, List<Constant> constants, List<String> doc, List<String> was)
      implements JavaDefinition {
    /** Creates an enum that never had another name. */
    public EnumDefinition(Named type, List<Constant> constants, List<String> doc) {
      this(type, constants, doc, List.of());
    }

    /** Copies the lists. */
    public EnumDefinition {
      was = List.copyOf(was);
      constants = List.copyOf(constants);
      doc = List.copyOf(doc);
    }

    @Override
    public List<JavaType> parts() {
      return List.of();
    }
  }

  /**
   * A sealed interface; sealed interfaces it permits are replaced by the records they permit.
   *
   * @param type the sealed interface
   * @param cases its records in declaration order
   * @param doc its description
   * @param was its earlier names
   */
  record VariantDefinition(
      Named type, List<RecordDefinition> cases, List<String> doc, List<String> was)
      implements JavaDefinition {
    /** Creates a sealed interface that never had another name. */
    public VariantDefinition(Named type, List<RecordDefinition> cases, List<String> doc) {
      this(type, cases, doc, List.of());
    }

    /** Copies the lists. */
    public VariantDefinition {
      was = List.copyOf(was);
      cases = List.copyOf(cases);
      doc = List.copyOf(doc);
    }

    @Override
    public List<JavaType> parts() {
      return cases.stream().flatMap(record -> record.parts().stream()).toList();
    }
  }

  /**
   * A component of a record.
   *
   * @param javaName the name in Java
   * @param name the name in the contract
   * @param type its type
   * @param doc its description
   * @param defaultValue its value for those who do not send it
   * @param was its earlier names in the contract
   */
  record Component(
      String javaName,
      String name,
      JavaType type,
      List<String> doc,
      Optional<String> defaultValue,
      List<String> was) {
    /** Creates a component that is matched with other versions by its name alone. */
    public Component(String javaName, String name, JavaType type, List<String> doc) {
      this(javaName, name, type, doc, Optional.empty(), List.of());
    }

    /** Copies the lists. */
    public Component {
      was = List.copyOf(was);
      doc = List.copyOf(doc);
    }

    /** Returns the field that the contract has for the component. */
    public Field field() {
      return new Field(name, type.type(), defaultValue, was);
    }
  }

  /**
   * A constant of an enum.
   *
   * @param javaName the name in Java
   * @param name the name in the contract
   * @param doc its description
   * @param was its earlier names in the contract
   * @param unknown whether it represents unknown constants
   */
  record Constant(
      String javaName, String name, List<String> doc, List<String> was, boolean unknown) {
    /** Creates a constant that is matched with other versions by its name alone. */
    public Constant(String javaName, String name, List<String> doc) {
      this(javaName, name, doc, List.of(), false);
    }

    /** Copies the lists. */
    public Constant {
      was = List.copyOf(was);
      doc = List.copyOf(doc);
    }
  }
}
