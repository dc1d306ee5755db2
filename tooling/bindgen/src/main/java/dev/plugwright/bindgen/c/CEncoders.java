package dev.plugwright.bindgen.c;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
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
import java.util.ArrayList;
import java.util.List;

/** Writes a function for each type that encodes a value. */
final class CEncoders {
  private final Contract contract;
  private final CTypes types;
  private final CFields fields;
  private final CSource source;

  CEncoders(Contract contract, CTypes types, CSource source) {
    this.contract = contract;
    this.types = types;
    this.fields = new CFields(types);
    this.source = source;
  }

  String head(Type type) {
    return "static void plugwright_write_%1$s(PlugwrightWriter *w, const %1$s *v)"
        .formatted(types.name(type));
  }

  void write(Type type) {
    source.blank().open("%s", head(type));
    if (fields.hasFunction(type)) {
      writeBody(type);
    } else {
      write(List.of(new CValue("(*v)", type, false)));
    }
    source.close();
  }

  private void writeBody(Type type) {
    switch (type) {
      case ListOf list -> writeSequence(list.element());
      case SetOf set -> writeSequence(set.element());
      case MapOf map -> {
        source.line("plugwright_store_u64(plugwright_reserve(w, 8), v->count);");
        source.open("for (size_t i = 0; i < v->count; i++)");
        write(
            List.of(
                new CValue("v->entries[i].key", map.key(), false),
                new CValue("v->entries[i].value", map.value(), false)));
        source.close();
      }
      case OptionOf option -> writeOption(option);
      case Named named -> writeDefinition(types.definition(named));
      default -> throw new IllegalStateException("no function: " + type);
    }
  }

  private void writeSequence(Type element) {
    if (element instanceof Basic basic && basic.kind().plainNumber()) {
      int size = basic.kind().minimumSize();
      source.line("plugwright_write_numbers(w, v->items, v->count, %d);", size);
      return;
    }
    source.line("plugwright_store_u64(plugwright_reserve(w, 8), v->count);");
    source.open("for (size_t i = 0; i < v->count; i++)");
    write(List.of(new CValue("v->items[i]", element, false)));
    source.close();
  }

  private void writeOption(OptionOf option) {
    CValue value = fields.value("v->value", option, option.value());
    String present = value.boxed() ? "v->value != NULL" : "v->present";
    source.line("*plugwright_reserve(w, 1) = %s ? 1 : 0;", present);
    source.open("if (%s)", present);
    write(List.of(value));
    source.close();
  }

  private void writeDefinition(Definition definition) {
    boolean counted = contract.graph().counted(definition.type());
    if (counted) {
      source.open("if (!plugwright_enter_writing(w))").line("return;").close();
    }
    if (definition instanceof VariantDefinition variant) {
      writeVariant(variant);
    } else {
      List<CValue> values = fields.of(definition);
      if (values.isEmpty()) {
        source.line("(void)w;").line("(void)v;");
      }
      write(values);
    }
    if (counted) {
      source.line("w->levels++;");
    }
  }

  private void writeVariant(VariantDefinition variant) {
    source.open("switch (v->tag)");
    for (int i = 0; i < variant.cases().size(); i++) {
      Case one = variant.cases().get(i);
      source.line("case %s:", types.constant(variant.type(), one.name())).indent();
      List<CValue> values = new ArrayList<>();
      values.add(new CValue("(uint32_t)v->tag", new Basic(BasicKind.U32), false));
      values.addAll(fields.of(variant.type(), one));
      write(values);
      source.line("break;").outdent();
    }
    source.line("default:").indent();
    source.line("plugwright_write_fault(w, \"unknown enum variant\");").outdent().close();
  }

  private void write(List<CValue> values) {
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

  private void writeRun(List<CValue> values) {
    int size = values.stream().mapToInt(it -> fields.fixedSize(it.type())).sum();
    source.line("{").indent();
    source.line("uint8_t *p = plugwright_reserve(w, %d);", size);
    int offset = 0;
    for (CValue value : values) {
      writeFixed(value, offset == 0 ? "p" : "p + " + offset);
      offset += fields.fixedSize(value.type());
    }
    source.close();
  }

  private void writeFixed(CValue value, String at) {
    String place = value.place();
    if (types.constants(value.type()) > 0) {
      source.line("plugwright_store_u32(%s, (uint32_t)%s);", at, place);
      return;
    }
    switch (((Basic) value.type()).kind()) {
      case BOOL -> source.line("*(%s) = %s ? 1 : 0;", at, place);
      case DURATION, INSTANT -> source.line("plugwright_store_duration(%s, %s);", at, place);
      default -> {
        String kind = ((Basic) value.type()).kind().notation();
        source.line("plugwright_store_%s(%s, %s);", kind, at, place);
      }
    }
  }

  private void writeOne(CValue value, int depth) {
    String place = value.place();
    switch (value.type()) {
      case Basic basic ->
          source.line("plugwright_write_%s(w, %s);", basic.kind().notation(), place);
      case FixedArray array -> {
        String i = "i" + depth;
        source.open("for (size_t %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
        CValue element = new CValue(place + "[" + i + "]", array.element(), false);
        if (fields.fixedSize(array.element()) > 0) {
          writeRun(List.of(element));
        } else {
          writeOne(element, depth + 1);
        }
        source.close();
      }
      case FixedText text -> writeText(place, text);
      default -> {
        if (CTypes.numbers(value.type())) {
          Basic element = (Basic) ((ListOf) value.type()).element();
          source.line(
              "plugwright_write_numbers(w, %1$s.items, %1$s.count, %2$d);",
              place, element.kind().minimumSize());
        } else {
          String address = value.boxed() ? place : "&" + place;
          source.line("plugwright_write_%s(w, %s);", types.name(value.type()), address);
        }
      }
    }
  }

  private void writeText(String place, FixedText text) {
    if (text.capacity() == 0) {
      source.line("plugwright_write_numbers(w, NULL, 0, 1);");
      return;
    }
    source.open("if (%s.length > %d)", place, text.capacity());
    source.line("plugwright_write_fault(w, \"length larger than the bytes that are left\");");
    source.line("return;").close();
    source.line("plugwright_write_numbers(w, %1$s.bytes, %1$s.length, 1);", place);
  }
}
