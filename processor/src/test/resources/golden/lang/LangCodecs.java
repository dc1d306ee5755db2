package lang;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import java.lang.Long;
import java.lang.RuntimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Lang}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class LangCodecs {
  private static final int INTEGER_MINIMUM_BYTES = 4;

  private LangCodecs() {
  }

  static void writeMapOfLongAndInteger(BincodeOutput out, Map<Long, Integer> value) {
    out.writeLength(out.requireValue(value, "map<i64, Integer>").size());
    for (Map.Entry<Long, Integer> entry : value.entrySet()) {
      out.writeLong(out.requireValue(entry.getKey(), "i64"));
      writeInteger(out, entry.getValue());
    }
  }

  static void writeInteger(BincodeOutput out, Integer value) {
    out.requireValue(value, "Integer");
    out.writeInt(value.code());
  }

  static void writeError(BincodeOutput out, Error value) {
    out.requireValue(value, "Error");
    out.writeInt(value.code());
  }

  static Error readError(BincodeInput in) {
    int start = in.position();
    int code = in.readInt();
    try {
      return new Error(code);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Error", start, cause);
    }
  }

  static List<java.lang.Integer> readListOfInteger(BincodeInput in) {
    int length = in.readLength(INTEGER_MINIMUM_BYTES);
    List<java.lang.Integer> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(in.readInt());
    }
    return Collections.unmodifiableList(list);
  }
}
