package dev.plugwright.spi.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;

/** Shorthand of the codec's tests. */
final class Bytes {
  private Bytes() {}

  static byte[] written(Consumer<BincodeOutput> writer) {
    BincodeOutput out = new BincodeOutput(1, 1 << 20);
    writer.accept(out);
    return out.toBytes();
  }

  static String hexWritten(Consumer<BincodeOutput> writer) {
    return HexFormat.of().formatHex(written(writer));
  }

  static BincodeInput input(String hex) {
    return new BincodeInput(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  /** Reads the whole input. */
  static <T> T read(byte[] bytes, Function<BincodeInput, T> reader) {
    BincodeInput in = new BincodeInput(bytes);
    T value = reader.apply(in);
    in.finish();
    return value;
  }

  static AbstractThrowableAssert<?, ?> assertRefused(String hex, Function<BincodeInput, ?> reader) {
    return assertThatThrownBy(() -> reader.apply(input(hex))).isInstanceOf(CodecException.class);
  }

  static AbstractThrowableAssert<?, ?> assertRefused(Consumer<BincodeOutput> writer) {
    return assertThatThrownBy(() -> written(writer)).isInstanceOf(CodecException.class);
  }
}
