package dev.plugwright.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Literals of a contract's text: percent-encoded, so that no other language escapes them again. */
final class Literals {
  private static final String PLAIN = "-_.:+,/()[]{}";

  private Literals() {}

  /** Returns whether a character has no picture: a terminal may obey it instead. */
  static boolean isUnprintable(int next) {
    return switch (Character.getType(next)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Returns a literal for messages: in quotes, as Java would write it. */
  static String shown(String value) {
    StringBuilder text = new StringBuilder("'");
    for (int next : value.codePoints().toArray()) {
      switch (next) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(isUnprintable(next) ? escape(next) : Character.toString(next));
      }
    }
    return text.append('\'').toString();
  }

  private static String escape(int next) {
    StringBuilder text = new StringBuilder();
    for (char unit : Character.toChars(next)) {
      text.append("\\u%04x".formatted((int) unit));
    }
    return text.toString();
  }

  /** Returns a literal in quotes. */
  static String quote(String value) {
    StringBuilder text = new StringBuilder("'");
    for (byte unit : value.getBytes(UTF_8)) {
      char plain = (char) (unit & 0xFF);
      boolean word =
          plain >= '0' && plain <= '9'
              || plain >= 'A' && plain <= 'Z'
              || plain >= 'a' && plain <= 'z'
              || PLAIN.indexOf(plain) >= 0;
      text.append(word ? String.valueOf(plain) : "%%%02X".formatted((int) plain));
    }
    return text.append('\'').toString();
  }

  /** Returns what stands between the quotes; {@code null} if it is malformed. */
  static String unquote(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char next = encoded.charAt(i);
      if (next >= 0x80) {
        return null;
      }
      if (next != '%') {
        bytes.write(next);
        continue;
      }
      if (i + 2 >= encoded.length()) {
        return null;
      }
      int high = Character.digit(encoded.charAt(i + 1), 16);
      int low = Character.digit(encoded.charAt(i + 2), 16);
      if (high < 0 || low < 0) {
        return null;
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
