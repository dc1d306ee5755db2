package lang;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.CodecException;
import java.lang.RuntimeException;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link LangHost}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class LangHostCodecs {
  private LangHostCodecs() {
  }

  static String readString(BincodeInput in) {
    int start = in.position();
    int code = in.readInt();
    try {
      return new String(code);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("String", start, cause);
    }
  }
}
