package dev.plugwright.internal.path;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.CodecException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a value that is at an offset of its encoding.
 *
 * <p>Codecs keep no path while they work, which makes them small and fast; after a fault, the bytes
 * before it are walked again, along the contract.
 */
public final class ValuePath {
  private final Map<String, Definition> definitions;
  private final BincodeInput in;
  private final int offset;
  private final @Nullable String wantedType;
  private final Map<String, Integer> withoutBytes = new HashMap<>();

  private ValuePath(
      Map<String, Definition> definitions,
      BincodeInput in,
      int offset,
      @Nullable String wantedType) {
    this.definitions = definitions;
    this.in = in;
    this.offset = offset;
    this.wantedType = wantedType;
  }

  /** Ends the walk with the path. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Found(String path) {
      super(path, null, false, false);
    }
  }

  /**
   * Returns the path of the value that starts at an offset, {@code chapter.headings[3].text}.
   *
   * @param contract defines the types
   * @param root name of the whole value, which the path starts with
   * @param type its type
   * @param bytes the encoding, at least up to the offset
   * @param offset where the fault is
   * @param wantedType notation of the faulty value's type, or the name of its case, if known, else
   *     {@code null} for the innermost value there
   * @return the path, or {@code root} if there is nothing better
   */
  public static String at(
      Contract contract,
      String root,
      Type type,
      byte[] bytes,
      int offset,
      @Nullable String wantedType) {
    BincodeInput in = new BincodeInput(bytes);
    ValuePath walk = new ValuePath(contract.definitions(), in, offset, wantedType);
    try {
      walk.value(root, type);
    } catch (Found found) {
      return String.valueOf(found.getMessage());
    } catch (CodecException | StackOverflowError beyondWhatIsThere) {
      return root;
    }
    return root;
  }

  private void value(String path, Type type) {
    stopIfWanted(path, type.toString());
    switch (type) {
      case Type.Basic basic -> basic(path, basic.kind());
      case Type.ListOf list -> elements(path, list.element());
      case Type.SetOf set -> elements(path, set.element());
      case Type.MapOf map -> entries(path, map);
      case Type.OptionOf option -> {
        fixed(path, 1);
        if (in.readOptionTag()) {
          value(path, option.value());
        }
      }
      case Type.FixedArray array -> {
        int start = in.position();
        for (int i = 0; i < array.length() && (i == 0 || in.position() > start); i++) {
          value(path + "[" + i + "]", array.element());
        }
      }
      case Type.FixedText text -> basic(path, BasicKind.STRING);
      case Type.Named named -> named(path, named.name());
    }
  }

  /** A value without bytes is walked once at its place, however often its types lead there. */
  private void named(String path, String name) {
    int start = in.position();
    if (Objects.equals(withoutBytes.get(name), start)) {
      return;
    }
    definition(path, Objects.requireNonNull(definitions.get(name)));
    if (in.position() == start) {
      withoutBytes.put(name, start);
    }
  }

  private void basic(String path, BasicKind kind) {
    fixed(path, kind.minimumSize());
    switch (kind) {
      case CHAR -> in.readChar();
      case STRING -> {
        int length = in.readLength(1);
        in.skip(length);
        stopIfPassed(path);
      }
      default -> in.skip(kind.minimumSize());
    }
  }

  private void elements(String path, Type element) {
    long count = count(path);
    for (long i = 0; i < count; i++) {
      int start = in.position();
      value(path + "[" + i + "]", element);
      if (in.position() == start) {
        return; // elements without bytes: all others are at this offset too
      }
    }
  }

  private void entries(String path, Type.MapOf map) {
    long count = count(path);
    for (long i = 0; i < count; i++) {
      int start = in.position();
      value(path + "[key " + i + "]", map.key());
      value(path + "[value " + i + "]", map.value());
      if (in.position() == start) {
        return;
      }
    }
  }

  private long count(String path) {
    fixed(path, Long.BYTES);
    return in.readLong();
  }

  private void definition(String path, Definition definition) {
    switch (definition) {
      case EnumDefinition plain -> {
        fixed(path, Integer.BYTES);
        in.readVariant(plain.constants().size());
      }
      case RecordDefinition struct -> fields(path, struct.fields());
      case LayoutDefinition struct -> fields(path, struct.fields());
      case VariantDefinition variant -> {
        fixed(path, Integer.BYTES);
        List<Case> cases = variant.cases();
        Case chosen = cases.get(in.readVariant(cases.size()));
        stopIfWanted(path, chosen.name());
        fields(path, chosen.fields());
      }
    }
  }

  private void fields(String path, List<Field> fields) {
    for (Field field : fields) {
      value(path + "." + field.name(), field.type());
    }
  }

  /** Stops at a value whose first {@code size} bytes hold the fault, or are not all there. */
  private void fixed(String path, int size) {
    if (in.remaining() < size || wantedType == null && offset < in.position() + size) {
      throw new Found(path);
    }
  }

  private void stopIfWanted(String path, String type) {
    if (in.position() == offset && type.equals(wantedType)) {
      throw new Found(path);
    }
  }

  private void stopIfPassed(String path) {
    if (wantedType == null && in.position() > offset) {
      throw new Found(path);
    }
  }
}
