package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.UsedTypes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Type;
import java.util.List;

/** The functions of a contract that decode and encode values. */
final class CCodec {
  private final CDecoders decoders;
  private final CEncoders encoders;
  private final CTypes types;
  private final CSource source;
  private final List<Type> decoded;
  private final List<Type> encoded;

  CCodec(Contract contract, CTypes types, CSource source) {
    this.types = types;
    this.source = source;
    this.decoders = new CDecoders(contract, types, source);
    this.encoders = new CEncoders(contract, types, source);
    CFields fields = new CFields(types);
    UsedTypes used = new UsedTypes(contract);
    this.decoded = functions(fields, used.decoded(), used.wholeDecoded());
    this.encoded = functions(fields, used.encoded(), used.wholeEncoded());
  }

  /** Whole values are decoded and encoded by functions, even the simplest ones. */
  private static List<Type> functions(CFields fields, List<Type> all, List<Type> whole) {
    return all.stream().filter(it -> fields.hasFunction(it) || whole.contains(it)).toList();
  }

  /** Writes the functions. */
  void write() {
    if (!decoded.isEmpty() || !encoded.isEmpty()) {
      source.blank();
    }
    decoded.forEach(type -> source.line("%s;", decoders.head(type)));
    encoded.forEach(type -> source.line("%s;", encoders.head(type)));
    decoded.forEach(decoders::write);
    encoded.forEach(encoders::write);
  }

  /** Returns an expression that decodes a value, and is true if that succeeded. */
  String reading(Type type, String reader, String target) {
    return "plugwright_read_%s(%s, %s)".formatted(types.name(type), reader, target);
  }

  /** Writes the statement that encodes a value. */
  void write(Type type, String writer, String pointer) {
    source.line("plugwright_write_%s(%s, %s);", types.name(type), writer, pointer);
  }
}
