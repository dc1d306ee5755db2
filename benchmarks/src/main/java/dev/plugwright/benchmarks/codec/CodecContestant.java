package dev.plugwright.benchmarks.codec;

/**
 * A serializer. Each writes its own form of {@link SampleValues} to a buffer of its own that it
 * keeps, and reads it back from there.
 */
interface CodecContestant {
  /** Returns the number of bytes written. */
  int encodeReading();

  int encodeReadings();

  int encodeSamples();

  int encodeNote();

  Object decodeReading();

  Object decodeReadings();

  Object decodeSamples();

  Object decodeNote();

  /** Returns what was decoded as the value it stands for. */
  default Object value(Object decoded) {
    return decoded;
  }

  static CodecContestant of(String name) {
    return switch (name) {
      case "plugwright" -> new PlugwrightCodec();
      case "kryo" -> new KryoCodec();
      case "protobuf" -> new ProtobufCodec();
      case "fory" -> new ForyCodec();
      case "boxed" -> new BoxedCodec();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
