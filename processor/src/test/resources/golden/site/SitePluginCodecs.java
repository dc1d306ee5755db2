package site;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link SitePlugin}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class SitePluginCodecs {
  private static final Severity[] SEVERITY_VALUES = Severity.values();

  private static final int STRING_MINIMUM_BYTES = 8;

  private static final int FINDING_MINIMUM_BYTES = 29;

  private SitePluginCodecs() {
  }

  static void writeSite(BincodeOutput out, Site value) {
    out.requireValue(value, "Site");
    out.writeString(value.title());
    out.writeString(value.baseUrl());
    writeMapOfStringAndString(out, value.settings());
  }

  static void writeMapOfStringAndString(BincodeOutput out, Map<String, String> value) {
    out.writeLength(out.requireValue(value, "map<string, string>").size());
    for (Map.Entry<String, String> entry : value.entrySet()) {
      out.writeString(entry.getKey());
      out.writeString(entry.getValue());
    }
  }

  static void writeMapOfStringAndInteger(BincodeOutput out, Map<String, Integer> value) {
    out.writeLength(out.requireValue(value, "map<string, i32>").size());
    for (Map.Entry<String, Integer> entry : value.entrySet()) {
      out.writeString(entry.getKey());
      out.writeInt(out.requireValue(entry.getValue(), "i32"));
    }
  }

  static void writeChapter(BincodeOutput out, Chapter value) {
    out.requireValue(value, "Chapter");
    out.writeString(value.path());
    writeOptionalOfString(out, value.title());
    writeListOfString(out, value.tags());
    writePosition(out, value.end());
    out.writeInt(out.requireValue(value.version(), "i32"));
  }

  static Chapter readChapter(BincodeInput in) {
    int start = in.position();
    String path = in.readString();
    Optional<String> title = readOptionalOfString(in);
    List<String> tags = readListOfString(in);
    Position end = readPosition(in);
    Integer version = in.readInt();
    try {
      return new Chapter(path, title, tags, end, version);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Chapter", start, cause);
    }
  }

  static void writeOptionalOfString(BincodeOutput out, Optional<String> value) {
    out.requireValue(value, "option<string>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      out.writeString(value.get());
    }
  }

  static Optional<String> readOptionalOfString(BincodeInput in) {
    return in.readOptionTag() ? Optional.of(in.readString()) : Optional.empty();
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

  static void writePosition(BincodeOutput out, Position value) {
    out.requireValue(value, "Position");
    out.reserve(4 + 4 + 8 + 1);
    out.putInt(value.line());
    out.putInt(value.column());
    out.putLong(value.offset());
    out.putBoolean(value.exact());
  }

  static Position readPosition(BincodeInput in) {
    int start = in.position();
    in.need(4 + 4 + 8 + 1);
    int line = in.getInt();
    int column = in.getInt();
    long offset = in.getLong();
    boolean exact = in.getBoolean();
    try {
      return new Position(line, column, offset, exact);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Position", start, cause);
    }
  }

  static void writeListOfFinding(BincodeOutput out, List<Finding> value) {
    out.writeLength(out.requireValue(value, "list<Finding>").size());
    for (Finding element : value) {
      writeFinding(out, element);
    }
  }

  static List<Finding> readListOfFinding(BincodeInput in) {
    int length = in.readLength(FINDING_MINIMUM_BYTES);
    List<Finding> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readFinding(in));
    }
    return Collections.unmodifiableList(list);
  }

  static void writeFinding(BincodeOutput out, Finding value) {
    out.requireValue(value, "Finding");
    writeSeverity(out, value.severity());
    writePosition(out, value.at());
    out.writeString(value.text());
  }

  static Finding readFinding(BincodeInput in) {
    int start = in.position();
    Severity severity = readSeverity(in);
    Position at = readPosition(in);
    String text = in.readString();
    try {
      return new Finding(severity, at, text);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Finding", start, cause);
    }
  }

  static void writeSeverity(BincodeOutput out, Severity value) {
    out.writeVariant(out.requireValue(value, "Severity").ordinal());
  }

  static Severity readSeverity(BincodeInput in) {
    return SEVERITY_VALUES[in.readVariant(SEVERITY_VALUES.length)];
  }

  static Problem readProblem(BincodeInput in) {
    int start = in.position();
    String reason = in.readString();
    int line = in.readInt();
    try {
      return new Problem(reason, line);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Problem", start, cause);
    }
  }

  static Optional<Severity> readOptionalOfSeverity(BincodeInput in) {
    return in.readOptionTag() ? Optional.of(readSeverity(in)) : Optional.empty();
  }
}
