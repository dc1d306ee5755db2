package structures;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Tracker}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class TrackerCodecs {
  static final int CELL_LAYOUT_BYTES = 8;

  static final int POINT_LAYOUT_BYTES = 24;

  static final int TRACK_LAYOUT_BYTES = 128;

  static final int HEADER_LAYOUT_BYTES = 24;

  private static final int CELL_MINIMUM_BYTES = 6;

  private static final int LABEL_MINIMUM_BYTES = 10;

  private static final int TRACK_MINIMUM_BYTES = 82;

  private TrackerCodecs() {
  }

  static void writeOptionalOfLabel(BincodeOutput out, Optional<Label> value) {
    out.requireValue(value, "option<Label>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      writeLabel(out, value.get());
    }
  }

  static void writeLabel(BincodeOutput out, Label value) {
    out.requireValue(value, "Label");
    out.writeText(value.text(), 8);
    out.writeShort(value.size());
  }

  static Label readLabel(BincodeInput in) {
    int start = in.position();
    String text = in.readText(8);
    short size = in.readShort();
    try {
      return new Label(text, size);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Label", start, cause);
    }
  }

  static void writeMapOfStringAndPoint(BincodeOutput out, Map<String, Point> value) {
    out.writeLength(out.requireValue(value, "map<string, Point>").size());
    for (Map.Entry<String, Point> entry : value.entrySet()) {
      out.writeString(entry.getKey());
      writePoint(out, entry.getValue());
    }
  }

  static void writePoint(BincodeOutput out, Point value) {
    out.requireValue(value, "Point");
    out.reserve(8 + 8 + 1);
    out.putDouble(value.x());
    out.putDouble(value.y());
    out.putByte(value.tag());
  }

  static Point readPoint(BincodeInput in) {
    int start = in.position();
    in.need(8 + 8 + 1);
    double x = in.getDouble();
    double y = in.getDouble();
    byte tag = in.getByte();
    try {
      return new Point(x, y, tag);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Point", start, cause);
    }
  }

  static Map<Cell, Label> readMapOfCellAndLabel(BincodeInput in) {
    int length = in.readLength(CELL_MINIMUM_BYTES + LABEL_MINIMUM_BYTES);
    Map<Cell, Label> map = LinkedHashMap.newLinkedHashMap(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      Cell key = readCell(in);
      if (map.containsKey(key)) {
        throw CodecException.duplicate("Cell", start);
      }
      map.put(key, readLabel(in));
    }
    return Collections.unmodifiableMap(map);
  }

  static Cell readCell(BincodeInput in) {
    int start = in.position();
    in.need(4 + 2);
    int row = in.getInt();
    short column = in.getShort();
    try {
      return new Cell(row, column);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Cell", start, cause);
    }
  }

  static Track readTrack(BincodeInput in) {
    int start = in.position();
    byte active = in.readByte();
    String name = in.readText(13);
    int[] samples = readIntArray4(in);
    int symbol = in.readInt();
    Point[] points = readArrayOfPoint3(in);
    short last = in.readShort();
    try {
      return new Track(active, name, samples, symbol, points, last);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Track", start, cause);
    }
  }

  static int[] readIntArray4(BincodeInput in) {
    int[] array = new int[4];
    for (int i = 0; i < 4; i++) {
      array[i] = in.readInt();
    }
    return array;
  }

  static Point[] readArrayOfPoint3(BincodeInput in) {
    Point[] array = new Point[3];
    for (int i = 0; i < 3; i++) {
      array[i] = readPoint(in);
    }
    return array;
  }

  static List<Track> readListOfTrack(BincodeInput in) {
    int length = in.readLength(TRACK_MINIMUM_BYTES);
    List<Track> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readTrack(in));
    }
    return Collections.unmodifiableList(list);
  }

  static void writeCellLayout(BincodeOutput out, Cell value) {
    out.requireValue(value, "Cell");
    out.reserve(CELL_LAYOUT_BYTES);
    out.putInt(value.row());
    out.putShort(value.column());
    out.pad(2);
  }

  static void writePointLayout(BincodeOutput out, Point value) {
    out.requireValue(value, "Point");
    out.reserve(POINT_LAYOUT_BYTES);
    out.putDouble(value.x());
    out.putDouble(value.y());
    out.putByte(value.tag());
    out.pad(7);
  }

  static Point readPointLayout(BincodeInput in) {
    int start = in.position();
    in.need(POINT_LAYOUT_BYTES);
    double x = in.getDouble();
    double y = in.getDouble();
    byte tag = in.getByte();
    in.skip(7);
    try {
      return new Point(x, y, tag);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Point", start, cause);
    }
  }

  static void writeTrackLayout(BincodeOutput out, Track value) {
    out.requireValue(value, "Track");
    out.reserve(TRACK_LAYOUT_BYTES);
    out.putByte(value.active());
    out.pad(3);
    out.putText(value.name(), 13);
    out.pad(3);
    int[] samples = value.samples();
    out.requireLength(out.requireValue(samples, "[i32; 4]").length, 4);
    for (int element : samples) {
      out.putInt(element);
    }
    out.putInt(value.symbol());
    out.pad(4);
    Point[] points = value.points();
    out.requireLength(out.requireValue(points, "[Point; 3]").length, 3);
    for (Point element : points) {
      writePointLayout(out, element);
    }
    out.putShort(value.last());
    out.pad(6);
  }

  static void writeHeaderLayout(BincodeOutput out, Header value) {
    out.requireValue(value, "Header");
    out.reserve(HEADER_LAYOUT_BYTES);
    out.putByte(value.i());
    byte[] magic = value.magic();
    out.requireLength(out.requireValue(magic, "[u8; 3]").length, 3);
    for (byte element : magic) {
      out.putByte(element);
    }
    out.pad(4);
    out.putLong(value.element());
    out.putFloat(value.out());
    out.pad(4);
  }

  static Header readHeaderLayout(BincodeInput in) {
    int start = in.position();
    in.need(HEADER_LAYOUT_BYTES);
    byte i = in.getByte();
    byte[] magic = new byte[3];
    for (int i_ = 0; i_ < 3; i_++) {
      magic[i_] = in.getByte();
    }
    in.skip(4);
    long element = in.getLong();
    float out = in.getFloat();
    in.skip(4);
    try {
      return new Header(i, magic, element, out);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Header", start, cause);
    }
  }
}
