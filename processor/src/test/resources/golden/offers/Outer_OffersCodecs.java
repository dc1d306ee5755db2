package offers;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes what crosses the border in calls of {@link Outer.Offers}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class Outer_OffersCodecs {
  private static final int TREE_MINIMUM_BYTES = 16;

  private static final int STRING_MINIMUM_BYTES = 8;

  private Outer_OffersCodecs() {
  }

  static void writeTree(BincodeOutput out, Outer.Tree value) {
    out.requireValue(value, "Tree");
    out.enter();
    out.writeString(value.name());
    writeListOfTree(out, value.children());
    out.leave();
  }

  static Outer.Tree readTree(BincodeInput in) {
    int start = in.position();
    in.enter();
    String name = in.readString();
    List<Outer.Tree> children = readListOfTree(in);
    in.leave();
    try {
      return new Outer.Tree(name, children);
    } catch (RuntimeException cause) {
      throw CodecException.rejected("Tree", start, cause);
    }
  }

  static void writeListOfTree(BincodeOutput out, List<Outer.Tree> value) {
    out.writeLength(out.requireValue(value, "list<Tree>").size());
    for (Outer.Tree element : value) {
      writeTree(out, element);
    }
  }

  static List<Outer.Tree> readListOfTree(BincodeInput in) {
    int length = in.readLength(TREE_MINIMUM_BYTES);
    List<Outer.Tree> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(readTree(in));
    }
    return Collections.unmodifiableList(list);
  }

  static Set<String> readSetOfString(BincodeInput in) {
    int length = in.readLength(STRING_MINIMUM_BYTES);
    Set<String> set = LinkedHashSet.newLinkedHashSet(length);
    for (int i = 0; i < length; i++) {
      int start = in.position();
      if (!set.add(in.readString())) {
        throw CodecException.duplicate("string", start);
      }
    }
    return Collections.unmodifiableSet(set);
  }
}
