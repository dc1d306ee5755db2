package companions;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import dev.plugwright.runtime.codec.CodecException;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Console}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class ConsoleCodecs {
  private ConsoleCodecs() {
  }

  static void writeConsoleCodecs(BincodeOutput out, Console.ConsoleCodecs value) {
    out.requireValue(value, "ConsoleCodecs");
    out.writeString(value.text());
  }

  static Console.ConsoleCodecs readConsoleCodecs(BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Console.ConsoleCodecs(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("ConsoleCodecs", start, cause);
    }
  }

  static void writeCodecsImport(BincodeOutput out, Console.CodecsImport value) {
    out.requireValue(value, "CodecsImport");
    out.writeString(value.text());
  }

  static Console.CodecsImport readCodecsImport(BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Console.CodecsImport(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("CodecsImport", start, cause);
    }
  }

  static void writeFunctions(BincodeOutput out, Console.Functions value) {
    out.requireValue(value, "Functions");
    out.writeString(value.text());
  }

  static Console.Functions readFunctions(BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Console.Functions(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Functions", start, cause);
    }
  }

  static void writeConsoleImports(BincodeOutput out, Console.ConsoleImports value) {
    out.requireValue(value, "ConsoleImports");
    out.writeString(value.text());
  }

  static Console.ConsoleImports readConsoleImports(BincodeInput in) {
    int start = in.position();
    String text = in.readString();
    try {
      return new Console.ConsoleImports(text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("ConsoleImports", start, cause);
    }
  }
}
