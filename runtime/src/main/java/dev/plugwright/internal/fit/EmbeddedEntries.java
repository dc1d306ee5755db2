package dev.plugwright.internal.fit;

import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmModule.CustomSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads custom sections that are lists of texts, each a length of 4 bytes and UTF-8. */
final class EmbeddedEntries {
  private EmbeddedEntries() {}

  /**
   * Returns the texts of all sections of a name, in the order of the binary.
   *
   * @throws MalformedEntryException if a length is wrong, or a text is not UTF-8
   */
  static List<String> of(WasmModule module, String name) throws MalformedEntryException {
    List<String> entries = new ArrayList<>();
    for (CustomSection section : module.customSections()) {
      if (section.name().equals(name)) {
        ByteBuffer in = ByteBuffer.wrap(section.contents()).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
          entries.add(next(in));
        }
      }
    }
    return entries;
  }

  private static String next(ByteBuffer in) throws MalformedEntryException {
    int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new MalformedEntryException("an entry is longer than the section");
    }
    ByteBuffer text = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedEntryException("an entry is not UTF-8");
    }
  }

  /** Thrown when a section is not a list of texts. */
  static final class MalformedEntryException extends Exception {
    private static final long serialVersionUID = 1L;

    private MalformedEntryException(String message) {
      super(message);
    }
  }
}
