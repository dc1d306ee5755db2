package dev.plugwright.bindgen.assemblyscript;

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

/** Writes a function for each type that encodes a value. */
final class AsEncoders extends AsFunctions {
  AsEncoders(Contract contract, AsTypes types, FixedSizes sizes, BraceSource source) {
    super(contract, types, sizes, source);
  }

  @Override
  void write(Type type) {
    String name = types.function(type);
    source.blank().open("export function write%s(value: %s): void", name, type(type));
    if (sizes.hasFunction(type)) {
      writeBody(type);
    } else {
      write(List.of(new AsValue("value", type)));
    }
    source.close();
  }

  @Override
  void writeList(ListOf list) {
    writeItems("value", list.element());
  }

  @Override
  void writeSet(SetOf set) {
    source.line("const items = value.values();");
    writeItems("items", set.element());
  }

  private void writeItems(String items, Type element) {
    source.line("codec.writeCount(%s.length);", items);
    source.open("for (let i = 0; i < %s.length; i++)", items);
    write(List.of(new AsValue(items + "[i]", element)));
    source.close();
  }

  @Override
  void writeMap(MapOf map) {
    source.line("const keys = value.keys();").line("const items = value.values();");
    source.line("codec.writeCount(keys.length);");
    source.open("for (let i = 0; i < keys.length; i++)");
    write(List.of(new AsValue("keys[i]", map.key()), new AsValue("items[i]", map.value())));
    source.close();
  }

  @Override
  void writeOption(OptionOf option) {
    source.line("codec.reserve(1);").line("codec.putBool(value !== null);");
    source.open("if (value !== null)");
    String place = types.boxed(option.value()) ? "value.value" : "value";
    write(List.of(new AsValue(place, option.value())));
    source.close();
  }

  @Override
  void writeDefinition(Definition definition, boolean counted) {
    if (counted) {
      source.line("codec.enterWriting();");
    }
    switch (definition) {
      case RecordDefinition struct -> writeFields("value", struct.fields(), AsTypes::field);
      case LayoutDefinition struct -> writeFields("value", struct.fields(), AsTypes::field);
      case VariantDefinition variant -> writeVariant(variant);
      case EnumDefinition plain -> throw new IllegalStateException("no function: " + plain);
    }
    if (counted) {
      source.line("codec.leave();");
    }
  }

  private void writeFields(String owner, List<Field> fields, Function<Field, String> name) {
    write(fields.stream().map(it -> new AsValue(owner + "." + name.apply(it), it.type())).toList());
  }

  private void writeVariant(VariantDefinition variant) {
    List<String> names = types.cases(variant);
    source.line("codec.reserve(4);");
    source.line("codec.putIndex(value.tag, %d);", names.size());
    source.open("switch (value.tag)");
    for (int i = 0; i < names.size(); i++) {
      List<Field> fields = variant.cases().get(i).fields();
      if (!fields.isEmpty()) {
        source.open("case %s%s.%s:", MODULE, types.tag(variant), tag(variant, i));
        source.line("const data = value as %s%s;", MODULE, names.get(i));
        writeFields("data", fields, AsTypes::caseField);
        source.line("break;").close();
      }
    }
    source.line("default:").indent().line("break;").outdent().close();
  }

  private static String tag(VariantDefinition variant, int index) {
    return AsNames.pascalCase(variant.cases().get(index).name());
  }

  @Override
  void writeRun(List<AsValue> values) {
    source.line("codec.reserve(%d);", size(values));
    values.forEach(this::putFixed);
  }

  private void putFixed(AsValue value) {
    int constants = sizes.constants(value.type());
    if (constants > 0) {
      source.line("codec.putIndex(%s, %d);", value.place(), constants);
      return;
    }
    BasicKind kind = ((Basic) value.type()).kind();
    String put =
        switch (kind) {
          case BOOL -> "putBool";
          case I128 -> "putI128";
          case U128 -> "putU128";
          case DURATION -> "putDuration";
          case INSTANT -> "putInstant";
          case UUID -> "putUuid";
          default -> "put<" + kind.notation() + ">";
        };
    source.line("codec.%s(%s);", put, value.place());
  }

  @Override
  void writeBasic(AsValue value, Basic type) {
    String write = type.kind() == BasicKind.CHAR ? "writeChar" : "writeString";
    source.line("codec.%s(%s);", write, value.place());
  }

  @Override
  void writeText(AsValue value, FixedText type) {
    source.line("codec.writeFixedText(%s, %d);", value.place(), type.capacity());
  }

  @Override
  void writeArray(AsValue value, FixedArray type) {
    writeArray(value.place(), type, 0);
  }

  private void writeArray(String place, FixedArray array, int depth) {
    source.line("codec.checkLength(%s.length, %d);", place, array.length());
    String i = "i" + depth;
    source.open("for (let %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
    String element = place + "[" + i + "]";
    if (array.element() instanceof FixedArray inner) {
      writeArray(element, inner, depth + 1);
    } else {
      write(List.of(new AsValue(element, array.element())));
    }
    source.close();
  }

  @Override
  void writeNumbers(AsValue value, Basic element) {
    source.line("codec.writeNumbers<%s>(%s);", type(element), value.place());
  }

  @Override
  void writeByFunction(AsValue value) {
    source.line("write%s(%s);", types.function(value.type()), value.place());
  }
}
