package dev.plugwright.bindgen.go;

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

/** Writes functions that read and write structs of fixed layout as they are in memory. */
final class GoLayouts {
  private final Contract contract;
  private final GoTypes types;
  private final GoSource source;
  private final Layouts layouts;

  GoLayouts(Contract contract, GoTypes types, GoSource source) {
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
    String name = types.name(type);
    Layout layout = layouts.of(type.name());
    source.blank();
    source.open("func plugwrightGet%1$s(l plugwrightLayout, at int, what string) (v %1$s)", name);
    for (Layout.Slot slot : layout.slots()) {
      get(slot.field().type(), "v." + GoTypes.exported(slot.field().name()), at(slot), 0);
    }
    source.line("return v").close().blank();
    source.open("func plugwrightPut%1$s(l plugwrightLayout, at int, v %1$s, what string)", name);
    for (Layout.Slot slot : layout.slots()) {
      put(slot.field().type(), "v." + GoTypes.exported(slot.field().name()), at(slot), 0);
    }
    source.close();
  }

  private static String at(Layout.Slot slot) {
    return "at+" + slot.offset();
  }

  private void get(Type type, String place, String at, int depth) {
    switch (type) {
      case Basic basic -> source.line("%s = %s(l.reader(%s))", place, types.reader(type), at);
      case FixedText text ->
          source.line("%s = plugwrightLayoutText(l, %s, %d, what)", place, at, text.capacity());
      case FixedArray array -> {
        String i = "i" + depth;
        source.open("for %s := range %s", i, place);
        String next = at + "+" + i + "*" + LayoutSizes.of(layouts, array.element());
        get(array.element(), place + "[" + i + "]", next, depth + 1);
        source.close();
      }
      case Named named ->
          source.line("%s = plugwrightGet%s(l, %s, what)", place, types.name(named), at);
      default -> throw new IllegalStateException("no layout: " + type);
    }
  }

  private void put(Type type, String place, String at, int depth) {
    switch (type) {
      case Basic basic ->
          source.line(
              "plugwrightLayoutPut(l, %s, func(w *plugwrightWriter) { %s(w, %s) })",
              at, types.writer(type), place);
      case FixedText text ->
          source.line("plugwrightLayoutPutText(l, %s, %d, %s, what)", at, text.capacity(), place);
      case FixedArray array -> {
        String i = "i" + depth;
        source.open("for %s := range %s", i, place);
        String next = at + "+" + i + "*" + LayoutSizes.of(layouts, array.element());
        put(array.element(), place + "[" + i + "]", next, depth + 1);
        source.close();
      }
      case Named named ->
          source.line("plugwrightPut%s(l, %s, %s, what)", types.name(named), at, place);
      default -> throw new IllegalStateException("no layout: " + type);
    }
  }
}
