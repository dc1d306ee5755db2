package dev.plugwright.benchmarks.codec;

import dev.plugwright.benchmarks.codec.Messages.Note;
import dev.plugwright.benchmarks.codec.Messages.Reading;
import dev.plugwright.benchmarks.codec.Messages.Samples;
import dev.plugwright.benchmarks.codec.Messages.Unit;
import java.util.ArrayList;
import org.apache.fory.Fory;
import org.apache.fory.memory.MemoryBuffer;

/** Apache Fory for Java alone, with its fastest settings: registered, generated, no references. */
final class ForyCodec implements CodecContestant {
  private final SampleValues values = new SampleValues();
  private final Fory fory =
      Fory.builder()
          .withXlang(false)
          .requireClassRegistration(true)
          .withRefTracking(false)
          .withCompatible(false)
          .withCodegen(true)
          .withAsyncCompilation(false)
          .build();
  private final MemoryBuffer out = MemoryBuffer.newHeapBuffer(512);
  private final byte[] reading;
  private final byte[] readings;
  private final byte[] samples;
  private final byte[] note;

  ForyCodec() {
    fory.register(Reading.class);
    fory.register(Unit.class);
    fory.register(Samples.class);
    fory.register(Note.class);
    reading = fory.serialize(values.reading);
    readings = fory.serialize(values.readings);
    samples = fory.serialize(values.samples);
    note = fory.serialize(values.note);
  }

  private int encode(Object value) {
    out.writerIndex(0);
    fory.serialize(out, value);
    return out.writerIndex();
  }

  @Override
  public int encodeReading() {
    return encode(values.reading);
  }

  @Override
  public int encodeReadings() {
    return encode(values.readings);
  }

  @Override
  public int encodeSamples() {
    return encode(values.samples);
  }

  @Override
  public int encodeNote() {
    return encode(values.note);
  }

  @Override
  public Object decodeReading() {
    return fory.deserialize(reading, Reading.class);
  }

  @Override
  public Object decodeReadings() {
    return fory.deserialize(readings, ArrayList.class);
  }

  @Override
  public Object decodeSamples() {
    return fory.deserialize(samples, Samples.class);
  }

  @Override
  public Object decodeNote() {
    return fory.deserialize(note, Note.class);
  }
}
