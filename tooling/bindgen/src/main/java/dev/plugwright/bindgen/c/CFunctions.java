package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.List;

/** Writes a function for each type; what functions that decode and that encode have in common. */
abstract class CFunctions {
  final Contract contract;
  final CTypes types;
  final FixedSizes sizes;
  final CFields fields;
  final BraceSource source;

  CFunctions(Contract contract, CTypes types, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.sizes = new FixedSizes(contract);
    this.fields = new CFields(types, sizes);
    this.source = source;
  }

  /** Returns the head of the function for a type. */
  abstract String head(Type type);

  /** Writes what follows the value. */
  abstract void writeEnd();

  abstract void writeSequence(Type element, boolean distinct);

  abstract void writeMap(MapOf map);

  abstract void writeOption(OptionOf option);

  abstract void writeVariant(VariantDefinition variant);

  /** Writes the body for a struct without fields. */
  abstract void writeNothing();

  /** Writes the check of the level of nesting, in front of a value. */
  abstract void writeEnter();

  abstract void writeLeave();

  /** Writes values of fixed size, which are checked or given room together. */
  abstract void writeRun(List<CValue> values);

  abstract void writeBasic(String place, Basic type);

  abstract void writeText(String place, FixedText type);

  abstract void writeNumbers(String place, Basic element);

  abstract void writeByFunction(CValue value);

  /** Writes the function for a type. */
  final void write(Type type) {
    source.blank().open("%s", head(type));
    if (sizes.hasFunction(type)) {
      writeBody(type);
    } else {
      write(List.of(new CValue("(*v)", type, false)));
    }
    writeEnd();
    source.close();
  }

  private void writeBody(Type type) {
    switch (type) {
      case ListOf list -> writeSequence(list.element(), false);
      case SetOf set -> writeSequence(set.element(), true);
      case MapOf map -> writeMap(map);
      case OptionOf option -> writeOption(option);
      case Named named -> writeDefinition(types.definition(named));
      default -> throw new IllegalStateException("no function: " + type);
    }
  }

  private void writeDefinition(Definition definition) {
    boolean counted = contract.graph().counted(definition.type());
    if (counted) {
      writeEnter();
    }
    if (definition instanceof VariantDefinition variant) {
      writeVariant(variant);
    } else {
      List<CValue> values = fields.of(definition);
      if (values.isEmpty()) {
        writeNothing();
      }
      write(values);
    }
    if (counted) {
      writeLeave();
    }
  }

  /** Writes values behind each other. */
  final void write(List<CValue> values) {
    int i = 0;
    while (i < values.size()) {
      int run = fields.run(values, i);
      if (run > 0) {
        writeRun(values.subList(i, i + run));
        i += run;
      } else {
        writeOne(values.get(i++), 0);
      }
    }
  }

  private void writeOne(CValue value, int depth) {
    String place = value.place();
    switch (value.type()) {
      case Basic basic -> writeBasic(place, basic);
      case FixedArray array -> writeArray(place, array, depth);
      case FixedText text -> writeText(place, text);
      default -> {
        if (FixedSizes.numbers(value.type())) {
          writeNumbers(place, (Basic) ((ListOf) value.type()).element());
        } else {
          writeByFunction(value);
        }
      }
    }
  }

  private void writeArray(String place, FixedArray array, int depth) {
    String i = "i" + depth;
    source.open("for (size_t %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
    CValue element = new CValue(place + "[" + i + "]", array.element(), false);
    if (sizes.of(array.element()) > 0) {
      writeRun(List.of(element));
    } else {
      writeOne(element, depth + 1);
    }
    source.close();
  }
}
