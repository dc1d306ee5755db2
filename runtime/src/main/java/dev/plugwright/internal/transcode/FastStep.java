package dev.plugwright.internal.transcode;

import dev.plugwright.contract.BasicKind;

/**
 * The steps that records are mostly made of, perhaps in an option. They run in one switch, without
 * a virtual call for each; other cases are left to the step that this one replaces.
 */
final class FastStep extends Step {
  // What is done with the tag of an option.
  private static final int NO_TAG = 0;
  private static final int WRITTEN = 1;
  private static final int READ = 2;
  private static final int COPIED = 3;

  private static final int SLOW = -1;
  private static final int COPY_1 = 0;
  private static final int COPY_4 = 1;
  private static final int COPY_8 = 2;
  private static final int COPY = 3;
  private static final int COPY_TEXT = 4;
  private static final int I32_TO_I64 = 5;
  private static final int I64_TO_I32 = 6;
  private static final int F32_TO_F64 = 7;
  private static final int F64_TO_F32 = 8;

  private final int tag;
  private final int action;
  private final int size;
  private final Step value;
  private final Step whole;

  private FastStep(int tag, int action, Step value, Step whole) {
    this.tag = tag;
    this.action = action;
    this.size = value instanceof Copy copy ? copy.size : 0;
    this.value = value;
    this.whole = whole;
  }

  /** Returns a step that does the same; the step itself if there is no faster one. */
  static Step of(Step step) {
    return switch (step) {
      case Wrap wrap -> of(WRITTEN, wrap.value, step);
      case Unwrap unwrap -> of(READ, unwrap.value, step);
      case Option option -> of(COPIED, option.value, step);
      default -> of(NO_TAG, step, step);
    };
  }

  private static Step of(int tag, Step value, Step whole) {
    int action = action(value);
    return action == SLOW ? whole : new FastStep(tag, action, value, whole);
  }

  private static int action(Step step) {
    return switch (step) {
      case Copy copy ->
          switch (copy.size) {
            case 1 -> COPY_1;
            case Integer.BYTES -> COPY_4;
            case Long.BYTES -> COPY_8;
            default -> COPY;
          };
      case CopyWalked walked -> walked.isText() ? COPY_TEXT : SLOW;
      case NumberStep number -> action(number.from, number.to);
      default -> SLOW;
    };
  }

  private static int action(BasicKind from, BasicKind to) {
    return switch (from) {
      case I32 -> to == BasicKind.I64 ? I32_TO_I64 : SLOW;
      case I64 -> to == BasicKind.I32 ? I64_TO_I32 : SLOW;
      case F32 -> F32_TO_F64;
      case F64 -> F64_TO_F32;
      default -> SLOW;
    };
  }

  @Override
  void run(Transcoder t) {
    if (tag != NO_TAG && !isPresent(t)) {
      return;
    }
    switch (action) {
      case COPY_1 -> t.putByte(t.readByte());
      case COPY_4 -> t.putInt(t.readInt());
      case COPY_8 -> t.putLong(t.readLong());
      case COPY -> t.copy(size);
      case COPY_TEXT -> t.copyBlock();
      case I32_TO_I64 -> t.putLong(t.readInt());
      case I64_TO_I32 -> {
        long number = t.readLong();
        if (number != (int) number) {
          t.position(t.position() - Long.BYTES);
          value.run(t);
        } else {
          t.putInt((int) number);
        }
      }
      case F32_TO_F64 -> t.putLong(Double.doubleToRawLongBits(Float.intBitsToFloat(t.readInt())));
      case F64_TO_F32 -> {
        double number = Double.longBitsToDouble(t.readLong());
        if (number != (float) number) {
          t.position(t.position() - Double.BYTES);
          value.run(t);
        } else {
          t.putInt(Float.floatToRawIntBits((float) number));
        }
      }
      default -> value.run(t);
    }
  }

  /** Reads and writes the tags; returns whether a value follows. */
  private boolean isPresent(Transcoder t) {
    if (tag == WRITTEN) {
      t.putByte(1);
      return true;
    }
    boolean present = t.readTag();
    if (tag == COPIED) {
      t.putByte(present ? 1 : 0);
    } else if (!present) {
      t.position(t.position() - 1);
      whole.run(t);
    }
    return present;
  }
}
