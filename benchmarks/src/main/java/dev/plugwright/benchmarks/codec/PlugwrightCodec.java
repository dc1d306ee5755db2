package dev.plugwright.benchmarks.codec;

import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;

/** The generated codec, with the buffers used as the runtime uses them. */
final class PlugwrightCodec implements CodecContestant {
  private final SampleValues values = new SampleValues();
  private final BincodeOutput out = new BincodeOutput(512, 1 << 30);
  private final BincodeInput in = new BincodeInput();
  private final byte[] reading;
  private final byte[] readings;
  private final byte[] samples;
  private final byte[] note;

  PlugwrightCodec() {
    encodeReading();
    reading = out.toBytes();
    encodeReadings();
    readings = out.toBytes();
    encodeSamples();
    samples = out.toBytes();
    encodeNote();
    note = out.toBytes();
  }

  @Override
  public int encodeReading() {
    out.reset();
    MessagesCodecs.writeReading(out, values.reading);
    return out.position();
  }

  @Override
  public int encodeReadings() {
    out.reset();
    MessagesCodecs.writeListOfReading(out, values.readings);
    return out.position();
  }

  @Override
  public int encodeSamples() {
    out.reset();
    MessagesCodecs.writeSamples(out, values.samples);
    return out.position();
  }

  @Override
  public int encodeNote() {
    out.reset();
    MessagesCodecs.writeNote(out, values.note);
    return out.position();
  }

  @Override
  public Object decodeReading() {
    in.setBuffer(reading, 0, reading.length);
    Object value = MessagesCodecs.readReading(in);
    in.finish();
    return value;
  }

  @Override
  public Object decodeReadings() {
    in.setBuffer(readings, 0, readings.length);
    Object value = MessagesCodecs.readListOfReading(in);
    in.finish();
    return value;
  }

  @Override
  public Object decodeSamples() {
    in.setBuffer(samples, 0, samples.length);
    Object value = MessagesCodecs.readSamples(in);
    in.finish();
    return value;
  }

  @Override
  public Object decodeNote() {
    in.setBuffer(note, 0, note.length);
    Object value = MessagesCodecs.readNote(in);
    in.finish();
    return value;
  }
}
