package dev.plugwright.benchmarks.codec;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.plugwright.benchmarks.codec.Messages.Note;
import dev.plugwright.benchmarks.codec.Messages.Reading;
import dev.plugwright.benchmarks.codec.Messages.Samples;
import dev.plugwright.benchmarks.codec.Messages.Unit;
import java.util.ArrayList;

/** Kryo as its documentation begins: every class registered, its own serializers. */
final class KryoCodec implements CodecContestant {
  private final SampleValues values = new SampleValues();
  private final Kryo kryo = new Kryo();
  private final Output out = new Output(512, -1);
  private final Input in = new Input();
  private final byte[] reading;
  private final byte[] readings;
  private final byte[] samples;
  private final byte[] note;

  KryoCodec() {
    for (Class<?> type :
        new Class<?>[] {
          Reading.class, Unit.class, Samples.class, Note.class, ArrayList.class, long[].class
        }) {
      kryo.register(type);
    }
    encodeReading();
    reading = out.toBytes();
    encodeReadings();
    readings = out.toBytes();
    encodeSamples();
    samples = out.toBytes();
    encodeNote();
    note = out.toBytes();
  }

  private int encode(Object value) {
    out.reset();
    kryo.writeObject(out, value);
    return out.position();
  }

  private <T> T decode(byte[] bytes, Class<T> type) {
    in.setBuffer(bytes);
    return kryo.readObject(in, type);
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
    return decode(reading, Reading.class);
  }

  @Override
  public Object decodeReadings() {
    return decode(readings, ArrayList.class);
  }

  @Override
  public Object decodeSamples() {
    return decode(samples, Samples.class);
  }

  @Override
  public Object decodeNote() {
    return decode(note, Note.class);
  }
}
