package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
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
abstract class AsFunctions {
  /** The prefix of the names of the contract's types. */
  static final String MODULE = "types.";

  final Contract contract;
  final AsTypes types;
  final FixedSizes sizes;
  final BraceSource source;

  AsFunctions(Contract contract, AsTypes types, FixedSizes sizes, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.sizes = sizes;
    this.source = source;
  }

  /** Writes the function for a type. */
  abstract void write(Type type);

  abstract void writeList(ListOf list);

  abstract void writeSet(SetOf set);

  abstract void writeMap(MapOf map);

  abstract void writeOption(OptionOf option);

  abstract void writeDefinition(Definition definition, boolean counted);

  /** Writes values of fixed size, which are checked or given room together. */
  abstract void writeRun(List<AsValue> values);

  abstract void writeBasic(AsValue value, Basic type);

  abstract void writeText(AsValue value, FixedText type);

  abstract void writeArray(AsValue value, FixedArray type);

  abstract void writeNumbers(AsValue value, Basic element);

  abstract void writeByFunction(AsValue value);

  final String type(Type type) {
    return types.type(type, MODULE);
  }

  final void writeBody(Type type) {
    switch (type) {
      case ListOf list -> writeList(list);
      case SetOf set -> writeSet(set);
      case MapOf map -> writeMap(map);
      case OptionOf option -> writeOption(option);
      case Named named -> {
        boolean counted = contract.graph().counted(named);
        writeDefinition(types.definition(named), counted);
      }
      default -> throw new IllegalStateException("no function: " + type);
    }
  }

  /** Writes values behind each other. */
  final void write(List<AsValue> values) {
    List<Type> all = values.stream().map(AsValue::type).toList();
    int i = 0;
    while (i < values.size()) {
      int run = sizes.run(all, i);
      if (run > 0) {
        writeRun(values.subList(i, i + run));
        i += run;
      } else {
        writeOne(values.get(i++));
      }
    }
  }

  final int size(List<AsValue> values) {
    return sizes.sum(values.stream().map(AsValue::type).toList());
  }

  final void writeOne(AsValue value) {
    switch (value.type()) {
      case Basic basic -> writeBasic(value, basic);
      case FixedArray array -> writeArray(value, array);
      case FixedText text -> writeText(value, text);
      default -> {
        if (FixedSizes.numbers(value.type())) {
          writeNumbers(value, (Basic) ((ListOf) value.type()).element());
        } else {
          writeByFunction(value);
        }
      }
    }
  }
}
