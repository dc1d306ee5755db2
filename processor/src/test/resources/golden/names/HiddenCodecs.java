package names;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Hidden}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class HiddenCodecs {
  private static final int STRING_MINIMUM_BYTES = 8;

  private HiddenCodecs() {
  }

  static void writeDefine(BincodeOutput out, Hidden.Define value) {
    switch (out.requireValue(value, "Define")) {
      case Hidden.Default default_ -> {
        out.writeVariant(0);
        writeDefault(out, default_);
      }
      case Hidden.Case case_ -> {
        out.writeVariant(1);
        writeCase(out, case_);
      }
    }
  }

  static void writeDefault(BincodeOutput out, Hidden.Default value) {
    out.requireValue(value, "Default");
    writeDefault_(out, value.value());
  }

  static void writeDefault_(BincodeOutput out, Hidden.Default_ value) {
    out.writeVariant(out.requireValue(value, "Default_").ordinal());
  }

  static void writeCase(BincodeOutput out, Hidden.Case value) {
    out.requireValue(value, "Case");
  }

  static void writeVec(BincodeOutput out, Hidden.Vec value) {
    out.requireValue(value, "Vec");
    out.writeString(value.in());
    out.writeString(value.value());
    out.writeInt(value.yield_());
    writeListOfString(out, value.out());
  }

  static Hidden.Vec readVec(BincodeInput in) {
    int start = in.position();
    String in_ = in.readString();
    String value = in.readString();
    int yield_ = in.readInt();
    List<String> out = readListOfString(in);
    try {
      return new Hidden.Vec(in_, value, yield_, out);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Vec", start, cause);
    }
  }

  static void writeListOfString(BincodeOutput out, List<String> value) {
    out.writeLength(out.requireValue(value, "list<string>").size());
    for (String element : value) {
      out.writeString(element);
    }
  }

  static List<String> readListOfString(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES);
    List<String> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(in.readString());
    }
    return Collections.unmodifiableList(list);
  }

  static void writeOption(BincodeOutput out, Hidden.Option value) {
    out.requireValue(value, "Option");
    out.writeString(value.ref());
  }

  static void writeResult(BincodeOutput out, Hidden.Result value) {
    out.requireValue(value, "Result");
    out.writeString(value.self());
  }

  static void writeListOfString_(BincodeOutput out, Hidden.ListOfString value) {
    out.requireValue(value, "ListOfString");
    out.writeInt(value.a());
  }

  static Optional<Hidden.Vec> readOptionalOfVec(BincodeInput in) {
    return in.readOptionTag() ? Optional.of(readVec(in)) : Optional.empty();
  }
}
