package dev.plugwright.internal.wasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads types, among them those of the proposals for garbage collection and function references.
 */
public final class WasmTypes {
  private static final int FUNCTION = 0x60;
  private static final int STRUCT = 0x5F;
  private static final int ARRAY = 0x5E;
  private static final int SUBTYPE = 0x50;
  private static final int FINAL_SUBTYPE = 0x4F;
  private static final int RECURSIVE = 0x4E;

  private static final int NULLABLE_REFERENCE = 0x63;
  private static final int REFERENCE = 0x64;
  private static final int I8 = 0x78;
  private static final int I16 = 0x77;

  /** The shortest names of reference types, from {@code nocont} to {@code cont}. */
  private static final int LAST_ABSTRACT = 0x75;

  private static final int FIRST_ABSTRACT = 0x68;

  private static final int MOST_TYPES = 1_000_000;
  private static final int MOST_PARAMETERS = 1_000;
  private static final int MOST_FIELDS = 10_000;

  private WasmTypes() {}

  /**
   * An entry of the type section.
   *
   * @param parameters how many a function has, or -1 for a struct or an array
   * @param function the signature; {@code null} if this is no function, or one with types that
   *     {@link ValueType} does not have
   */
  public record Type(int parameters, @Nullable FunctionType function) {
    private static final Type DATA = new Type(-1, null);

    /** Returns whether it is a function. */
    public boolean isFunction() {
      return parameters >= 0;
    }
  }

  /**
   * The size of a memory or a table, in pages or entries.
   *
   * @param flags as in the binary
   * @param minimum unsigned
   * @param maximum unsigned; empty for none
   * @param pageBits logarithm of the size of a memory's page
   */
  public record Limits(int flags, long minimum, Optional<Long> maximum, int pageBits) {
    static final int HAS_MAXIMUM = 1;
    static final int SHARED = 2;
    static final int SIXTY_FOUR_BIT = 4;
    static final int PAGE_SIZE = 8;
    private static final int KNOWN = 15;
    private static final int USUAL_PAGE_BITS = 16;

    /** Returns whether threads may share it. */
    public boolean isShared() {
      return (flags & SHARED) != 0;
    }

    /** Returns whether addresses or indices have 64 bits. */
    public boolean is64() {
      return (flags & SIXTY_FOUR_BIT) != 0;
    }

    /** Returns these limits with another maximum. */
    public Limits withMaximum(long lowered) {
      return new Limits(flags | HAS_MAXIMUM, minimum, Optional.of(lowered), pageBits);
    }

    /** Writes them as in the binary. */
    public void write(WasmWriter out) {
      out.bytes(flags).unsigned(minimum);
      if (maximum.isPresent()) {
        out.unsigned(maximum.get());
      }
      if ((flags & PAGE_SIZE) != 0) {
        out.unsigned(pageBits);
      }
    }
  }

  /** Reads the contents of a type section. */
  public static List<Type> section(WasmReader in) {
    List<Type> types = new ArrayList<>();
    for (int groups = in.count("types", MOST_TYPES); groups > 0; groups--) {
      int form = in.u8();
      if (form == RECURSIVE) {
        for (int members = in.count("types", MOST_TYPES); members > 0; members--) {
          types.add(subtype(in, in.u8()));
        }
      } else {
        types.add(subtype(in, form));
      }
      if (types.size() > MOST_TYPES) {
        throw in.malformed("more than %,d types".formatted(MOST_TYPES));
      }
    }
    return types;
  }

  private static Type subtype(WasmReader in, int form) {
    if (form == SUBTYPE || form == FINAL_SUBTYPE) {
      for (int supertypes = in.count(); supertypes > 0; supertypes--) {
        in.count();
      }
      return composite(in, in.u8());
    }
    return composite(in, form);
  }

  private static Type composite(WasmReader in, int form) {
    switch (form) {
      case FUNCTION -> {
        return function(in);
      }
      case ARRAY -> field(in);
      case STRUCT -> {
        for (int fields = in.count("fields", MOST_FIELDS); fields > 0; fields--) {
          field(in);
        }
      }
      default -> throw in.malformed("unknown type form 0x%02x".formatted(form));
    }
    return Type.DATA;
  }

  private static Type function(WasmReader in) {
    List<@Nullable ValueType> parameters = valueTypes(in);
    List<@Nullable ValueType> results = valueTypes(in);
    boolean known = !parameters.contains(null) && !results.contains(null);
    return new Type(parameters.size(), known ? new FunctionType(parameters, results) : null);
  }

  private static List<@Nullable ValueType> valueTypes(WasmReader in) {
    List<@Nullable ValueType> list = new ArrayList<>();
    for (int count = in.count("parameters or results", MOST_PARAMETERS); count > 0; count--) {
      list.add(valueType(in));
    }
    return list;
  }

  private static void field(WasmReader in) {
    storage(in);
    in.u8();
  }

  private static void storage(WasmReader in) {
    int code = in.u8();
    if (code != I8 && code != I16) {
      valueType(in, code);
    }
  }

  /** Reads a value type; {@code null} if it is one that {@link ValueType} does not have. */
  public static @Nullable ValueType valueType(WasmReader in) {
    return valueType(in, in.u8());
  }

  /** Completes a value type whose first byte was read. */
  static @Nullable ValueType valueType(WasmReader in, int code) {
    ValueType known = ValueType.of(code).orElse(null);
    if (known == null) {
      if (code == REFERENCE || code == NULLABLE_REFERENCE) {
        heapType(in);
      } else if (code < FIRST_ABSTRACT || code > LAST_ABSTRACT) {
        throw in.malformed("unknown value type 0x%02x".formatted(code));
      }
    }
    return known;
  }

  /** Reads what a reference refers to. */
  static void heapType(WasmReader in) {
    in.leb(35);
  }

  /** Reads the limits of a memory or a table. */
  public static Limits limits(WasmReader in) {
    int flags = in.u8();
    if (flags > Limits.KNOWN) {
      throw in.malformed("unknown limits 0x%02x".formatted(flags));
    }
    int bits = (flags & Limits.SIXTY_FOUR_BIT) != 0 ? 70 : 35;
    long minimum = in.leb(bits);
    Optional<Long> maximum =
        (flags & Limits.HAS_MAXIMUM) != 0 ? Optional.of(in.leb(bits)) : Optional.empty();
    int pageBits = (flags & Limits.PAGE_SIZE) != 0 ? in.count("bits", 63) : Limits.USUAL_PAGE_BITS;
    return new Limits(flags, minimum, maximum, pageBits);
  }
}
