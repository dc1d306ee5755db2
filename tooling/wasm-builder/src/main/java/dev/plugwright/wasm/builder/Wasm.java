package dev.plugwright.wasm.builder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds small Wasm binaries.
 *
 * <p>Signatures are written {@code "iil:d"}: parameters, colon, results, with {@code i l f d} for
 * the numbers, {@code v} for vectors, {@code r} and {@code x} for function and external references.
 */
public final class Wasm {
  private static final Map<Character, Integer> VALUE_TYPES =
      Map.of('i', 0x7F, 'l', 0x7E, 'f', 0x7D, 'd', 0x7C, 'v', 0x7B, 'r', 0x70, 'x', 0x6F);

  private final Map<String, Integer> types = new LinkedHashMap<>();
  private final List<byte[]> imports = new ArrayList<>();
  private final List<Integer> functions = new ArrayList<>();
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<byte[]> exports = new ArrayList<>();
  private final List<byte[]> globals = new ArrayList<>();
  private final List<byte[]> elements = new ArrayList<>();
  private final List<byte[]> data = new ArrayList<>();
  private final List<byte[]> functionNames = new ArrayList<>();
  private final ByteArrayOutputStream customs = new ByteArrayOutputStream();
  private int importedFunctions;
  private byte @Nullable [] memory;
  private byte @Nullable [] table;
  private int start = -1;

  /** Starts an empty module. */
  public Wasm() {}

  /** A memory that is exported as {@code memory}; no maximum if {@code maximum} is negative. */
  public Wasm memory(int initial, int maximum) {
    memory = limits(initial, maximum);
    return export("memory", 2, 0);
  }

  /** A table of functions, which are {@code null} at first. */
  public Wasm table(int initial, int maximum) {
    table = concat(bytes(0x70), limits(initial, maximum));
    return this;
  }

  /** Functions that the table holds from the start. */
  public Wasm elements(int at, int... functionIndices) {
    List<byte[]> indices = new ArrayList<>();
    for (int index : functionIndices) {
      indices.add(leb(index));
    }
    elements.add(concat(bytes(0), new Code().i32(at).toBytes(), bytes(0x0B), vector(indices)));
    return this;
  }

  /** An element segment of any form, as bytes. */
  public Wasm segment(int... contents) {
    elements.add(bytes(contents));
    return this;
  }

  /** The function that runs when the module is instantiated. */
  public Wasm start(int function) {
    start = function;
    return this;
  }

  /** An import of any kind, its description as bytes. */
  public Wasm imported(String module, String name, int... description) {
    imports.add(concat(name(module), name(name), bytes(description)));
    return this;
  }

  /** An imported function; all of them come before the first function. */
  public Wasm importedFunction(String module, String name, String signature) {
    importedFunctions++;
    return imported(module, name, 0, type(signature));
  }

  /** A function without locals of its own. */
  public Wasm function(@Nullable String export, String signature, Code code) {
    return function(export, signature, "", code);
  }

  /** A function, exported unless {@code export} is null; {@code locals} are types of locals. */
  public Wasm function(@Nullable String export, String signature, String locals, Code code) {
    if (export != null) {
      export(export, 0, importedFunctions + functions.size());
    }
    functions.add(type(signature));
    List<byte[]> declared = new ArrayList<>();
    for (char local : locals.toCharArray()) {
      declared.add(bytes(1, valueType(local)));
    }
    byte[] body = concat(vector(declared), code.toBytes(), bytes(0x0B));
    bodies.add(concat(leb(body.length), body));
    return this;
  }

  /** Names a function in the {@code name} section. */
  public Wasm name(int function, String name) {
    functionNames.add(concat(leb(function), name(name)));
    return this;
  }

  /** A mutable i32 global. */
  public Wasm global(int value) {
    return global(null, 'i', true, new Code().i32(value));
  }

  /**
   * A global of any type.
   *
   * @param export its name, or null
   * @param type {@code i l f d}, or {@code r} for a reference to a function
   * @param value a constant
   */
  public Wasm global(@Nullable String export, char type, boolean mutable, Code value) {
    if (export != null) {
      export(export, 3, globals.size());
    }
    globals.add(concat(bytes(valueType(type), mutable ? 1 : 0), value.toBytes(), bytes(0x0B)));
    return this;
  }

  /** Bytes that the memory starts with. */
  public Wasm data(int address, byte[] contents) {
    byte[] at = new Code().i32(address).toBytes();
    data.add(concat(bytes(0), at, bytes(0x0B), leb(contents.length), contents));
    return this;
  }

  /** An export of any kind. */
  public Wasm export(String name, int kind, int index) {
    exports.add(concat(name(name), bytes(kind), leb(index)));
    return this;
  }

  /** A custom section, at the end of the binary. */
  public Wasm custom(String name, byte[] contents) {
    customs.writeBytes(section(0, concat(name(name), contents)));
    return this;
  }

  /** The index of a signature, for {@link Code#callIndirect}. */
  public int type(String signature) {
    return types.computeIfAbsent(signature, s -> types.size());
  }

  /** Returns the module in the binary format. */
  public byte[] build() {
    List<byte[]> signatures = types.keySet().stream().map(Wasm::functionType).toList();
    List<byte[]> indices = functions.stream().map(i -> leb(i)).toList();
    return concat(
        header(1),
        section(1, signatures),
        section(2, imports),
        section(3, indices),
        table == null ? bytes() : section(4, List.of(table)),
        memory == null ? bytes() : section(5, List.of(memory)),
        section(6, globals),
        section(7, exports),
        start < 0 ? bytes() : section(8, leb(start)),
        section(9, elements),
        section(10, bodies),
        section(11, data),
        functionNames.isEmpty()
            ? bytes()
            : section(0, concat(name("name"), section(1, vector(functionNames)))),
        customs.toByteArray());
  }

  /** Returns the magic number and a version. */
  public static byte[] header(int version) {
    return bytes(0, 'a', 's', 'm', version, version >> 8, version >> 16, version >> 24);
  }

  /** Returns a section with its number and length. */
  public static byte[] section(int id, byte[] contents) {
    return concat(bytes(id), leb(contents.length), contents);
  }

  /** Returns an array of the low bytes of numbers. */
  public static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** Returns all arrays in one. */
  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Returns a number as unsigned LEB128. */
  public static byte[] leb(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (Long.compareUnsigned(rest, 0x7F) > 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  /** Returns a text in UTF-8 behind its length in bytes, a little-endian number of four bytes. */
  public static byte[] prefixed(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int length = bytes.length;
    return concat(bytes(length, length >> 8, length >> 16, length >> 24), bytes);
  }

  private static byte[] limits(int initial, int maximum) {
    return maximum < 0
        ? concat(bytes(0), leb(initial))
        : concat(bytes(1), leb(initial), leb(maximum));
  }

  private static byte[] section(int id, List<byte[]> entries) {
    return entries.isEmpty() ? bytes() : section(id, vector(entries));
  }

  private static byte[] vector(List<byte[]> entries) {
    return concat(leb(entries.size()), concat(entries.toArray(byte[][]::new)));
  }

  private static byte[] functionType(String signature) {
    int colon = signature.indexOf(':');
    return concat(
        bytes(0x60),
        valueTypes(signature.substring(0, colon)),
        valueTypes(signature.substring(colon + 1)));
  }

  private static int valueType(char letter) {
    Integer type = VALUE_TYPES.get(letter);
    if (type == null) {
      throw new IllegalArgumentException("unknown value type: " + letter);
    }
    return type;
  }

  private static byte[] valueTypes(String letters) {
    return vector(letters.chars().mapToObj(c -> bytes(valueType((char) c))).toList());
  }

  private static byte[] name(String name) {
    byte[] utf8 = name.getBytes(UTF_8);
    return concat(leb(utf8.length), utf8);
  }
}
