package dev.plugwright.bindgen.model;

import dev.plugwright.contract.Layout;
import dev.plugwright.contract.Layouts;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.Named;

/** Sizes of the elements of fixed arrays. */
public final class LayoutSizes {
  private LayoutSizes() {}

  /**
   * Returns the number of bytes that a value takes in a structure of fixed layout.
   *
   * @param type type of a field of such a structure
   */
  public static long of(Layouts layouts, Type type) {
    return switch (type) {
      case Basic basic -> basic.kind().minimumSize();
      case FixedText text -> Integer.BYTES + text.capacity() + Layout.paddingAfter(text);
      case FixedArray array -> array.length() * of(layouts, array.element());
      case Named named -> layouts.of(named.name()).size();
      default -> throw new IllegalArgumentException("no layout: " + type);
    };
  }
}
