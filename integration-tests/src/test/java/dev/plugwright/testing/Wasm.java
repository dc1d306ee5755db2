package dev.plugwright.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  private final List<byte[]> data = new ArrayList<>();
  private final ByteArrayOutputStream customs = new ByteArrayOutputStream();
  private int importedFunctions;
  private byte[] memory;
  private byte[] start;

  /** A memory that is exported as {@code memory}; no maximum if {@code maximum} is negative. */
  public Wasm memory(int initial, int maximum) {
    memory =
        maximum < 0 ? concat(bytes(0), leb(initial)) : concat(bytes(1), leb(initial), leb(maximum));
    return export("memory", 2, 0);
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
  public Wasm function(String export, String signature, Code code) {
    return function(export, signature, "", code);
  }

  /** A function, exported unless {@code export} is null; {@code locals} are types of locals. */
  public Wasm function(String export, String signature, String locals, Code code) {
    if (export != null) {
      export(export, 0, importedFunctions + functions.size());
    }
    functions.add(type(signature));
    List<byte[]> declared = new ArrayList<>();
    for (char local : locals.toCharArray()) {
      declared.add(bytes(1, VALUE_TYPES.get(local)));
    }
    byte[] body = concat(vector(declared), code.toBytes(), bytes(0x0B));
    bodies.add(concat(leb(body.length), body));
    return this;
  }

  /** A mutable i32 global. */
  public Wasm global(int value) {
    globals.add(concat(bytes(0x7F, 1), new Code().i32(value).toBytes(), bytes(0x0B)));
    return this;
  }

  /** Bytes that the memory starts with. */
  public Wasm data(int address, byte[] contents) {
    byte[] at = new Code().i32(address).toBytes();
    data.add(concat(bytes(0), at, bytes(0x0B), leb(contents.length), contents));
    return this;
  }

  public Wasm export(String name, int kind, int index) {
    exports.add(concat(name(name), bytes(kind), leb(index)));
    return this;
  }

  /** The function that runs when the module is instantiated. */
  public Wasm start(int function) {
    start = section(8, leb(function));
    return this;
  }

  /** A custom section, at the end of the binary. */
  public Wasm custom(String name, byte[] contents) {
    customs.writeBytes(section(0, concat(name(name), contents)));
    return this;
  }

  public byte[] build() {
    List<byte[]> signatures = types.keySet().stream().map(Wasm::functionType).toList();
    List<byte[]> indices = functions.stream().map(i -> leb(i)).toList();
    return concat(
        header(1),
        section(1, signatures),
        section(2, imports),
        section(3, indices),
        memory == null ? bytes() : section(5, List.of(memory)),
        section(6, globals),
        section(7, exports),
        start == null ? bytes() : start,
        section(10, bodies),
        section(11, data),
        customs.toByteArray());
  }

  public static byte[] header(int version) {
    return bytes(0, 'a', 's', 'm', version, version >> 8, version >> 16, version >> 24);
  }

  public static byte[] section(int id, byte[] contents) {
    return concat(bytes(id), leb(contents.length), contents);
  }

  public static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] section(int id, List<byte[]> entries) {
    return entries.isEmpty() ? bytes() : section(id, vector(entries));
  }

  private static byte[] vector(List<byte[]> entries) {
    return concat(leb(entries.size()), concat(entries.toArray(byte[][]::new)));
  }

  private int type(String signature) {
    return types.computeIfAbsent(signature, s -> types.size());
  }

  private static byte[] functionType(String signature) {
    int colon = signature.indexOf(':');
    return concat(
        bytes(0x60),
        valueTypes(signature.substring(0, colon)),
        valueTypes(signature.substring(colon + 1)));
  }

  private static byte[] valueTypes(String letters) {
    return vector(letters.chars().mapToObj(c -> bytes(VALUE_TYPES.get((char) c))).toList());
  }

  private static byte[] name(String name) {
    byte[] utf8 = name.getBytes(UTF_8);
    return concat(leb(utf8.length), utf8);
  }

  public static byte[] leb(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (rest > 0x7F) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }
}
