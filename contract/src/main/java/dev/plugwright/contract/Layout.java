package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Type.FixedText;
import java.util.List;

/**
 * The memory layout of a {@code repr(C)} struct. All sizes and offsets are in bytes.
 *
 * @param size size of the struct, a multiple of its alignment
 * @param alignment alignment of the struct
 * @param slots the fields in their order
 * @param padding padding after the last field
 */
public record Layout(long size, int alignment, List<Slot> slots, int padding) {
  /** Copies the list. */
  public Layout {
    slots = List.copyOf(slots);
  }

  /**
   * The place of a field.
   *
   * @param field the field
   * @param offset where it starts
   * @param size its size
   * @param padding padding between the field before and this one
   */
  public record Slot(Field field, long offset, long size, int padding) {}

  /**
   * Returns the padding after the bytes of a text: in memory a text is a struct of its length as a
   * {@code u32} and its bytes.
   */
  public static int paddingAfter(FixedText text) {
    return paddingAt(text.capacity(), Integer.BYTES);
  }

  static int paddingAt(long position, int alignment) {
    return (int) (-position & alignment - 1);
  }
}
