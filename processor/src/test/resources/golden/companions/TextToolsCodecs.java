package companions;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link TextTools}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class TextToolsCodecs {
  private TextToolsCodecs() {
  }

  static void writeGuest(BincodeOutput out, Inherited.Guest value) {
    out.requireValue(value, "Guest");
    out.writeString(value.text());
  }

  static Inherited.Guest readGuest(dev.plugwright.runtime.codec.BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Inherited.Guest(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Guest", start, cause);
    }
  }

  static void writeCodecs(BincodeOutput out, Inherited.Codecs value) {
    out.requireValue(value, "Codecs");
    out.writeString(value.text());
  }

  static Inherited.Codecs readCodecs(dev.plugwright.runtime.codec.BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Inherited.Codecs(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Codecs", start, cause);
    }
  }

  static void writeBincodeInput(BincodeOutput out, Inherited.BincodeInput value) {
    out.requireValue(value, "BincodeInput");
    out.writeString(value.text());
  }

  static Inherited.BincodeInput readBincodeInput(dev.plugwright.runtime.codec.BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Inherited.BincodeInput(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("BincodeInput", start, cause);
    }
  }

  static void writeOverride(BincodeOutput out, Inherited.Override value) {
    out.requireValue(value, "Override");
    out.writeString(value.String());
  }

  static Inherited.Override readOverride(dev.plugwright.runtime.codec.BincodeInput in) {
    int start = in.position();
    String String = in.readString();
    try {
      return new Inherited.Override(String);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Override", start, cause);
    }
  }

  static void writeTextToolsBinding(BincodeOutput out, TextTools.TextToolsBinding value) {
    out.requireValue(value, "TextToolsBinding");
    out.writeIntArray(value.numbers());
  }

  static TextTools.TextToolsProxy readTextToolsProxy(dev.plugwright.runtime.codec.BincodeInput in) {
    int start = in.position();
    String name = in.readString();
    try {
      return new TextTools.TextToolsProxy(name);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("TextToolsProxy", start, cause);
    }
  }
}
