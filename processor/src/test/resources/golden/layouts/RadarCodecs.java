package layouts;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Radar}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class RadarCodecs {
  static final int HEADER_LAYOUT_BYTES = 24;

  static final int POINT_LAYOUT_BYTES = 24;

  static final int CELL_LAYOUT_BYTES = 8;

  static final int TRACK_LAYOUT_BYTES = 128;

  private static final int STRING_MINIMUM_BYTES = 8;

  private static final int POINT_MINIMUM_BYTES = 17;

  private RadarCodecs() {
  }

  static void writeMapOfCellAndLabel(BincodeOutput out, Map<Cell, Label> value) {
    out.writeLength(out.requireValue(value, "map<Cell, Label>").size());
    for (Map.Entry<Cell, Label> entry : value.entrySet()) {
      writeCell(out, entry.getKey());
      writeLabel(out, entry.getValue());
    }
  }

  static void writeCell(BincodeOutput out, Cell value) {
    out.requireValue(value, "Cell");
    out.reserve(4 + 2);
    out.putInt(value.row());
    out.putShort(value.column());
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

  static void writeTrack(BincodeOutput out, Track value) {
    out.requireValue(value, "Track");
    out.writeByte(value.active());
    out.writeText(value.name(), 13);
    writeIntArray4(out, value.samples());
    out.writeInt(value.symbol());
    writeArrayOfPoint3(out, value.points());
    out.writeShort(value.last());
  }

  static void writeIntArray4(BincodeOutput out, int[] value) {
    out.requireLength(out.requireValue(value, "[i32; 4]").length, 4);
    for (int element : value) {
      out.writeInt(element);
    }
  }

  static void writeArrayOfPoint3(BincodeOutput out, Point[] value) {
    out.requireLength(out.requireValue(value, "[Point; 3]").length, 3);
    for (Point element : value) {
      writePoint(out, element);
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

  static void writeListOfTrack(BincodeOutput out, List<Track> value) {
    out.writeLength(out.requireValue(value, "list<Track>").size());
    for (Track element : value) {
      writeTrack(out, element);
    }
  }

  static Optional<Label> readOptionalOfLabel(BincodeInput in) {
    return in.readOptionTag() ? Optional.of(readLabel(in)) : Optional.empty();
  }

  static Map<String, Point> readMapOfStringAndPoint(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES + POINT_MINIMUM_BYTES);
    Map<String, Point> map = LinkedHashMap.newLinkedHashMap(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      String key = in.readString();
      if (map.containsKey(key)) {
        throw CodecException.duplicate("string", start);
      }
      map.put(key, readPoint(in));
    }
    return Collections.unmodifiableMap(map);
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

  static Cell readCellLayout(BincodeInput in) {
    int start = in.position();
    in.need(CELL_LAYOUT_BYTES);
    int row = in.getInt();
    short column = in.getShort();
    in.skip(2);
    try {
      return new Cell(row, column);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Cell", start, cause);
    }
  }

  static Track readTrackLayout(BincodeInput in) {
    int start = in.position();
    in.need(TRACK_LAYOUT_BYTES);
    byte active = in.getByte();
    in.skip(3);
    String name = in.getText(13);
    in.skip(3);
    int[] samples = new int[4];
    for (int i = 0; i < 4; i++) {
      samples[i] = in.getInt();
    }
    int symbol = in.getInt();
    in.skip(4);
    Point[] points = new Point[3];
    for (int i = 0; i < 3; i++) {
      points[i] = readPointLayout(in);
    }
    short last = in.getShort();
    in.skip(6);
    try {
      return new Track(active, name, samples, symbol, points, last);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Track", start, cause);
    }
  }
}
