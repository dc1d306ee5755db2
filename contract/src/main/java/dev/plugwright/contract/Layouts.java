package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the memory layouts of structs, which may contain each other. */
public final class Layouts {
  /** Sizes are not computed beyond this one, so that they cannot overflow. */
  private static final long MAX_SIZE = 1L << 40;

  private final Map<String, List<Field>> structs;
  private final Map<String, Layout> layouts = new HashMap<>();

  /**
   * Creates a computation.
   *
   * @param structs the fields of every struct with a fixed layout, by name
   */
  public Layouts(Map<String, List<Field>> structs) {
    this.structs = Map.copyOf(structs);
  }

  private record Extent(long size, int alignment) {}

  /**
   * Returns the layout of a struct.
   *
   * @param name name of the struct
   * @return its layout; sizes above 1 TiB are given as about 1 TiB
   * @throws IllegalArgumentException if the struct is unknown, contains itself, or has a field
   *     whose type has no fixed layout
   */
  public Layout of(String name) {
    // Structs are laid out after those that they contain, without recursion.
    Deque<String> open = new ArrayDeque<>(List.of(name));
    Set<String> entered = new HashSet<>();
    while (!open.isEmpty()) {
      String struct = open.peek();
      if (layouts.containsKey(struct)) {
        open.pop();
      } else if (entered.add(struct)) {
        fields(struct).forEach(field -> push(field.type(), entered, open));
      } else {
        layouts.put(struct, lay(struct));
        open.pop();
      }
    }
    return layouts.get(name);
  }

  private List<Field> fields(String struct) {
    List<Field> fields = structs.get(struct);
    if (fields == null) {
      throw new IllegalArgumentException(struct + " has no fixed layout");
    }
    return fields;
  }

  private void push(Type type, Set<String> entered, Deque<String> open) {
    Type part = type;
    while (part instanceof FixedArray array) {
      part = array.element();
    }
    if (part instanceof Named named && !layouts.containsKey(named.name())) {
      if (entered.contains(named.name())) {
        throw new IllegalArgumentException("the layout " + named.name() + " contains itself");
      }
      open.push(named.name());
    }
  }

  private Layout lay(String struct) {
    List<Layout.Slot> slots = new ArrayList<>();
    long position = 0;
    int alignment = 1;
    for (Field field : fields(struct)) {
      Extent extent = extent(field.type());
      int padding = Layout.paddingAt(position, extent.alignment());
      slots.add(new Layout.Slot(field, position + padding, extent.size(), padding));
      position = Math.min(position + padding + extent.size(), MAX_SIZE);
      alignment = Math.max(alignment, extent.alignment());
    }
    int padding = Layout.paddingAt(position, alignment);
    return new Layout(position + padding, alignment, slots, padding);
  }

  private Extent extent(Type type) {
    return switch (type) {
      case Basic basic -> extent(basic);
      case FixedText text -> {
        long size = (long) Integer.BYTES + text.capacity() + Layout.paddingAfter(text);
        yield new Extent(size, Integer.BYTES);
      }
      case FixedArray array -> {
        Extent element = extent(array.element());
        yield new Extent(times(array.length(), element.size()), element.alignment());
      }
      case Named named -> {
        Layout layout = layouts.get(named.name());
        yield new Extent(layout.size(), layout.alignment());
      }
      default -> throw noLayout(type);
    };
  }

  /** Every bit pattern is a number, but not a {@code bool} or {@code char} of Rust. */
  private static Extent extent(Basic type) {
    if (!type.kind().plainNumber()) {
      throw noLayout(type);
    }
    int size = type.kind().minimumSize();
    return new Extent(size, size);
  }

  private static IllegalArgumentException noLayout(Type type) {
    return new IllegalArgumentException(type + " has no fixed layout");
  }

  private static long times(int length, long size) {
    return size != 0 && length > MAX_SIZE / size ? MAX_SIZE : length * size;
  }
}
