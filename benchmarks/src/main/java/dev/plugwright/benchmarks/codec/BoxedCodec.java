package dev.plugwright.benchmarks.codec;

import dev.plugwright.benchmarks.codec.Messages.Note;
import dev.plugwright.benchmarks.codec.Messages.Reading;
import dev.plugwright.benchmarks.codec.Messages.Samples;
import dev.plugwright.benchmarks.codec.Messages.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The same bytes as {@link PlugwrightCodec}, written in the plainest way: boxed parameters and one
 * stream operation for each byte, as the Java runtime of serde-generate does it.
 */
final class BoxedCodec implements CodecContestant {
  private final SampleValues values = new SampleValues();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final byte[] reading;
  private final byte[] readings;
  private final byte[] samples;
  private final byte[] note;
  private ByteArrayInputStream in;

  BoxedCodec() {
    encodeReading();
    reading = out.toByteArray();
    encodeReadings();
    readings = out.toByteArray();
    encodeSamples();
    samples = out.toByteArray();
    encodeNote();
    note = out.toByteArray();
  }

  private void number(Long value, int bytes) {
    long rest = value;
    for (int i = 0; i < bytes; i++, rest >>= Byte.SIZE) {
      out.write((byte) rest);
    }
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number((long) utf8.length, Long.BYTES);
    for (byte b : utf8) {
      out.write(b);
    }
  }

  private void reading(Reading value) {
    number((long) value.sensor(), Integer.BYTES);
    number(value.time(), Long.BYTES);
    number(Double.doubleToRawLongBits(value.value()), Long.BYTES);
    number(value.valid() ? 1L : 0L, 1);
    number((long) value.unit().ordinal(), Integer.BYTES);
    text(value.name());
  }

  private Long number(int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in.read() & 0xFFL) << i * Byte.SIZE;
    }
    return value;
  }

  private String text() {
    byte[] utf8 = new byte[number(Long.BYTES).intValue()];
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = (byte) in.read();
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private Reading reading() {
    int sensor = number(Integer.BYTES).intValue();
    long time = number(Long.BYTES);
    double value = Double.longBitsToDouble(number(Long.BYTES));
    boolean valid = number(1) == 1L;
    Unit unit = Unit.values()[number(Integer.BYTES).intValue()];
    return new Reading(sensor, time, value, valid, unit, text());
  }

  @Override
  public int encodeReading() {
    out.reset();
    reading(values.reading);
    return out.size();
  }

  @Override
  public int encodeReadings() {
    out.reset();
    number((long) values.readings.size(), Long.BYTES);
    values.readings.forEach(this::reading);
    return out.size();
  }

  @Override
  public int encodeSamples() {
    out.reset();
    number((long) values.samples.values().length, Long.BYTES);
    for (Long value : values.samples.values()) {
      number(value, Long.BYTES);
    }
    return out.size();
  }

  @Override
  public int encodeNote() {
    out.reset();
    text(values.note.text());
    return out.size();
  }

  @Override
  public Object decodeReading() {
    in = new ByteArrayInputStream(reading);
    return reading();
  }

  @Override
  public Object decodeReadings() {
    in = new ByteArrayInputStream(readings);
    List<Reading> list = new ArrayList<>();
    for (Long rest = number(Long.BYTES); rest > 0; rest--) {
      list.add(reading());
    }
    return list;
  }

  @Override
  public Object decodeSamples() {
    in = new ByteArrayInputStream(samples);
    long[] values = new long[number(Long.BYTES).intValue()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(Long.BYTES);
    }
    return new Samples(values);
  }

  @Override
  public Object decodeNote() {
    in = new ByteArrayInputStream(note);
    return new Note(text());
  }
}
