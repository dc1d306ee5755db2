package inherited;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Outer.Store}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class Outer_StoreCodecs {
  private static final int ITEM_MINIMUM_BYTES = 16;

  private Outer_StoreCodecs() {
  }

  static void writeListOfAnyString(BincodeOutput out, List<? extends String> value) {
    out.writeLength(out.requireValue(value, "list<string>").size());
    for (String element : value) {
      out.writeString(element);
    }
  }

  static List<Outer.Item> readListOfItem(BincodeInput in) {
    int length = in.readLength(ITEM_MINIMUM_BYTES);
    List<Outer.Item> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readItem(in));
    }
    return Collections.unmodifiableList(list);
  }

  static Outer.Item readItem(BincodeInput in) {
    int start = in.position();
    String name = in.readString();
    Outer.Error error = readError(in);
    try {
      return new Outer.Item(name, error);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Item", start, cause);
    }
  }

  static Outer.Error readError(BincodeInput in) {
    int start = in.position();
    String String = in.readString();
    try {
      return new Outer.Error(String);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Error", start, cause);
    }
  }
}
