package convertedhost;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Bookmarks}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class BookmarksCodecs {
  private static final UriConverter URI_CONVERTER = new UriConverter();

  private static final LevelConverter LEVEL_CONVERTER = new LevelConverter();

  private static final int URI_MINIMUM_BYTES = 8;

  private BookmarksCodecs() {
  }

  static void writeListOfURI(BincodeOutput out, List<URI> value) {
    out.writeLength(out.requireValue(value, "list<string>").size());
    for (URI element : value) {
      writeURI(out, element);
    }
  }

  static List<URI> readListOfURI(BincodeInput in) {
    int length = in.readLength(URI_MINIMUM_BYTES);
    List<URI> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readURI(in));
    }
    return Collections.unmodifiableList(list);
  }

  static void writeURI(BincodeOutput out, URI value) {
    out.writeString(URI_CONVERTER.toWire(out.requireValue(value, "string")));
  }

  static URI readURI(BincodeInput in) {
    int start = in.position();
    String wire = in.readString();
    try {
      return Objects.requireNonNull(URI_CONVERTER.fromWire(wire), "UriConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("string", start, cause);
    }
  }

  static void writeOptionalOfURI(BincodeOutput out, Optional<URI> value) {
    out.requireValue(value, "option<string>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      writeURI(out, value.get());
    }
  }

  static String toWireURI(URI value) {
    if (value == null) {
      throw CodecException.isNull("string", 0);
    }
    return URI_CONVERTER.toWire(value);
  }

  static Integer toWireLevel(Level value) {
    if (value == null) {
      throw CodecException.isNull("i32", 0);
    }
    return LEVEL_CONVERTER.toWire(value);
  }

  static URI fromWireURI(String wire) {
    try {
      return Objects.requireNonNull(URI_CONVERTER.fromWire(wire), "UriConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("string", 0, cause);
    }
  }

  static Level fromWireLevel(Integer wire) {
    try {
      return Objects.requireNonNull(LEVEL_CONVERTER.fromWire(wire), "LevelConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("i32", 0, cause);
    }
  }
}
