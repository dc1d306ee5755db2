package console;

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
 * Encodes and decodes what crosses the border in calls of {@link Console}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class ConsoleCodecs {
  private static final Level[] LEVEL_VALUES = Level.values();

  private static final int EVENT_MINIMUM_BYTES = 20;

  private static final int STRING_MINIMUM_BYTES = 8;

  private static final int INTEGER_MINIMUM_BYTES = 4;

  private ConsoleCodecs() {
  }

  static void writeOptionalOfEvent(BincodeOutput out, Optional<Event> value) {
    out.requireValue(value, "option<Event>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      writeEvent(out, value.get());
    }
  }

  static void writeEvent(BincodeOutput out, Event value) {
    out.requireValue(value, "Event");
    writeLevel(out, value.level());
    out.writeString(value.text());
    out.writeDouble(value.weight());
  }

  static Event readEvent(BincodeInput in) {
    int start = in.position();
    Level level = readLevel(in);
    String text = in.readString();
    double weight = in.readDouble();
    try {
      return new Event(level, text, weight);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Event", start, cause);
    }
  }

  static void writeLevel(BincodeOutput out, Level value) {
    out.writeVariant(out.requireValue(value, "Level").ordinal());
  }

  static Level readLevel(BincodeInput in) {
    return LEVEL_VALUES[in.readVariant(LEVEL_VALUES.length)];
  }

  static void writeNotFound(BincodeOutput out, NotFound value) {
    out.requireValue(value, "NotFound");
    out.writeString(value.key());
    out.writeInt(value.tried());
  }

  static List<Event> readListOfEvent(BincodeInput in) {
    int length = in.readLength(EVENT_MINIMUM_BYTES);
    List<Event> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readEvent(in));
    }
    return Collections.unmodifiableList(list);
  }

  static Map<String, Integer> readMapOfStringAndInteger(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES + INTEGER_MINIMUM_BYTES);
    Map<String, Integer> map = LinkedHashMap.newLinkedHashMap(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      String key = in.readString();
      if (map.containsKey(key)) {
        throw CodecException.duplicate("string", start);
      }
      map.put(key, in.readInt());
    }
    return Collections.unmodifiableMap(map);
  }
}
