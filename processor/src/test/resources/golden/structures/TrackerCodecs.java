package structures;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Tracker}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class TrackerCodecs {
  static final int POINT_LAYOUT_BYTES = 24;

  static final int TRACK_LAYOUT_BYTES = 128;

  static final int HEADER_LAYOUT_BYTES = 24;

  private static final int TRACK_MINIMUM_BYTES = 79;

  private TrackerCodecs() {
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
    in.need(8 + 8 + 1);
    double x = in.getDouble();
    double y = in.getDouble();
    byte tag = in.getByte();
    return new Point(x, y, tag);
  }

  static Track readTrack(BincodeInput in) {
    boolean active = in.readBoolean();
    String name = in.readText(13);
    int[] samples = readIntArray4(in);
    char symbol = in.readChar();
    Point[] points = readArrayOfPoint3(in);
    short last = in.readShort();
    try {
      return new Track(active, name, samples, symbol, points, last);
    } catch (RuntimeException cause) {
      throw in.rejected(cause);
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

  static void writePointLayout(BincodeOutput out, Point value) {
    out.requireValue(value, "Point");
    out.reserve(POINT_LAYOUT_BYTES);
    out.putDouble(value.x());
    out.putDouble(value.y());
    out.putByte(value.tag());
    out.pad(7);
  }

  static Point readPointLayout(BincodeInput in) {
    in.need(POINT_LAYOUT_BYTES);
    double x = in.getDouble();
    double y = in.getDouble();
    byte tag = in.getByte();
    in.skip(7);
    return new Point(x, y, tag);
  }

  static void writeTrackLayout(BincodeOutput out, Track value) {
    out.requireValue(value, "Track");
    out.reserve(TRACK_LAYOUT_BYTES);
    out.putBoolean(value.active());
    out.pad(3);
    out.putText(value.name(), 13);
    out.pad(3);
    int[] samples = value.samples();
    out.requireLength(out.requireValue(samples, "[i32; 4]").length, 4);
    for (int element : samples) {
      out.putInt(element);
    }
    out.putChar(value.symbol());
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
    return new Header(i, magic, element, out);
  }
}
