package dev.plugwright.bindgen.c;

import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import java.util.List;

/** Where the fields of structs are, and which of them are read and written together. */
final class CFields {
  private final CTypes types;

  CFields(CTypes types) {
    this.types = types;
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

  /** Returns the number of bytes if all values of the type have the same, and are simple; or 0. */
  int fixedSize(Type type) {
    if (types.constants(type) > 0) {
      return Integer.BYTES;
    }
    return type instanceof Basic basic && basic.kind().fixedSize() ? basic.kind().minimumSize() : 0;
  }

  /** Returns whether values of a type are decoded and encoded by functions of their own. */
  boolean hasFunction(Type type) {
    return fixedSize(type) == 0
        && !(type instanceof Basic)
        && !(type instanceof FixedArray)
        && !(type instanceof FixedText)
        && !CTypes.numbers(type);
  }

  /** Returns how many of the values from an index on are of fixed size. */
  int run(List<CValue> values, int from) {
    int end = from;
    while (end < values.size() && fixedSize(values.get(end).type()) > 0) {
      end++;
    }
    return end - from;
  }
}
