package dev.plugwright.benchmarks.codec;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.plugwright.benchmarks.codec.proto.Note;
import dev.plugwright.benchmarks.codec.proto.Reading;
import dev.plugwright.benchmarks.codec.proto.Readings;
import dev.plugwright.benchmarks.codec.proto.Samples;
import dev.plugwright.benchmarks.codec.proto.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * protobuf-java with the classes that protoc generates.
 *
 * <p>In its favour: it starts from messages that are there already and ends with messages, so the
 * way between them and an application's own types costs nothing here.
 */
final class ProtobufCodec implements CodecContestant {
  private final SampleValues values = new SampleValues();
  private final Reading readingMessage = message(values.reading);
  private final Readings readingsMessage =
      Readings.newBuilder()
          .addAllReadings(values.readings.stream().map(ProtobufCodec::message).toList())
          .build();
  private final Samples samplesMessage =
      Samples.newBuilder()
          .addAllValues(Arrays.stream(values.samples.values()).boxed().toList())
          .build();
  private final Note noteMessage = Note.newBuilder().setText(values.note.text()).build();

  private final byte[] reading = readingMessage.toByteArray();
  private final byte[] readings = readingsMessage.toByteArray();
  private final byte[] samples = samplesMessage.toByteArray();
  private final byte[] note = noteMessage.toByteArray();
  private final byte[] buffer = new byte[1 << 20];

  private static Reading message(Messages.Reading reading) {
    return Reading.newBuilder()
        .setSensor(reading.sensor())
        .setTime(reading.time())
        .setValue(reading.value())
        .setValid(reading.valid())
        .setUnit(Unit.forNumber(reading.unit().ordinal()))
        .setName(reading.name())
        .build();
  }

  private static Messages.Reading record(Reading message) {
    return new Messages.Reading(
        message.getSensor(),
        message.getTime(),
        message.getValue(),
        message.getValid(),
        Messages.Unit.values()[message.getUnit().getNumber()],
        message.getName());
  }

  private int encode(MessageLite message) {
    CodedOutputStream out = CodedOutputStream.newInstance(buffer);
    try {
      message.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.getTotalBytesWritten();
  }

  private static Object decode(Parser<?> parser, byte[] bytes) {
    try {
      return parser.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int encodeReading() {
    return encode(readingMessage);
  }

  @Override
  public int encodeReadings() {
    return encode(readingsMessage);
  }

  @Override
  public int encodeSamples() {
    return encode(samplesMessage);
  }

  @Override
  public int encodeNote() {
    return encode(noteMessage);
  }

  @Override
  public Object decodeReading() {
    return decode(Reading.parser(), reading);
  }

  @Override
  public Object decodeReadings() {
    return decode(Readings.parser(), readings);
  }

  @Override
  public Object decodeSamples() {
    return decode(Samples.parser(), samples);
  }

  @Override
  public Object decodeNote() {
    return decode(Note.parser(), note);
  }

  @Override
  public Object value(Object decoded) {
    return switch (decoded) {
      case Reading message -> record(message);
      case Readings message ->
          message.getReadingsList().stream().map(ProtobufCodec::record).toList();
      case Samples message ->
          new Messages.Samples(
              message.getValuesList().stream().mapToLong(Long::longValue).toArray());
      case Note message -> new Messages.Note(message.getText());
      default -> throw new IllegalArgumentException(String.valueOf(decoded));
    };
  }
}
