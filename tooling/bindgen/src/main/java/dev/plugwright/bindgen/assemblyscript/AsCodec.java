package dev.plugwright.bindgen.assemblyscript;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.bindgen.model.UsedTypes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Type;
import java.util.List;

/** The functions of a contract that decode and encode values. */
final class AsCodec {
  private final Contract contract;
  private final AsTypes types;
  private final FixedSizes sizes;
  private final List<Type> decoded;
  private final List<Type> encoded;

  AsCodec(Contract contract, AsTypes types) {
    this.contract = contract;
    this.types = types;
    this.sizes = new FixedSizes(contract);
    UsedTypes used = new UsedTypes(contract);
    this.decoded = sizes.functions(used.decoded(), used.wholeDecoded());
    this.encoded = sizes.functions(used.encoded(), used.wholeEncoded());
  }

  /** Returns whether there are no such functions. */
  boolean isEmpty() {
    return decoded.isEmpty()
        && encoded.isEmpty()
        && contract.definitions().values().stream().noneMatch(LayoutDefinition.class::isInstance);
  }

  void write(BraceSource source) {
    AsDecoders decoders = new AsDecoders(contract, types, sizes, source);
    AsEncoders encoders = new AsEncoders(contract, types, sizes, source);
    AsLayouts layouts = new AsLayouts(contract, types, source);
    decoded.forEach(decoders::write);
    encoded.forEach(encoders::write);
    layouts.write();
  }

  /** Returns an expression that decodes a whole value. */
  String read(Type type) {
    return "codecs.read%s()".formatted(types.function(type));
  }

  /** Returns a statement that encodes a whole value. */
  String write(Type type, String value) {
    return "codecs.write%s(%s);".formatted(types.function(type), value);
  }
}
