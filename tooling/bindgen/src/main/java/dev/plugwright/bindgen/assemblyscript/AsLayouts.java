package dev.plugwright.bindgen.assemblyscript;

import static java.util.stream.Collectors.joining;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.LayoutSizes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Layout;
import dev.plugwright.contract.Layouts;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.Named;

/** Writes functions that read and write structures of fixed layout as they are in memory. */
final class AsLayouts {
  private final Contract contract;
  private final AsTypes types;
  private final BraceSource source;
  private final Layouts layouts;

  AsLayouts(Contract contract, AsTypes types, BraceSource source) {
    this.contract = contract;
    this.types = types;
    this.source = source;
    this.layouts = contract.graph().layouts();
  }

  void write() {
    contract.definitions().values().stream()
        .filter(LayoutDefinition.class::isInstance)
        .forEach(it -> write(it.type()));
  }

  private void write(Named type) {
    String name = types.function(type);
    String className = types.name(type);
    Layout layout = layouts.of(type.name());
    source.blank().open("export function load%s(from: usize): types.%s", name, className);
    for (Layout.Slot slot : layout.slots()) {
      load("$" + AsTypes.field(slot.field()), slot.field().type(), "from + " + slot.offset(), 0);
    }
    String arguments =
        layout.slots().stream().map(it -> "$" + AsTypes.field(it.field())).collect(joining(", "));
    source.line("return new types.%s(%s);", className, arguments).close();
    source
        .blank()
        .open("export function store%s(to: usize, value: types.%s): void", name, className);
    for (Layout.Slot slot : layout.slots()) {
      String place = "value." + AsTypes.field(slot.field());
      store(place, slot.field().type(), "to + " + slot.offset(), 0);
    }
    source.close();
  }

  private void load(String variable, Type type, String from, int depth) {
    switch (type) {
      case Basic basic ->
          source.line("const %s = load<%s>(%s);", variable, basic.kind().notation(), from);
      case FixedText text ->
          source.line("const %s = codec.loadFixedText(%s, %d);", variable, from, text.capacity());
      case FixedArray array -> {
        String i = "i" + depth;
        source.line(
            "const %s = new %s(%d);", variable, types.type(array, "types."), array.length());
        source.open("for (let %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
        load("item" + depth, array.element(), element(from, i, array), depth + 1);
        source.line("%s[%s] = item%d;", variable, i, depth).close();
      }
      case Named named ->
          source.line("const %s = load%s(%s);", variable, types.function(named), from);
      default -> throw new IllegalStateException("no layout: " + type);
    }
  }

  private void store(String place, Type type, String to, int depth) {
    switch (type) {
      case Basic basic ->
          source.line("codec.storeAt<%s>(%s, %s);", basic.kind().notation(), to, place);
      case FixedText text ->
          source.line("codec.storeFixedText(%s, %s, %d);", to, place, text.capacity());
      case FixedArray array -> {
        String i = "i" + depth;
        source.line("codec.checkLength(%s.length, %d);", place, array.length());
        source.open("for (let %1$s = 0; %1$s < %2$d; %1$s++)", i, array.length());
        store(place + "[" + i + "]", array.element(), element(to, i, array), depth + 1);
        source.close();
      }
      case Named named -> source.line("store%s(%s, %s);", types.function(named), to, place);
      default -> throw new IllegalStateException("no layout: " + type);
    }
  }

  private String element(String start, String i, FixedArray array) {
    return start + " + <usize>" + i + " * " + LayoutSizes.of(layouts, array.element());
  }
}
