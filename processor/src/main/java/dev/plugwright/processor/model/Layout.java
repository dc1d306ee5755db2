package dev.plugwright.processor.model;

import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.FixedText;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.Definition.Component;
import dev.plugwright.processor.model.Definition.RecordDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the components of a record lie in a {@code repr(C)} structure.
 *
 * @param size the bytes of the structure, a multiple of its alignment
 * @param align the alignment of the structure
 * @param fields its components in their order
 * @param padding the bytes after the last component
 */
public record Layout(long size, int align, List<Field> fields, int padding) {
  /** Far above every size that is allowed, and far below what would overflow. */
  private static final long UNTHINKABLE = 1L << 40;

  /** Copies the list. */
  public Layout {
    fields = List.copyOf(fields);
  }

  /**
   * A component in its place.
   *
   * @param component the component
   * @param padding the bytes between the component before and this one
   */
  public record Field(Component component, int padding) {}

  private record Extent(long size, int align) {}

  /** The layout of a record whose components all have a fixed size. */
  public static Layout of(Named type, TypeGraph graph) {
    RecordDefinition record = (RecordDefinition) graph.definition(type);
    List<Field> fields = new ArrayList<>();
    long position = 0;
    int align = 1;
    for (Component component : record.components()) {
      Extent extent = extent(component.type(), graph);
      int padding = paddingAt(position, extent.align());
      fields.add(new Field(component, padding));
      position += padding + extent.size();
      align = Math.max(align, extent.align());
    }
    int padding = paddingAt(position, align);
    return new Layout(position + padding, align, fields, padding);
  }

  /** The bytes after the room for a text: it is a structure, aligned like its length. */
  public static int paddingAfter(FixedText text) {
    return paddingAt(text.capacity(), Integer.BYTES);
  }

  private static Extent extent(ContractType type, TypeGraph graph) {
    return switch (type) {
      case ScalarType scalar -> {
        int size = scalar.scalar().minimumSize();
        yield new Extent(size, size);
      }
      case FixedText text ->
          new Extent(Integer.BYTES + text.capacity() + paddingAfter(text), Integer.BYTES);
      case FixedArray array -> {
        Extent element = extent(array.element(), graph);
        yield new Extent(times(array.length(), element.size()), element.align());
      }
      case Named named -> {
        Layout layout = of(named, graph);
        yield new Extent(layout.size(), layout.align());
      }
      default -> throw new IllegalArgumentException("has no fixed size: " + type);
    };
  }

  /** Large enough to be refused rather than to overflow. */
  private static long times(int length, long size) {
    return Math.min(length * size, UNTHINKABLE);
  }

  private static int paddingAt(long position, int align) {
    return (int) (-position & align - 1);
  }
}
