package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.model.BraceSource;
import dev.plugwright.bindgen.model.FixedSizes;
import dev.plugwright.bindgen.model.UsedTypes;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of a contract that decode and encode values. */
final class CCodec {
  private final CDecoders decoders;
  private final CEncoders encoders;
  private final CTypes types;
  private final BraceSource source;
  private final List<Type> decoded;
  private final List<Type> encoded;
  private final Set<Type> optional;

  CCodec(Contract contract, CTypes types, BraceSource source) {
    this.types = types;
    this.source = source;
    this.decoders = new CDecoders(contract, types, source);
    this.encoders = new CEncoders(contract, types, source);
    FixedSizes sizes = new FixedSizes(contract);
    UsedTypes used = new UsedTypes(contract);
    this.decoded = sizes.functions(used.decoded(), used.wholeDecoded());
    this.encoded = sizes.functions(used.encoded(), used.wholeEncoded());
    this.optional =
        contract.methods().stream()
            .filter(Method::optional)
            .flatMap(CCodec::typesOf)
            .collect(Collectors.toSet());
  }

  /** Writes the functions. */
  void write() {
    if (!decoded.isEmpty() || !encoded.isEmpty()) {
      source.blank();
    }
    decoded.forEach(type -> declare(decoders.head(type), type));
    encoded.forEach(type -> declare(encoders.head(type), type));
    decoded.forEach(decoders::write);
    encoded.forEach(encoders::write);
  }

  /** A plugin without an optional method may use the function nowhere, which is no warning then. */
  private void declare(String head, Type type) {
    source.line("%s%s;", head, optional.contains(type) ? " __attribute__((unused))" : "");
  }

  private static Stream<Type> typesOf(Method method) {
    return Stream.concat(
        method.parameters().stream().map(Field::type),
        Stream.concat(method.result().stream(), method.error().stream()));
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
