package dev.plugwright.internal.transcode;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a conversion. Immutable once it is compiled, and shared by all instances. */
abstract class Step {
  /** Reads a value and writes what it becomes. */
  abstract void run(Transcoder t);

  /** Runs a step; the usual ones are compiled into the place that calls this. */
  static void perform(Step step, Transcoder t) {
    if (step instanceof FastStep fast) {
      fast.run(t);
    } else {
      step.run(t);
    }
  }

  /** Copies values of a fixed size. */
  static final class Copy extends Step {
    final int size;

    Copy(int size) {
      this.size = size;
    }

    @Override
    void run(Transcoder t) {
      t.copy(size);
    }
  }

  /** Copies a value whose size is found by walking over it. */
  static final class CopyWalked extends Step {
    private final Walk walk;

    CopyWalked(Walk walk) {
      this.walk = walk;
    }

    /** Returns whether it copies a count and as many bytes. */
    boolean isText() {
      return walk instanceof Walk.Block block && block.size == 1;
    }

    @Override
    void run(Transcoder t) {
      int start = t.position();
      walk.skip(t);
      t.copyFrom(start, t.position() - start);
    }
  }

  /** Drops a value. */
  static final class Skip extends Step {
    final Walk walk;

    Skip(Walk walk) {
      this.walk = walk;
    }

    @Override
    void run(Transcoder t) {
      walk.skip(t);
    }
  }

  /** Writes a value. */
  static final class Insert extends Step {
    private final byte[] value;

    Insert(byte[] value) {
      this.value = value;
    }

    @Override
    void run(Transcoder t) {
      t.put(value);
    }
  }

  /** Runs steps one after the other. */
  static final class Sequence extends Step {
    private final Step[] steps;

    Sequence(Step[] steps) {
      this.steps = steps;
    }

    @Override
    void run(Transcoder t) {
      for (Step step : steps) {
        perform(step, t);
      }
    }
  }

  /** Writes fields in another order than they are read in. */
  static final class Reorder extends Step {
    private static final int INSERTED = -1;

    private final FieldFinder written;
    private final int[] sources;
    private final Step[] steps;

    /**
     * Creates it.
     *
     * @param written the fields that are read
     * @param sources the field that each step reads, or -1
     */
    Reorder(FieldFinder written, int[] sources, Step[] steps) {
      this.written = written;
      this.sources = sources;
      this.steps = steps;
    }

    @Override
    void run(Transcoder t) {
      int[] starts = written.find(t);
      int end = t.position();
      for (int i = 0; i < steps.length; i++) {
        if (sources[i] != INSERTED) {
          t.position(written.start(starts, sources[i]));
        }
        perform(steps[i], t);
      }
      t.position(end);
    }
  }

  /** Makes a map of records. */
  static final class Keyed extends Step {
    private final FieldFinder written;
    private final int keySource;
    private final int valueSource;
    private final Step key;
    private final Step value;
    private final int minimumSize;

    /**
     * Creates it.
     *
     * @param written the fields of a record
     * @param sources the number of the field with the key, and of the one with the value
     * @param minimumSize bytes of a record at least
     */
    Keyed(FieldFinder written, int[] sources, Step key, Step value, int minimumSize) {
      this.written = written;
      this.keySource = sources[0];
      this.valueSource = sources[1];
      this.key = key;
      this.value = value;
      this.minimumSize = minimumSize;
    }

    @Override
    void run(Transcoder t) {
      int count = t.readCount(minimumSize);
      t.putLong(count);
      Distinct seen = new Distinct();
      for (int i = 0; i < count; i++) {
        int[] starts = written.find(t);
        int end = t.position();
        int keyStart = written.start(starts, keySource);
        t.position(keyStart);
        int from = t.length();
        key.run(t);
        if (!seen.add(t.bytes(), from, t.length())) {
          t.position(keyStart);
          throw t.fault("duplicate set element or map key after the conversion");
        }
        t.position(written.start(starts, valueSource));
        value.run(t);
        t.position(end);
      }
    }
  }

  /** Makes an option of a value. */
  static final class Wrap extends Step {
    final Step value;

    Wrap(Step value) {
      this.value = value;
    }

    @Override
    void run(Transcoder t) {
      t.putByte(1);
      value.run(t);
    }
  }

  /** Takes a value out of an option. */
  static final class Unwrap extends Step {
    final Step value;
    private final byte @Nullable [] absent;
    private final String reader;

    Unwrap(Step value, byte @Nullable [] absent, String reader) {
      this.value = value;
      this.absent = absent;
      this.reader = reader;
    }

    @Override
    void run(Transcoder t) {
      if (t.readTag()) {
        value.run(t);
      } else if (absent != null) {
        t.put(absent);
      } else {
        t.position(t.position() - 1);
        throw t.fault("is absent, but " + reader + " requires a value");
      }
    }
  }

  /** Converts the value of an option. */
  static final class Option extends Step {
    final Step value;

    Option(Step value) {
      this.value = value;
    }

    @Override
    void run(Transcoder t) {
      boolean present = t.readTag();
      t.putByte(present ? 1 : 0);
      if (present) {
        value.run(t);
      }
    }
  }

  /** Converts elements, or keys and values. */
  static final class Elements extends Step {
    private final Step element;
    private final @Nullable Step value;
    private final int minimumSize;
    private final boolean distinct;

    /**
     * Creates it.
     *
     * @param value what follows each element; {@code null} unless it is a map's key
     * @param minimumSize bytes of an element and its value at least
     * @param distinct whether equal elements are an error
     */
    Elements(Step element, @Nullable Step value, int minimumSize, boolean distinct) {
      this.element = element;
      this.value = value;
      this.minimumSize = minimumSize;
      this.distinct = distinct;
    }

    @Override
    void run(Transcoder t) {
      int count = t.readCount(minimumSize);
      t.putLong(count);
      Distinct seen = distinct ? new Distinct() : null;
      for (int i = 0; i < count; i++) {
        int start = t.position();
        int from = t.length();
        perform(element, t);
        if (seen != null && !seen.add(t.bytes(), from, t.length())) {
          t.position(start);
          throw t.fault("duplicate set element or map key after the conversion");
        }
        if (value != null) {
          perform(value, t);
        }
      }
    }
  }

  /** Converts a case of an enum, a variant or a result. */
  static final class Cases extends Step {
    private final int[] indexes;
    private final Step[] steps;

    /**
     * Creates it.
     *
     * @param indexes number of the reader's case for each of the writer's, or -1 if the step writes
     *     it
     */
    Cases(int[] indexes, Step[] steps) {
      this.indexes = indexes;
      this.steps = steps;
    }

    @Override
    void run(Transcoder t) {
      int index = t.readCase(steps.length);
      if (indexes[index] >= 0) {
        t.putInt(indexes[index]);
      }
      steps[index].run(t);
    }
  }

  /** Fails: the case that was read has no counterpart. */
  static final class Fail extends Step {
    private final String reason;

    Fail(String reason) {
      this.reason = reason;
    }

    @Override
    void run(Transcoder t) {
      t.position(t.position() - Integer.BYTES);
      throw t.fault(reason);
    }
  }

  /** Converts a value of a defined type, which may contain itself. */
  static final class Reference extends Step {
    private @Nullable Step target;

    void target(Step step) {
      target = step;
    }

    @Override
    void run(Transcoder t) {
      t.enter();
      Objects.requireNonNull(target).run(t);
      t.leave();
    }
  }
}
