package parents;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Parents}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class ParentsCodecs {
  private static final int STRING_MINIMUM_BYTES = 8;

  private ParentsCodecs() {
  }

  static void writePoint(BincodeOutput out, Family.Point value) {
    out.requireValue(value, "Point");
    out.writeInt(value.x());
  }

  static List<String> readListOfString(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES);
    List<String> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(in.readString());
    }
    return Collections.unmodifiableList(list);
  }

  static Family.Circle readCircle(BincodeInput in) {
    int start = in.position();
    double radius = in.readDouble();
    try {
      return new Family.Circle(radius);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Circle", start, cause);
    }
  }
}
