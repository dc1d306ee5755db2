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
import java.util.List;

/** Writes a function for each type that decodes a value and checks every byte of it. */
final class CDecoders {
  private final Contract contract;
  private final CTypes types;
  private final CFields fields;
  private final CSource source;

  CDecoders(Contract contract, CTypes types, CSource source) {
    this.contract = contract;
    this.types = types;
    this.fields = new CFields(types);
    this.source = source;
  }

  String head(Type type) {
    return "static bool plugwright_read_%1$s(PlugwrightReader *r, %1$s *v)"
        .formatted(types.name(type));
  }

  void write(Type type) {
    source.blank().open("%s", head(type));
    if (fields.hasFunction(type)) {
      writeBody(type);
    } else {
      read(List.of(new CValue("(*v)", type, false)));
    }
    source.line("return true;").close();
  }

  private void writeBody(Type type) {
    switch (type) {
      case ListOf list -> writeSequence(list.element(), false);
      case SetOf set -> writeSequence(set.element(), true);
      case MapOf map -> writeMap(types.name(map) + "Entry", map);
      case OptionOf option -> writeOption(option);
      case Named named -> writeDefinition(types.definition(named));
      default -> throw new IllegalStateException("no function: " + type);
    }
  }

  private void writeDefinition(Definition definition) {
    boolean counted = contract.graph().counted(definition.type());
    if (counted) {
      check("plugwright_enter(r)");
    }
    if (definition instanceof VariantDefinition variant) {
      writeVariant(variant);
    } else {
      List<CValue> values = fields.of(definition);
      if (values.isEmpty()) {
        source.line("(void)r;").line("v->nothing = 0;");
      }
      read(values);
    }
    if (counted) {
      source.line("plugwright_leave(r);");
    }
  }

  private void writeVariant(VariantDefinition variant) {
    source.line("const uint8_t *tag = plugwright_take(r, 4);");
    source.open("if (tag == NULL)").line("return false;").close();
    source.open("switch (plugwright_load_u32(tag))");
    for (int i = 0; i < variant.cases().size(); i++) {
      Case one = variant.cases().get(i);
      source.line("case %d:", i).indent();
      source.line("v->tag = %s;", types.constant(variant.type(), one.name()));
      read(fields.of(variant.type(), one));
      source.line("break;").outdent();
    }
    source.line("default:").indent();
    source.line("return plugwright_fail_variant(r, tag);").outdent().close();
  }

  private void writeOption(OptionOf option) {
    source.line("const uint8_t *tag = plugwright_take(r, 1);");
    source.open("if (tag == NULL)").line("return false;").close();
    source.open("if (*tag > 1)").line("return plugwright_fail_option(r, tag);").close();
    CValue value = fields.value("v->value", option, option.value());
    if (value.boxed()) {
      source.line("v->value = NULL;").open("if (*tag == 1)");
    } else {
      source.line("v->present = *tag == 1;").open("if (v->present)");
    }
    read(List.of(value));
    source.close();
  }

  private void writeSequence(Type element, boolean distinct) {
    int minimum = contract.graph().minimumSize(element);
    writeCount(minimum, types.name(element), distinct);
    source.line("v->items = items;").line("v->count = count;");
    source.open("for (size_t i = 0; i < count; i++)");
    writeElementStart(minimum);
    if (distinct) {
      source.line("spans[i].start = r->at;");
    }
    read(List.of(new CValue("items[i]", element, false)));
    if (distinct) {
      source.line("spans[i].size = (size_t)(r->at - spans[i].start);");
    }
    source.close();
    if (distinct) {
      check("plugwright_check_distinct(r, spans, count)");
    }
  }

  private void writeMap(String entry, MapOf map) {
    int minimum =
        contract.graph().minimumSize(map.key()) + contract.graph().minimumSize(map.value());
    writeCount(minimum, entry, true);
    source.line("v->entries = items;").line("v->count = count;");
    source.open("for (size_t i = 0; i < count; i++)");
    writeElementStart(minimum);
    source.line("spans[i].start = r->at;");
    read(List.of(new CValue("items[i].key", map.key(), false)));
    source.line("spans[i].size = (size_t)(r->at - spans[i].start);");
    read(List.of(new CValue("items[i].value", map.value(), false)));
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

  private void read(List<CValue> values) {
    int i = 0;
    while (i < values.size()) {
      int run = fields.run(values, i);
      if (run > 0) {
        readRun(values.subList(i, i + run));
        i += run;
      } else {
        readOne(values.get(i++), 0);
      }
    }
  }

  private void readRun(List<CValue> values) {
    int size = values.stream().mapToInt(it -> fields.fixedSize(it.type())).sum();
    source.line("{").indent();
    source.line("const uint8_t *p = plugwright_take(r, %d);", size);
    source.open("if (p == NULL)").line("return false;").close();
    int offset = 0;
    for (CValue value : values) {
      readFixed(value, offset == 0 ? "p" : "p + " + offset);
      offset += fields.fixedSize(value.type());
    }
    source.close();
  }

  private void readFixed(CValue value, String at) {
    int constants = types.constants(value.type());
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

  private void readOne(CValue value, int depth) {
    String place = value.place();
    switch (value.type()) {
      case Basic basic ->
          check("plugwright_read_%s(r, &%s)".formatted(basic.kind().notation(), place));
      case FixedArray array -> {
        String i = "i" + depth;
        source.open("for (size_t %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
        CValue element = new CValue(place + "[" + i + "]", array.element(), false);
        if (fields.fixedSize(array.element()) > 0) {
          readRun(List.of(element));
        } else {
          readOne(element, depth + 1);
        }
        source.close();
      }
      case FixedText text -> readText(place, text);
      default -> {
        if (CTypes.numbers(value.type())) {
          readNumbers(place, ((ListOf) value.type()).element());
        } else {
          readByFunction(value);
        }
      }
    }
  }

  private void readNumbers(String place, Type element) {
    source.line("{").indent().line("const void *numbers;");
    int size = ((Basic) element).kind().minimumSize();
    check("plugwright_read_numbers(r, %d, &numbers, &%s.count)".formatted(size, place));
    source.line("%s.items = (const %s *)numbers;", place, types.name(element)).close();
  }

  private void readByFunction(CValue value) {
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

  private void readText(String place, FixedText text) {
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
