package converters;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Crawler}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class CrawlerCodecs {
  private static final Library.TextConverter STRING_BUILDER_CONVERTER = new Library.TextConverter();

  private static final UriConverter URI_CONVERTER = new UriConverter();

  private static final Library.DateConverter LOCAL_DATE_CONVERTER = new Library.DateConverter();

  private static final Library.MoneyConverter BIG_DECIMAL_CONVERTER = new Library.MoneyConverter();

  private static final LevelConverter LEVEL_CONVERTER = new LevelConverter();

  private static final Library.BigIntegerConverter BIG_INTEGER_CONVERTER = new Library.BigIntegerConverter();

  private static final int URI_MINIMUM_BYTES = 8;

  private static final int SET_OF_LOCAL_DATE_MINIMUM_BYTES = 8;

  private static final int LOCAL_DATE_MINIMUM_BYTES = 8;

  private CrawlerCodecs() {
  }

  static void writeStringBuilder(BincodeOutput out, StringBuilder value) {
    out.writeCharArray(STRING_BUILDER_CONVERTER.toWire(out.requireValue(value, "list<char>")));
  }

  static StringBuilder readStringBuilder(BincodeInput in) {
    int start = in.position();
    char[] wire = in.readCharArray();
    try {
      return Objects.requireNonNull(STRING_BUILDER_CONVERTER.fromWire(wire), "Library.TextConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("list<char>", start, cause);
    }
  }

  static void writePageOfURI(BincodeOutput out, Crawler.Page<URI> value) {
    out.requireValue(value, "Page<string>");
    writeURI(out, value.address());
    writeListOfURI(out, value.links());
    writeNullableLocalDate(out, value.changed());
  }

  static Crawler.Page<URI> readPageOfURI(BincodeInput in) {
    int start = in.position();
    URI address = readURI(in);
    List<URI> links = readListOfURI(in);
    LocalDate changed = readNullableLocalDate(in);
    try {
      return new Crawler.Page<>(address, links, changed);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Page<string>", start, cause);
    }
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

  static void writeNullableLocalDate(BincodeOutput out, LocalDate value) {
    out.writeOptionTag(value != null);
    if (value != null) {
      writeLocalDate(out, value);
    }
  }

  static LocalDate readNullableLocalDate(BincodeInput in) {
    return in.readOptionTag() ? readLocalDate(in) : null;
  }

  static void writeLocalDate(BincodeOutput out, LocalDate value) {
    out.writeLong(out.requireValue(LOCAL_DATE_CONVERTER.toWire(out.requireValue(value, "i64")), "i64"));
  }

  static LocalDate readLocalDate(BincodeInput in) {
    int start = in.position();
    Long wire = in.readLong();
    try {
      return Objects.requireNonNull(LOCAL_DATE_CONVERTER.fromWire(wire), "Library.DateConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("i64", start, cause);
    }
  }

  static void writeBigDecimal(BincodeOutput out, BigDecimal value) {
    writeMoney(out, BIG_DECIMAL_CONVERTER.toWire(out.requireValue(value, "Money")));
  }

  static BigDecimal readBigDecimal(BincodeInput in) {
    int start = in.position();
    Library.Money wire = readMoney(in);
    try {
      return Objects.requireNonNull(BIG_DECIMAL_CONVERTER.fromWire(wire), "Library.MoneyConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("Money", start, cause);
    }
  }

  static void writeMoney(BincodeOutput out, Library.Money value) {
    out.requireValue(value, "Money");
    out.reserve(8 + 4);
    out.putLong(value.unscaled());
    out.putInt(value.scale());
  }

  static Library.Money readMoney(BincodeInput in) {
    int start = in.position();
    in.need(8 + 4);
    long unscaled = in.getLong();
    int scale = in.getInt();
    try {
      return new Library.Money(unscaled, scale);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Money", start, cause);
    }
  }

  static void writeOptionalOfURI(BincodeOutput out, Optional<URI> value) {
    out.requireValue(value, "option<string>");
    out.writeOptionTag(value.isPresent());
    if (value.isPresent()) {
      writeURI(out, value.get());
    }
  }

  static void writeArrayOfURI(BincodeOutput out, URI[] value) {
    out.writeLength(out.requireValue(value, "list<string>").length);
    for (URI element : value) {
      writeURI(out, element);
    }
  }

  static Map<URI, Set<LocalDate>> readMapOfURIAndSetOfLocalDate(BincodeInput in) {
    int length = in.readLength(URI_MINIMUM_BYTES + SET_OF_LOCAL_DATE_MINIMUM_BYTES);
    Map<URI, Set<LocalDate>> map = LinkedHashMap.newLinkedHashMap(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      URI key = readURI(in);
      if (map.containsKey(key)) {
        throw CodecException.duplicate("string", start);
      }
      map.put(key, readSetOfLocalDate(in));
    }
    return Collections.unmodifiableMap(map);
  }

  static Set<LocalDate> readSetOfLocalDate(BincodeInput in) {
    int length = in.readLength(LOCAL_DATE_MINIMUM_BYTES);
    Set<LocalDate> set = LinkedHashSet.newLinkedHashSet(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      if (!set.add(readLocalDate(in))) {
        throw CodecException.duplicate("i64", start);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  static Integer toWireLevel(Level value) {
    if (value == null) {
      throw CodecException.isNull("i32", 0);
    }
    return LEVEL_CONVERTER.toWire(value);
  }

  static Long toWireBigInteger(BigInteger value) {
    if (value == null) {
      throw CodecException.isNull("i64", 0);
    }
    return BIG_INTEGER_CONVERTER.toWire(value);
  }

  static String toWireURI(URI value) {
    if (value == null) {
      throw CodecException.isNull("string", 0);
    }
    return URI_CONVERTER.toWire(value);
  }

  static Long toWireLocalDate(LocalDate value) {
    if (value == null) {
      throw CodecException.isNull("i64", 0);
    }
    return LOCAL_DATE_CONVERTER.toWire(value);
  }

  static Level fromWireLevel(Integer wire) {
    try {
      return Objects.requireNonNull(LEVEL_CONVERTER.fromWire(wire), "LevelConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("i32", 0, cause);
    }
  }

  static URI fromWireURI(String wire) {
    try {
      return Objects.requireNonNull(URI_CONVERTER.fromWire(wire), "UriConverter.fromWire returned null");
    } catch (RuntimeException cause) {
      throw CodecException.notConverted("string", 0, cause);
    }
  }
}
