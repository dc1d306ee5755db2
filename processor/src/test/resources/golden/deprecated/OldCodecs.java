package deprecated;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Old}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
@SuppressWarnings({"deprecation", "removal"})
final class OldCodecs {
  private OldCodecs() {
  }

  static void writeRange(BincodeOutput out, Range value) {
    out.requireValue(value, "Range");
    out.reserve(4 + 4);
    out.putInt(value.from());
    out.putInt(value.to());
  }

  static Range readRange(BincodeInput in) {
    int start = in.position();
    in.need(4 + 4);
    int from = in.getInt();
    int to = in.getInt();
    try {
      return new Range(from, to);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Range", start, cause);
    }
  }
}
