package dev.plugwright.internal.transcode;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the end of a value. Immutable once it is compiled, and shared by all instances. */
abstract class Walk {
  /** Reads a value. */
  abstract void skip(Transcoder t);

  /** Skips a value; the usual walks are compiled into the place that calls this. */
  static void over(Walk walk, Transcoder t) {
    if (walk instanceof Fixed fixed) {
      fixed.skip(t);
    } else if (walk instanceof Block block) {
      block.skip(t);
    } else if (walk instanceof Option option) {
      option.skip(t);
    } else {
      walk.skip(t);
    }
  }

  /** A value of a fixed size. */
  static final class Fixed extends Walk {
    final int size;

    Fixed(int size) {
      this.size = size;
    }

    @Override
    void skip(Transcoder t) {
      t.skip(size);
    }
  }

  /** A character of UTF-8. */
  static final class Character extends Walk {
    @Override
    void skip(Transcoder t) {
      t.skipCharacter();
    }
  }

  /** A count and elements of a fixed size. */
  static final class Block extends Walk {
    final int size;

    Block(int size) {
      this.size = size;
    }

    @Override
    void skip(Transcoder t) {
      t.skip(t.readCount(size) * size);
    }
  }

  /** A count and elements. */
  static final class Elements extends Walk {
    private final Walk element;
    private final int minimumSize;

    Elements(Walk element, int minimumSize) {
      this.element = element;
      this.minimumSize = minimumSize;
    }

    @Override
    void skip(Transcoder t) {
      int count = t.readCount(minimumSize);
      for (int i = 0; i < count; i++) {
        over(element, t);
      }
    }
  }

  /** Elements of a number that is part of the type. */
  static final class Repeat extends Walk {
    private final Walk element;
    private final int count;

    Repeat(Walk element, int count) {
      this.element = element;
      this.count = count;
    }

    @Override
    void skip(Transcoder t) {
      for (int i = 0; i < count; i++) {
        over(element, t);
      }
    }
  }

  /** A tag and perhaps a value. */
  static final class Option extends Walk {
    private final Walk value;

    Option(Walk value) {
      this.value = value;
    }

    @Override
    void skip(Transcoder t) {
      if (t.readTag()) {
        value.skip(t);
      }
    }
  }

  /** Values one after the other. */
  static final class Sequence extends Walk {
    private final Walk[] parts;

    Sequence(Walk[] parts) {
      this.parts = parts;
    }

    @Override
    void skip(Transcoder t) {
      for (Walk part : parts) {
        over(part, t);
      }
    }
  }

  /** The number of a case and its fields. */
  static final class Cases extends Walk {
    private final Walk[] cases;

    Cases(Walk[] cases) {
      this.cases = cases;
    }

    @Override
    void skip(Transcoder t) {
      cases[t.readCase(cases.length)].skip(t);
    }
  }

  /** A value of a defined type, which may contain itself. */
  static final class Reference extends Walk {
    private @Nullable Walk target;

    void target(Walk walk) {
      target = walk;
    }

    @Override
    void skip(Transcoder t) {
      t.enter();
      Objects.requireNonNull(target).skip(t);
      t.leave();
    }
  }
}
