package dev.plugwright.bindgen.assemblyscript;

import static java.util.stream.Collectors.joining;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.util.List;
import java.util.function.Function;

/** Writes a function for each type that decodes a value and checks every byte of it. */
final class AsDecoders extends AsFunctions {
  AsDecoders(Contract contract, AsTypes types, FixedSizes sizes, BraceSource source) {
    super(contract, types, sizes, source);
  }

  @Override
  void write(Type type) {
    source.blank().open("export function read%s(): %s", types.function(type), type(type));
    if (!sizes.hasFunction(type)) {
      write(List.of(new AsValue("value", type)));
      source.line("return value;");
    } else {
      writeBody(type);
    }
    source.close();
  }

  @Override
  void writeDefinition(Definition definition, boolean counted) {
    if (counted) {
      source.line("codec.enterReading();");
    }
    String name = MODULE + types.name(definition.type());
    switch (definition) {
      case RecordDefinition struct -> writeNew(name, struct.fields(), AsTypes::field, counted);
      case LayoutDefinition struct -> writeNew(name, struct.fields(), AsTypes::field, counted);
      case VariantDefinition variant -> writeVariant(variant, counted);
      case EnumDefinition plain -> throw new IllegalStateException("no function: " + name);
    }
  }

  /** The constants are called like fields, with a sign in front that no name of a contract has. */
  private void writeNew(
      String name, List<Field> fields, Function<Field, String> field, boolean counted) {
    List<AsValue> values =
        fields.stream().map(it -> new AsValue("$" + field.apply(it), it.type())).toList();
    write(values);
    if (counted) {
      source.line("codec.leave();");
    }
    String arguments = values.stream().map(AsValue::place).collect(joining(", "));
    source.line("return new %s(%s);", name, arguments);
  }

  private void writeVariant(VariantDefinition variant, boolean counted) {
    List<String> names = types.cases(variant);
    source.line("codec.need(4);");
    source.open("switch (codec.takeIndex(%d))", names.size());
    for (int i = 0; i < names.size(); i++) {
      source.open("case %d:", i);
      List<Field> fields = variant.cases().get(i).fields();
      writeNew(MODULE + names.get(i), fields, AsTypes::caseField, counted);
      source.close();
    }
    source.line("default:").indent().line("return unreachable();").outdent().close();
  }

  @Override
  void writeOption(OptionOf option) {
    source.line("codec.need(1);");
    source.open("if (!codec.takePresent())").line("return null;").close();
    write(List.of(new AsValue("value", option.value())));
    if (types.boxed(option.value())) {
      source.line("return new plugwright.Box<%s>(value);", type(option.value()));
    } else {
      source.line("return value;");
    }
  }

  private int minimum(Type type) {
    return contract.graph().minimumSize(type);
  }

  private void openLoop(int minimum) {
    source.open("for (let i = 0; i < count; i++)");
    if (minimum > 0) {
      source.line("codec.element(%d);", minimum);
    }
  }

  @Override
  void writeList(ListOf list) {
    int minimum = minimum(list.element());
    source.line("const count = codec.readCount(%d);", minimum);
    source.line("const items = new Array<%s>(count);", type(list.element()));
    openLoop(minimum);
    write(List.of(new AsValue("item", list.element())));
    source.line("items[i] = item;").close().line("return items;");
  }

  @Override
  void writeSet(SetOf set) {
    int minimum = minimum(set.element());
    source.line("const count = codec.readCount(%d);", minimum);
    source.line("const items = new Set<%s>();", type(set.element()));
    source.line("const seen = codec.openSeen(count);");
    openLoop(minimum);
    readDistinct("item", set.element());
    source.line("items.add(item);").close();
    source.line("codec.closeSeen(seen);").line("return items;");
  }

  @Override
  void writeMap(MapOf map) {
    int minimum = minimum(map.key()) + minimum(map.value());
    source.line("const count = codec.readCount(%d);", minimum);
    source.line("const entries = new Map<%s, %s>();", type(map.key()), type(map.value()));
    source.line("const seen = codec.openSeen(count);");
    openLoop(minimum);
    readDistinct("key", map.key());
    write(List.of(new AsValue("item", map.value())));
    source.line("entries.set(key, item);").close();
    source.line("codec.closeSeen(seen);").line("return entries;");
  }

  private void readDistinct(String variable, Type type) {
    source.line("const from = codec.place();");
    write(List.of(new AsValue(variable, type)));
    source.line("codec.distinct(seen, count, from);");
  }

  /** Each value is a constant of its name. */
  @Override
  void writeRun(List<AsValue> values) {
    source.line("codec.need(%d);", size(values));
    values.forEach(it -> declare(it, fixed(it.type())));
  }

  private void declare(AsValue value, String expression) {
    source.line("const %s = %s;", value.place(), expression);
  }

  private String fixed(Type type) {
    int constants = sizes.constants(type);
    if (constants > 0) {
      return "<%s>codec.takeIndex(%d)".formatted(type(type), constants);
    }
    BasicKind kind = ((Basic) type).kind();
    return switch (kind) {
      case BOOL -> "codec.takeBool()";
      case I128 -> "codec.takeI128()";
      case U128 -> "codec.takeU128()";
      case DURATION -> "codec.takeDuration()";
      case INSTANT -> "codec.takeInstant()";
      case UUID -> "codec.takeUuid()";
      default -> "codec.take<" + kind.notation() + ">()";
    };
  }

  @Override
  void writeBasic(AsValue value, Basic type) {
    declare(value, type.kind() == BasicKind.CHAR ? "codec.readChar()" : "codec.readString()");
  }

  @Override
  void writeText(AsValue value, FixedText type) {
    declare(value, "codec.readFixedText(" + type.capacity() + ")");
  }

  @Override
  void writeArray(AsValue value, FixedArray type) {
    declare(value, "new " + type(type) + "(" + type.length() + ")");
    fill(value.place(), type, 0);
  }

  @Override
  void writeNumbers(AsValue value, Basic element) {
    declare(value, "codec.readNumbers<" + type(element) + ">()");
  }

  @Override
  void writeByFunction(AsValue value) {
    declare(value, "read" + types.function(value.type()) + "()");
  }

  private void fill(String place, FixedArray array, int depth) {
    String i = "i" + depth;
    source.open("for (let %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
    if (array.element() instanceof FixedArray inner) {
      String row = "row" + depth;
      source.line("const %s = new %s(%d);", row, type(inner), inner.length());
      fill(row, inner, depth + 1);
      source.line("%s[%s] = %s;", place, i, row);
    } else {
      write(List.of(new AsValue("item", array.element())));
      source.line("%s[%s] = item;", place, i);
    }
    source.close();
  }
}
