package parents;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Offers}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class OffersCodecs {
  private OffersCodecs() {
  }

  static void writeListOfString(BincodeOutput out, List<String> value) {
    out.writeLength(out.requireValue(value, "list<string>").size());
    for (String element : value) {
      out.writeString(element);
    }
  }

  static void writeCircle(BincodeOutput out, Family.Circle value) {
    out.requireValue(value, "Circle");
    out.writeDouble(value.radius());
  }

  static Family.Point readPoint(BincodeInput in) {
    int start = in.position();
    int x = in.readInt();
    try {
      return new Family.Point(x);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Point", start, cause);
    }
  }
}
