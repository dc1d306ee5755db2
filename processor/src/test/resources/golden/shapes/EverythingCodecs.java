package shapes;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Everything}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class EverythingCodecs {
  private static final Everything.Color[] COLOR_VALUES = Everything.Color.values();

  private static final int ORDER_MINIMUM_BYTES = 14;

  private static final int TREE_MINIMUM_BYTES = 18;

  private static final int DOUBLE_MINIMUM_BYTES = 8;

  private static final int SHAPE_MINIMUM_BYTES = 4;

  private static final int INT_ARRAY_MINIMUM_BYTES = 8;

  private static final int STRING_MINIMUM_BYTES = 8;

  private static final int COLOR_MINIMUM_BYTES = 4;

  private static final int LIST_OF_ORDER_MINIMUM_BYTES = 8;

  private static final int NULLABLE_STRING_MINIMUM_BYTES = 1;

  private static final int RECORD_MINIMUM_BYTES = 0;

  private EverythingCodecs() {
  }

  static void writeOptionalDouble(BincodeOutput out, OptionalDouble value) {
    out.requireValue(value, "option<f64>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      out.writeDouble(value.getAsDouble());
    }
  }

  static OptionalDouble readOptionalDouble(BincodeInput in) {
    return in.readOptionTag() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
  }

  static void writeOptionalLong(BincodeOutput out, OptionalLong value) {
    out.requireValue(value, "option<i64>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      out.writeLong(value.getAsLong());
    }
  }

  static OptionalLong readOptionalLong(BincodeInput in) {
    return in.readOptionTag() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
  }

  static void writeOptionalInt(BincodeOutput out, OptionalInt value) {
    out.requireValue(value, "option<i32>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      out.writeInt(value.getAsInt());
    }
  }

  static OptionalInt readOptionalInt(BincodeInput in) {
    return in.readOptionTag() ? OptionalInt.of(in.readInt()) : OptionalInt.empty();
  }

  static void writeMapOfStringAndSetOfInteger(BincodeOutput out, Map<String, Set<Integer>> value) {
    out.writeLength(out.requireValue(value, "map<string, set<i32>>").size());
    for (Map.Entry<String, Set<Integer>> entry : value.entrySet()) {
      out.writeString(entry.getKey());
      writeSetOfInteger(out, entry.getValue());
    }
  }

  static void writeSetOfInteger(BincodeOutput out, Set<Integer> value) {
    out.writeLength(out.requireValue(value, "set<i32>").size());
    for (Integer element : value) {
      out.writeInt(out.requireValue(element, "i32"));
    }
  }

  static void writePageOfOrder(BincodeOutput out, Everything.Page<Everything.Order> value) {
    out.requireValue(value, "Page<Order>");
    writeListOfOrder(out, value.items());
    writeOptionalOfOrder(out, value.first());
    writeOptionalInt(out, value.next());
  }

  static Everything.Page<Everything.Order> readPageOfOrder(BincodeInput in) {
    int start = in.position();
    List<Everything.Order> items = readListOfOrder(in);
    Optional<Everything.Order> first = readOptionalOfOrder(in);
    OptionalInt next = readOptionalInt(in);
    try {
      return new Everything.Page<>(items, first, next);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Page<Order>", start, cause);
    }
  }

  static void writeListOfOrder(BincodeOutput out, List<Everything.Order> value) {
    out.writeLength(out.requireValue(value, "list<Order>").size());
    for (Everything.Order element : value) {
      writeOrder(out, element);
    }
  }

  static List<Everything.Order> readListOfOrder(BincodeInput in) {
    int length = in.readLength(ORDER_MINIMUM_BYTES);
    List<Everything.Order> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readOrder(in));
    }
    return Collections.unmodifiableList(list);
  }

  static void writeOrder(BincodeOutput out, Everything.Order value) {
    out.requireValue(value, "Order");
    out.writeInt(value.number());
    writeNullableString(out, value.note());
    out.writeByteArray(value.data());
    writeNullableLongArray(out, value.sums());
  }

  static Everything.Order readOrder(BincodeInput in) {
    int start = in.position();
    int number = in.readInt();
    String note = readNullableString(in);
    byte[] data = in.readByteArray();
    long[] sums = readNullableLongArray(in);
    try {
      return new Everything.Order(number, note, data, sums);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Order", start, cause);
    }
  }

  static void writeNullableString(BincodeOutput out, String value) {
    out.writeOptionTag(value != null);
    if (value != null) {
      out.writeString(value);
    }
  }

  static String readNullableString(BincodeInput in) {
    return in.readOptionTag() ? in.readString() : null;
  }

  static void writeNullableLongArray(BincodeOutput out, long[] value) {
    out.writeOptionTag(value != null);
    if (value != null) {
      out.writeLongArray(value);
    }
  }

  static long[] readNullableLongArray(BincodeInput in) {
    return in.readOptionTag() ? in.readLongArray() : null;
  }

  static void writeOptionalOfOrder(BincodeOutput out, Optional<Everything.Order> value) {
    out.requireValue(value, "option<Order>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      writeOrder(out, value.get());
    }
  }

  static Optional<Everything.Order> readOptionalOfOrder(BincodeInput in) {
    return in.readOptionTag() ? Optional.of(readOrder(in)) : Optional.empty();
  }

  static void writePageOfUnsignedInteger(BincodeOutput out, Everything.Page<Integer> value) {
    out.requireValue(value, "Page<u32>");
    writeListOfUnsignedInteger(out, value.items());
    writeOptionalOfUnsignedInteger(out, value.first());
    writeOptionalInt(out, value.next());
  }

  static void writeListOfUnsignedInteger(BincodeOutput out, List<Integer> value) {
    out.writeLength(out.requireValue(value, "list<u32>").size());
    for (Integer element : value) {
      out.writeInt(out.requireValue(element, "u32"));
    }
  }

  static void writeOptionalOfUnsignedInteger(BincodeOutput out, Optional<Integer> value) {
    out.requireValue(value, "option<u32>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      out.writeInt(value.get());
    }
  }

  static void writeListOfNullableInteger(BincodeOutput out, List<Integer> value) {
    out.writeLength(out.requireValue(value, "list<option<i32>>").size());
    for (Integer element : value) {
      writeNullableInteger(out, element);
    }
  }

  static void writeNullableInteger(BincodeOutput out, Integer value) {
    out.writeOptionTag(value != null);
    if (value != null) {
      out.writeInt(value);
    }
  }

  static void writeNullableLong(BincodeOutput out, Long value) {
    out.writeOptionTag(value != null);
    if (value != null) {
      out.writeLong(value);
    }
  }

  static void writeOptionalOfOptionalOfString(BincodeOutput out, Optional<Optional<String>> value) {
    out.requireValue(value, "option<option<string>>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      writeOptionalOfString(out, value.get());
    }
  }

  static void writeOptionalOfString(BincodeOutput out, Optional<String> value) {
    out.requireValue(value, "option<string>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      out.writeString(value.get());
    }
  }

  static void writeTree(BincodeOutput out, Everything.Tree value) {
    out.requireValue(value, "Tree");
    out.enter();
    out.writeString(value.label());
    writeNullableTree(out, value.left());
    writeNullableTree(out, value.right());
    writeListOfTree(out, value.others());
    out.leave();
  }

  static Everything.Tree readTree(BincodeInput in) {
    int start = in.position();
    in.enter();
    String label = in.readString();
    Everything.Tree left = readNullableTree(in);
    Everything.Tree right = readNullableTree(in);
    List<Everything.Tree> others = readListOfTree(in);
    in.leave();
    try {
      return new Everything.Tree(label, left, right, others);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Tree", start, cause);
    }
  }

  static void writeNullableTree(BincodeOutput out, Everything.Tree value) {
    out.writeOptionTag(value != null);
    if (value != null) {
      writeTree(out, value);
    }
  }

  static Everything.Tree readNullableTree(BincodeInput in) {
    return in.readOptionTag() ? readTree(in) : null;
  }

  static void writeListOfTree(BincodeOutput out, List<Everything.Tree> value) {
    out.writeLength(out.requireValue(value, "list<Tree>").size());
    for (Everything.Tree element : value) {
      writeTree(out, element);
    }
  }

  static List<Everything.Tree> readListOfTree(BincodeInput in) {
    int length = in.readLength(TREE_MINIMUM_BYTES);
    List<Everything.Tree> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readTree(in));
    }
    return Collections.unmodifiableList(list);
  }

  static void writeSetOfColor(BincodeOutput out, Set<Everything.Color> value) {
    out.writeLength(out.requireValue(value, "set<Color>").size());
    for (Everything.Color element : value) {
      writeColor(out, element);
    }
  }

  static void writeColor(BincodeOutput out, Everything.Color value) {
    out.writeVariant(out.requireValue(value, "Color").ordinal());
  }

  static Everything.Color readColor(BincodeInput in) {
    return COLOR_VALUES[in.readVariant(COLOR_VALUES.length)];
  }

  static void writeShape(BincodeOutput out, Everything.Shape value) {
    switch (out.requireValue(value, "Shape")) {
      case Everything.Shape.Empty empty -> {
        out.writeVariant(0);
        writeEmpty(out, empty);
      }
      case Everything.Shape.Circle circle -> {
        out.writeVariant(1);
        writeCircle(out, circle);
      }
      case Everything.Shape.Poly poly -> {
        out.writeVariant(2);
        writePoly(out, poly);
      }
      case Everything.Shape.Box box -> {
        out.writeVariant(3);
        writeBox(out, box);
      }
    }
  }

  static Everything.Shape readShape(BincodeInput in) {
    return switch (in.readVariant(4)) {
      case 0 -> readEmpty(in);
      case 1 -> readCircle(in);
      case 2 -> readPoly(in);
      default -> readBox(in);
    };
  }

  static void writeEmpty(BincodeOutput out, Everything.Shape.Empty value) {
    out.requireValue(value, "Empty");
  }

  static Everything.Shape.Empty readEmpty(BincodeInput in) {
    int start = in.position();
    try {
      return new Everything.Shape.Empty();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Empty", start, cause);
    }
  }

  static void writeCircle(BincodeOutput out, Everything.Shape.Circle value) {
    out.requireValue(value, "Circle");
    out.writeDouble(value.radius());
  }

  static Everything.Shape.Circle readCircle(BincodeInput in) {
    int start = in.position();
    double radius = in.readDouble();
    try {
      return new Everything.Shape.Circle(radius);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Circle", start, cause);
    }
  }

  static void writePoly(BincodeOutput out, Everything.Shape.Poly value) {
    out.requireValue(value, "Poly");
    writeListOfDouble(out, value.xs());
    out.writeBoolean(value.closed());
  }

  static Everything.Shape.Poly readPoly(BincodeInput in) {
    int start = in.position();
    List<Double> xs = readListOfDouble(in);
    boolean closed = in.readBoolean();
    try {
      return new Everything.Shape.Poly(xs, closed);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Poly", start, cause);
    }
  }

  static void writeListOfDouble(BincodeOutput out, List<Double> value) {
    out.writeLength(out.requireValue(value, "list<f64>").size());
    for (Double element : value) {
      out.writeDouble(out.requireValue(element, "f64"));
    }
  }

  static List<Double> readListOfDouble(BincodeInput in) {
    int length = in.readLength(DOUBLE_MINIMUM_BYTES);
    List<Double> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(in.readDouble());
    }
    return Collections.unmodifiableList(list);
  }

  static void writeBox(BincodeOutput out, Everything.Shape.Box value) {
    out.requireValue(value, "Box");
    out.reserve(4 + 4);
    out.putFloat(value.width());
    out.putFloat(value.height());
    writeColor(out, value.color());
  }

  static Everything.Shape.Box readBox(BincodeInput in) {
    int start = in.position();
    in.need(4 + 4);
    float width = in.getFloat();
    float height = in.getFloat();
    Everything.Color color = readColor(in);
    try {
      return new Everything.Shape.Box(width, height, color);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Box", start, cause);
    }
  }

  static void writeListOfAnyShape(BincodeOutput out, List<? extends Everything.Shape> value) {
    out.writeLength(out.requireValue(value, "list<Shape>").size());
    for (Everything.Shape element : value) {
      writeShape(out, element);
    }
  }

  static List<? extends Everything.Shape> readListOfAnyShape(BincodeInput in) {
    int length = in.readLength(SHAPE_MINIMUM_BYTES);
    List<Everything.Shape> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readShape(in));
    }
    return Collections.unmodifiableList(list);
  }

  static void writeExpression(BincodeOutput out, Everything.Expression value) {
    out.enter();
    switch (out.requireValue(value, "Expression")) {
      case Everything.Expression.Constant constant -> {
        out.writeVariant(0);
        writeConstant(out, constant);
      }
      case Everything.Expression.Negation negation -> {
        out.writeVariant(1);
        writeNegation(out, negation);
      }
      case Everything.Expression.Sum sum -> {
        out.writeVariant(2);
        writeSum(out, sum);
      }
    }
    out.leave();
  }

  static Everything.Expression readExpression(BincodeInput in) {
    in.enter();
    Everything.Expression value = switch (in.readVariant(3)) {
      case 0 -> readConstant(in);
      case 1 -> readNegation(in);
      default -> readSum(in);
    };
    in.leave();
    return value;
  }

  static void writeConstant(BincodeOutput out, Everything.Expression.Constant value) {
    out.requireValue(value, "Constant");
    out.writeLong(value.value());
  }

  static Everything.Expression.Constant readConstant(BincodeInput in) {
    int start = in.position();
    long value = in.readLong();
    try {
      return new Everything.Expression.Constant(value);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Constant", start, cause);
    }
  }

  static void writeNegation(BincodeOutput out, Everything.Expression.Negation value) {
    out.requireValue(value, "Negation");
    writeExpression(out, value.of());
  }

  static Everything.Expression.Negation readNegation(BincodeInput in) {
    int start = in.position();
    Everything.Expression of = readExpression(in);
    try {
      return new Everything.Expression.Negation(of);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Negation", start, cause);
    }
  }

  static void writeSum(BincodeOutput out, Everything.Expression.Sum value) {
    out.requireValue(value, "Sum");
    writeExpression(out, value.left());
    writeExpression(out, value.right());
  }

  static Everything.Expression.Sum readSum(BincodeInput in) {
    int start = in.position();
    Everything.Expression left = readExpression(in);
    Everything.Expression right = readExpression(in);
    try {
      return new Everything.Expression.Sum(left, right);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Sum", start, cause);
    }
  }

  static void writeArrayOfIntArray(BincodeOutput out, int[][] value) {
    out.writeLength(out.requireValue(value, "list<list<i32>>").length);
    for (int[] element : value) {
      out.writeIntArray(element);
    }
  }

  static int[][] readArrayOfIntArray(BincodeInput in) {
    int length = in.readLength(INT_ARRAY_MINIMUM_BYTES);
    int[][] array = new int[length][];
    for (int i = 0; i < length; i++) {
      array[i] = in.readIntArray();
    }
    return array;
  }

  static void writeArrayOfArrayOfString(BincodeOutput out, String[][] value) {
    out.writeLength(out.requireValue(value, "list<list<string>>").length);
    for (String[] element : value) {
      writeArrayOfString(out, element);
    }
  }

  static void writeArrayOfString(BincodeOutput out, String[] value) {
    out.writeLength(out.requireValue(value, "list<string>").length);
    for (String element : value) {
      out.writeString(element);
    }
  }

  static String[] readArrayOfString(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES);
    String[] array = new String[length];
    for (int i = 0; i < length; i++) {
      array[i] = in.readString();
    }
    return array;
  }

  static void writeArrayOfOrder(BincodeOutput out, Everything.Order[] value) {
    out.writeLength(out.requireValue(value, "list<Order>").length);
    for (Everything.Order element : value) {
      writeOrder(out, element);
    }
  }

  static void writeArrayOfUnsignedIntArray(BincodeOutput out, int[][] value) {
    out.writeLength(out.requireValue(value, "list<list<u32>>").length);
    for (int[] element : value) {
      out.writeIntArray(element);
    }
  }

  static Map<Everything.Color, List<Everything.Order>> readMapOfColorAndListOfOrder(
      BincodeInput in) {
    int length = in.readLength(COLOR_MINIMUM_BYTES + LIST_OF_ORDER_MINIMUM_BYTES);
    Map<Everything.Color, List<Everything.Order>> map = LinkedHashMap.newLinkedHashMap(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      Everything.Color key = readColor(in);
      if (map.containsKey(key)) {
        throw CodecException.duplicate("Color", start);
      }
      map.put(key, readListOfOrder(in));
    }
    return Collections.unmodifiableMap(map);
  }

  static Map<String, String> readMapOfStringAndNullableString(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES + NULLABLE_STRING_MINIMUM_BYTES);
    Map<String, String> map = LinkedHashMap.newLinkedHashMap(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      String key = in.readString();
      if (map.containsKey(key)) {
        throw CodecException.duplicate("string", start);
      }
      map.put(key, readNullableString(in));
    }
    return Collections.unmodifiableMap(map);
  }

  static Set<String> readSetOfString(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES);
    Set<String> set = LinkedHashSet.newLinkedHashSet(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      if (!set.add(in.readString())) {
        throw CodecException.duplicate("string", start);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  static Everything.Record[] readArrayOfRecord(BincodeInput in) {
    int length = in.readLength(RECORD_MINIMUM_BYTES);
    Everything.Record[] array = new Everything.Record[length];
    for (int i = 0; i < length; i++) {
      array[i] = readRecord(in);
    }
    return array;
  }

  static Everything.Record readRecord(BincodeInput in) {
    int start = in.position();
    try {
      return new Everything.Record();
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Record", start, cause);
    }
  }
}
