package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Type;
import java.util.List;

/** Where the fields of structs are, and which of them are read and written together. */
final class CFields {
  private final CTypes types;
  private final FixedSizes sizes;

  CFields(CTypes types, FixedSizes sizes) {
    this.types = types;
    this.sizes = sizes;
  }

  /** Returns the fields of a record or layout. */
  List<CValue> of(Definition definition) {
    List<Field> fields =
        definition instanceof RecordDefinition struct
            ? struct.fields()
            : ((LayoutDefinition) definition).fields();
    return fields.stream()
        .map(it -> value("v->" + CNames.field(it.name()), definition.type(), it.type()))
        .toList();
  }

  /** Returns the fields of a variant's case. */
  List<CValue> of(Type variant, Case one) {
    String member = "v->as." + CNames.member(one.name());
    return one.fields().stream()
        .map(
            it -> {
              String place = one.unnamed() ? member : member + "." + CNames.field(it.name());
              return value(place, variant, it.type());
            })
        .toList();
  }

  CValue value(String place, Type owner, Type type) {
    return new CValue(place, type, types.boxed(owner, type));
  }

  /** Returns how many of the values from an index on are of fixed size. */
  int run(List<CValue> values, int from) {
    return sizes.run(values.stream().map(CValue::type).toList(), from);
  }
}
