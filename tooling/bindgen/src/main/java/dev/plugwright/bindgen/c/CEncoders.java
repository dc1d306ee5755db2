package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.OptionOf;
import java.util.ArrayList;
import java.util.List;

/** Writes a function for each type that encodes a value. */
final class CEncoders extends CFunctions {
  CEncoders(Contract contract, CTypes types, BraceSource source) {
    super(contract, types, source);
  }

  @Override
  String head(Type type) {
    return "static void plugwright_write_%1$s(PlugwrightWriter *w, const %1$s *v)"
        .formatted(types.name(type));
  }

  @Override
  void writeEnd() {
    // The function returns nothing.
  }

  @Override
  void writeEnter() {
    source.open("if (!plugwright_enter_writing(w))").line("return;").close();
  }

  @Override
  void writeLeave() {
    source.line("w->levels++;");
  }

  @Override
  void writeNothing() {
    source.line("(void)w;").line("(void)v;");
  }

  @Override
  void writeMap(MapOf map) {
    source.line("plugwright_store_u64(plugwright_reserve(w, 8), v->count);");
    source.open("for (size_t i = 0; i < v->count; i++)");
    write(
        List.of(
            new CValue("v->entries[i].key", map.key(), false),
            new CValue("v->entries[i].value", map.value(), false)));
    source.close();
  }

  @Override
  void writeSequence(Type element, boolean distinct) {
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

  @Override
  void writeOption(OptionOf option) {
    CValue value = fields.value("v->value", option, option.value());
    String present = value.boxed() ? "v->value != NULL" : "v->present";
    source.line("*plugwright_reserve(w, 1) = %s ? 1 : 0;", present);
    source.open("if (%s)", present);
    write(List.of(value));
    source.close();
  }

  @Override
  void writeVariant(VariantDefinition variant) {
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

  @Override
  void writeRun(List<CValue> values) {
    int size = values.stream().mapToInt(it -> sizes.of(it.type())).sum();
    source.line("{").indent();
    source.line("uint8_t *p = plugwright_reserve(w, %d);", size);
    int offset = 0;
    for (CValue value : values) {
      writeFixed(value, offset == 0 ? "p" : "p + " + offset);
      offset += sizes.of(value.type());
    }
    source.close();
  }

  private void writeFixed(CValue value, String at) {
    String place = value.place();
    if (sizes.constants(value.type()) > 0) {
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

  @Override
  void writeBasic(String place, Basic type) {
    source.line("plugwright_write_%s(w, %s);", type.kind().notation(), place);
  }

  @Override
  void writeNumbers(String place, Basic element) {
    source.line(
        "plugwright_write_numbers(w, %1$s.items, %1$s.count, %2$d);",
        place, element.kind().minimumSize());
  }

  @Override
  void writeByFunction(CValue value) {
    String address = value.boxed() ? value.place() : "&" + value.place();
    source.line("plugwright_write_%s(w, %s);", types.name(value.type()), address);
  }

  @Override
  void writeText(String place, FixedText text) {
    if (text.capacity() == 0) {
      source.line("plugwright_write_numbers(w, NULL, 0, 1);");
      return;
    }
    source.open("if (%s.length > %d)", place, text.capacity());
    source.line("plugwright_write_fault(w, \"length exceeds the remaining bytes\");");
    source.line("return;").close();
    source.line("plugwright_write_numbers(w, %1$s.bytes, %1$s.length, 1);", place);
  }
}
