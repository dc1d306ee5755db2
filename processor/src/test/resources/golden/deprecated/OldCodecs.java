package deprecated;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
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
    in.need(4 + 4);
    int from = in.getInt();
    int to = in.getInt();
    return new Range(from, to);
  }
}
