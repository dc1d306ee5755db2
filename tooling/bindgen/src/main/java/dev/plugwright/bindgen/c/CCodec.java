package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.bindgen.model.UsedTypes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Type;
import java.util.List;

/** The functions of a contract that decode and encode values. */
final class CCodec {
  private final CDecoders decoders;
  private final CEncoders encoders;
  private final CTypes types;
  private final BraceSource source;
  private final List<Type> decoded;
  private final List<Type> encoded;

  CCodec(Contract contract, CTypes types, BraceSource source) {
    this.types = types;
    this.source = source;
    this.decoders = new CDecoders(contract, types, source);
    this.encoders = new CEncoders(contract, types, source);
    FixedSizes sizes = new FixedSizes(contract);
    UsedTypes used = new UsedTypes(contract);
    this.decoded = sizes.functions(used.decoded(), used.wholeDecoded());
    this.encoded = sizes.functions(used.encoded(), used.wholeEncoded());
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
