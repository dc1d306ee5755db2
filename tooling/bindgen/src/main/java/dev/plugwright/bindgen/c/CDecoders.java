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
import java.util.List;

/** Writes a function for each type that decodes a value and checks every byte of it. */
final class CDecoders extends CFunctions {
  CDecoders(Contract contract, CTypes types, BraceSource source) {
    super(contract, types, source);
  }

  @Override
  String head(Type type) {
    return "static bool plugwright_read_%1$s(PlugwrightReader *r, %1$s *v)"
        .formatted(types.name(type));
  }

  @Override
  void writeEnd() {
    source.line("return true;");
  }

  @Override
  void writeEnter() {
    check("plugwright_enter(r)");
  }

  @Override
  void writeLeave() {
    source.line("plugwright_leave(r);");
  }

  @Override
  void writeNothing() {
    source.line("(void)r;").line("v->nothing = 0;");
  }

  @Override
  void writeVariant(VariantDefinition variant) {
    source.line("const uint8_t *tag = plugwright_take(r, 4);");
    source.open("if (tag == NULL)").line("return false;").close();
    source.open("switch (plugwright_load_u32(tag))");
    for (int i = 0; i < variant.cases().size(); i++) {
      Case one = variant.cases().get(i);
      source.line("case %d:", i).indent();
      source.line("v->tag = %s;", types.constant(variant.type(), one.name()));
      write(fields.of(variant.type(), one));
      source.line("break;").outdent();
    }
    source.line("default:").indent();
    source.line("return plugwright_fail_variant(r, tag);").outdent().close();
  }

  @Override
  void writeOption(OptionOf option) {
    source.line("const uint8_t *tag = plugwright_take(r, 1);");
    source.open("if (tag == NULL)").line("return false;").close();
    source.open("if (*tag > 1)").line("return plugwright_fail_option(r, tag);").close();
    CValue value = fields.value("v->value", option, option.value());
    if (value.boxed()) {
      source.line("v->value = NULL;").open("if (*tag == 1)");
    } else {
      source.line("v->present = *tag == 1;").open("if (v->present)");
    }
    write(List.of(value));
    source.close();
  }

  @Override
  void writeSequence(Type element, boolean distinct) {
    int minimum = contract.graph().minimumSize(element);
    writeCount(minimum, types.name(element), distinct);
    source.line("v->items = items;").line("v->count = count;");
    source.open("for (size_t i = 0; i < count; i++)");
    writeElementStart(minimum);
    if (distinct) {
      source.line("spans[i].start = r->at;");
    }
    write(List.of(new CValue("items[i]", element, false)));
    if (distinct) {
      source.line("spans[i].size = (size_t)(r->at - spans[i].start);");
    }
    source.close();
    if (distinct) {
      check("plugwright_check_distinct(r, spans, count)");
    }
  }

  @Override
  void writeMap(MapOf map) {
    String entry = types.entry(map);
    int minimum =
        contract.graph().minimumSize(map.key()) + contract.graph().minimumSize(map.value());
    writeCount(minimum, entry, true);
    source.line("v->entries = items;").line("v->count = count;");
    source.open("for (size_t i = 0; i < count; i++)");
    writeElementStart(minimum);
    source.line("spans[i].start = r->at;");
    write(List.of(new CValue("items[i].key", map.key(), false)));
    source.line("spans[i].size = (size_t)(r->at - spans[i].start);");
    write(List.of(new CValue("items[i].value", map.value(), false)));
    source.close();
    check("plugwright_check_distinct(r, spans, count)");
  }

  private void writeCount(int minimum, String item, boolean spans) {
    source.line("size_t count;");
    check("plugwright_read_count(r, " + minimum + ", &count)");
    source.line("%1$s *items = (%1$s *)plugwright_allocate(count, sizeof(%1$s));", item);
    if (spans) {
      source.line(
          "%1$s *spans = (%1$s *)plugwright_allocate(count, sizeof(%1$s));", "PlugwrightSpan");
    }
  }

  private void writeElementStart(int minimum) {
    if (minimum > 0) {
      source.line("r->pending -= %d;", minimum);
    }
  }

  private void check(String call) {
    source.open("if (!%s)", call).line("return false;").close();
  }

  @Override
  void writeRun(List<CValue> values) {
    int size = values.stream().mapToInt(it -> sizes.of(it.type())).sum();
    source.line("{").indent();
    source.line("const uint8_t *p = plugwright_take(r, %d);", size);
    source.open("if (p == NULL)").line("return false;").close();
    int offset = 0;
    for (CValue value : values) {
      readFixed(value, offset == 0 ? "p" : "p + " + offset);
      offset += sizes.of(value.type());
    }
    source.close();
  }

  private void readFixed(CValue value, String at) {
    int constants = sizes.constants(value.type());
    if (constants > 0) {
      source.open("if (plugwright_load_u32(%s) >= %d)", at, constants);
      source.line("return plugwright_fail_variant(r, %s);", at).close();
      String type = types.name(value.type());
      source.line("%s = (%s)plugwright_load_u32(%s);", value.place(), type, at);
      return;
    }
    BasicKind kind = ((Basic) value.type()).kind();
    switch (kind) {
      case BOOL -> {
        source.open("if (*(%s) > 1)", at).line("return plugwright_fail_bool(r, %s);", at).close();
        source.line("%s = *(%s) == 1;", value.place(), at);
      }
      case DURATION, INSTANT -> {
        source.line("%s = plugwright_load_duration(%s);", value.place(), at);
        source.open("if (%s.nanoseconds > 999999999)", value.place());
        source.line("return plugwright_fail_time(r, %s);", at).close();
      }
      case UUID -> {
        source.open("if (plugwright_load_u64(%s) != 16)", at);
        source.line("return plugwright_fail_uuid(r, %s);", at).close();
        source.line("%s = plugwright_load_uuid(%s);", value.place(), at);
      }
      default -> source.line("%s = plugwright_load_%s(%s);", value.place(), kind.notation(), at);
    }
  }

  @Override
  void writeBasic(String place, Basic type) {
    check("plugwright_read_%s(r, &%s)".formatted(type.kind().notation(), place));
  }

  @Override
  void writeNumbers(String place, Basic element) {
    source.line("{").indent().line("const void *numbers;");
    int size = element.kind().minimumSize();
    check("plugwright_read_numbers(r, %d, &numbers, &%s.count)".formatted(size, place));
    source.line("%s.items = (const %s *)numbers;", place, types.name(element)).close();
  }

  @Override
  void writeByFunction(CValue value) {
    String type = types.name(value.type());
    if (!value.boxed()) {
      check("plugwright_read_%s(r, &%s)".formatted(type, value.place()));
      return;
    }
    source.line("{").indent();
    source.line("%1$s *box = (%1$s *)plugwright_allocate(1, sizeof(%1$s));", type);
    check("plugwright_read_%s(r, box)".formatted(type));
    source.line("%s = box;", value.place()).close();
  }

  @Override
  void writeText(String place, FixedText text) {
    source.line("{").indent();
    source.line("const uint8_t *at = r->at;").line("PlugwrightString text;");
    check("plugwright_read_string(r, &text)");
    source.open("if (text.size > %d)", text.capacity());
    source.line("return plugwright_fail(r, at, \"number out of range\");").close();
    source.line("%s.length = (uint32_t)text.size;", place);
    if (text.capacity() > 0) {
      source.line("__builtin_memset(%1$s.bytes, 0, sizeof %1$s.bytes);", place);
      source.line("__builtin_memcpy(%s.bytes, text.data, text.size);", place);
    }
    source.close();
  }
}
